/// A final answer: one value and the ways people write it.
package struct Answer: Sendable, Equatable {
  package enum Kind: String, Sendable, CaseIterable {
    case complex, expression, fraction, integer, interval, matrix, none, percentage, quantity
    case radical, set, time, truth, tuple
  }

  package let kind: Kind
  /// One text per value: two answers of a problem are the same exactly if these are equal.
  package let latex: String
  /// Other texts for the same value, as models write them in a box.
  let writings: [String]
  /// Reference texts that dumps hold for the value, the canonical one first.
  let golds: [String]
  /// As typed while thinking.
  let plain: String
  /// The value, if it is a whole number: what a guess without reasoning may hit.
  let whole: Int?

  init(
    _ kind: Kind, _ latex: String, plain: String? = nil, writings: [String] = [],
    golds: [String]? = nil, whole: Int? = nil
  ) {
    self.kind = kind
    self.latex = latex
    self.plain = plain ?? latex
    self.writings = writings
    self.golds = golds ?? [latex]
    self.whole = whole
  }

  package static func == (left: Answer, right: Answer) -> Bool {
    left.latex == right.latex
  }

  /// Adds the writings with the name of the unknown: `x = 3`.
  func named(_ name: String) -> Answer {
    Answer(
      kind, latex, plain: plain, writings: writings + ["\(name) = \(latex)", "\(name)=\(latex)"],
      golds: golds, whole: whole)
  }
}
