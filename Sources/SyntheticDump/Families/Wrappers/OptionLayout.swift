/// How a collection sets the options of a multiple-choice problem.
enum OptionLayout: String, Sendable, CaseIterable {
  case bold, dashed, inlineParentheses, linesOfLetters, mathrm, textParentheses, unlabeled
  case chineseFullWidth, chineseLetters

  static let english: [OptionLayout] = [
    .bold, .bold, .dashed, .inlineParentheses, .linesOfLetters, .mathrm, .textParentheses,
    .unlabeled,
  ]
  static let chinese: [OptionLayout] = [.chineseFullWidth, .chineseLetters]

  func text(_ statement: String, options: [String]) -> String {
    let letters = ["A", "B", "C", "D", "E"]
    let marked = zip(letters, options).map { mark($0, $1) }
    let question = isChinese ? blank(statement) : statement
    return "\(question)\n\(marked.joined(separator: separator))"
  }

  private var isChinese: Bool { self == .chineseFullWidth || self == .chineseLetters }

  private func mark(_ letter: String, _ option: String) -> String {
    switch self {
    case .bold: "\\textbf{(\(letter))}\\ $\(option)$"
    case .dashed: "- \(letter)) $\(option)$"
    case .inlineParentheses: "(\(letter)) $\(option)$"
    case .linesOfLetters: "\(letter). $\(option)$"
    case .mathrm: "$\\mathrm{\\textbf{(\(letter))} \\ }\(option)$"
    case .textParentheses: "$\\text{(\(letter)) } \(option)$"
    case .unlabeled: "$\(option)$"
    case .chineseFullWidth: "（\(letter)）$\(option)$"
    case .chineseLetters: "\(letter)．$\(option)$"
    }
  }

  private var separator: String {
    switch self {
    case .bold, .textParentheses, .unlabeled: " \\qquad "
    case .inlineParentheses, .mathrm, .chineseFullWidth: " "
    case .dashed, .linesOfLetters, .chineseLetters: "\n"
    }
  }

  private func blank(_ statement: String) -> String {
    let ends = self == .chineseFullWidth ? "（　　）" : "（  ）．"
    guard let last = statement.last, "。？".contains(last) else { return statement + ends }
    return statement.dropLast() + ends
  }
}
