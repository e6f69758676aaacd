package import Records

/// What a rewriting of a statement must keep: what is given, under which conditions, what is asked.
///
/// Words for the same thing count as the same; how often a unit or a condition is named does not.
package struct StatementFacts: Equatable, Sendable {
  package let numbers: StatementNumbers
  package let units: Set<String>
  /// Single letters, in formulas or alone in the text.
  package let variables: Set<Character>
  package let conditions: Set<String>
  /// The quantities that the question names: `area`, `probability`, `count`.
  package let asked: Set<String>

  package init(_ statement: Text) {
    let plain = PlainStatement(statement)
    numbers = StatementNumbers(statement)
    units = Self.names(of: FactWords.units, in: plain, plain.whole)
    variables = Self.variables(of: statement)
    conditions = Self.names(of: FactWords.conditions, in: plain, plain.whole)
    asked = Self.names(of: FactWords.quantities, in: plain, Self.question(of: plain))
  }

  private static func names(
    of groups: [(name: String, phrases: Phrases)], in statement: PlainStatement, _ range: Range<Int>
  ) -> Set<String> {
    Set(groups.filter { statement.contains($0.phrases, in: range) }.map(\.name))
  }

  /// The last sentence that asks for something, or the last of all.
  private static func question(of statement: PlainStatement) -> Range<Int> {
    let sentences = statement.sentences().filter { statement.hasContent($0) }
    return sentences.last { statement.isRequest($0) } ?? sentences.last ?? statement.whole
  }

  private static func variables(of statement: Text) -> Set<Character> {
    let spans = MathSpans.find(in: statement) ?? []
    return statement.withBytes { bytes in
      var letters: Set<Character> = []
      for index in bytes.indices where LetterRuns.isLetter(bytes[index]) {
        let before: UInt8 = index > 0 ? bytes[index - 1] : 0x20
        let after: UInt8 = index + 1 < bytes.count ? bytes[index + 1] : 0x20
        guard !LetterRuns.isLetter(before), !LetterRuns.isLetter(after), before != 0x5C,
          // `Tom's`: what stands behind an apostrophe is a piece of a word.
          before != 0x27, before < 0x80, after < 0x80, before != 0x2D
        else { continue }
        let letter = Character(Unicode.Scalar(bytes[index]))
        // Words of one letter, unless a formula has them.
        if ["a", "A", "I"].contains(letter), !spans.contains(where: { $0.contains(index) }) {
          continue
        }
        letters.insert(letter)
      }
      return letters
    }
  }
}
