package import Records

/// Says that a generation answered another wording of the problem: a near duplicate that was joined.
package struct OtherStatement: Finding, Equatable {
  package static let name = "other-statement"

  /// The key of the statement that it answered.
  package let key: Fingerprint

  package var fields: [Field] { [Field("id", Record.id(of: key))] }
}
