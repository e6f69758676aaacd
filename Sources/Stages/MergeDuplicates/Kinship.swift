package import Records

/// How a problem stands to others that are like it.
///
/// Problems of one template (the same text with other numbers) and their near duplicates are a
/// family; a training and a validation set must never share one.
package struct Kinship: Finding, Equatable {
  package static let name = "kinship"

  /// Names the family: the least key of its problems.
  package let family: Fingerprint
  /// Problems of the family, near duplicates joined.
  package let size: Int
  /// Its place among them by the policy of representation, from 0.
  package let rank: Int
  /// A problem that says the same and has another gold.
  package let conflict: Fingerprint?

  package var fields: [Field] {
    [
      Field("split_key", Record.id(of: family)), Field("size", size), Field("rank", rank),
      Field("conflict", conflict.map(Record.id(of:)) ?? ""),
    ]
  }
}

extension Record {
  /// Problems that share it belong into the same split.
  var splitKey: String {
    // A rewritten problem is of its origin's family.
    Record.id(of: (origin?.record ?? self).findings[Kinship.self]?.family ?? home)
  }
}
