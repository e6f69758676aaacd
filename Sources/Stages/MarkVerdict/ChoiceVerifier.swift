import MathAnswers
import Records

/// The right option of several: by its letter, or by what it says.
struct ChoiceVerifier: TaskVerifier {
  struct Truth: Sendable {
    let letter: Character
    /// What the right option says, without its letter.
    let value: String
    /// What the others say.
    let others: [String]
  }

  private let verifier = AnswerVerifier()

  func truth(of record: Record) -> Truth? {
    guard let letter = record.golds.first.flatMap({ Self.letter($0.text) }),
      let code = letter.asciiValue
    else { return nil }
    let values = record.options.map(Self.value(of:))
    let index = Int(code) - 0x41
    guard values.indices.contains(index) else { return nil }
    return Truth(
      letter: letter, value: values[index],
      others: values.enumerated().filter { $0.offset != index }.map(\.element))
  }

  func verdict(_ truth: Truth, _ answer: String) -> (value: AnswerVerdict.Value, why: String) {
    if let letter = Self.letter(answer) {
      return letter == truth.letter ? (.correct, "option-letter") : (.wrong, "other-option")
    }
    let said = Self.value(of: answer)
    if verifier.verdict(gold: truth.value, prediction: said).isCorrect {
      return (.correct, "option-value")
    }
    let names = truth.others.contains { verifier.verdict(gold: $0, prediction: said).isCorrect }
    return names ? (.wrong, "other-option") : (.undecided, "no-option")
  }

  /// `B`, `(B)`, `B.` or `\text{(B)}`, and nothing else.
  static func letter(_ text: String) -> Character? {
    var rest = text[...]
    for wrapper in ["\\text{", "\\mathrm{", "\\textbf{", "$", "**"] where rest.hasPrefix(wrapper) {
      rest = rest.dropFirst(wrapper.count)
    }
    let inner = rest.filter { !" ().{}$*:：（）".contains($0) }
    guard inner.count == 1, let letter = inner.first, ("A"..."J").contains(letter) else {
      return nil
    }
    return letter
  }

  /// An option without the letter that stands before it.
  static func value(of option: String) -> String {
    let trimmed = option.drop { $0.isWhitespace || "(（".contains($0) }
    guard let letter = trimmed.first, ("A"..."J").contains(letter) else {
      return String(option.drop(while: \.isWhitespace))
    }
    let rest = trimmed.dropFirst()
    guard let mark = rest.first, ").:：、．）".contains(mark) else {
      return String(option.drop(while: \.isWhitespace))
    }
    return String(rest.dropFirst().drop(while: \.isWhitespace))
  }
}
