package import Records

/// Whether a generation was written to its end.
package struct Completeness: FlawFinding, Equatable {
  package static let name = "completeness"

  /// What shows that the text was cut.
  package enum Cut: String, Sendable, CaseIterable {
    /// The last sentence lacks its end.
    case sentence = "cut-sentence"
    /// Mathematics or a brace is open at the end.
    case formula = "cut-formula"
  }

  package let cut: Cut?
  /// The last words, where it was cut.
  package let end: Range<Int>?

  package var flaws: [Flaw] { cut.map { [Flaw($0.rawValue, end)] } ?? [] }
  package var fields: [Field] { [Field("cut", cut?.rawValue ?? "")] }
}
