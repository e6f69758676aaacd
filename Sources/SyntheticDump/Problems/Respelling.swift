/// The same statement as another collection would hold it.
enum Respelling {
  static func respelled(_ statement: String, _ random: inout SeededRandom) -> String {
    let style = random.below(7)
    switch style {
    case 0: return statement
    case 1: return statement.replacing(" ", with: "  ").replacing(".  ", with: ". \n") + " "
    case 2: return statement.replacing("$", with: " $ ").replacing("  ", with: " ")
    case 3: return dressed(statement.replacing("$$", with: "$"))
    case 4: return statement.lowercasedOutsideMath
    case 5: return "\(random.int(1...30)). " + dressed(statement)
    default: return statement.replacing("\\frac", with: "\\dfrac").replacing(". ", with: ".\n\n")
    }
  }

  /// LaTeX commands in their other spellings.
  private static func dressed(_ statement: String) -> String {
    let pairs = [
      ("\\frac", "\\dfrac"), ("\\le ", "\\leq "), ("\\ge ", "\\geq "), ("\\cdot", "\\times"),
      (" - ", "-"), (" + ", "+"), ("\\dots", "\\ldots"), (" = ", "="),
    ]
    return pairs.reduce(statement) { $0.replacing($1.0, with: $1.1) }
  }
}

extension String {
  fileprivate var lowercasedOutsideMath: String {
    let pieces = split(separator: "$", omittingEmptySubsequences: false)
    let lowered = pieces.enumerated().map { $0 % 2 == 0 ? $1.lowercased() : String($1) }
    return lowered.joined(separator: "$")
  }
}
