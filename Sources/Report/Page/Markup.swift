/// Pieces of HTML; all text from outside goes through `escaped`.
enum Markup {
  static func escaped(_ text: String) -> String {
    text.reduce(into: "") { html, character in
      switch character {
      case "&": html += "&amp;"
      case "<": html += "&lt;"
      case ">": html += "&gt;"
      case "\"": html += "&quot;"
      case "'": html += "&#39;"
      default: html.append(character)
      }
    }
  }

  /// - Parameters:
  ///   - rows: texts, escaped here.
  ///   - numbers: which columns hold numbers and stand at the right.
  static func table(_ head: [String], _ rows: [[String]], numbers: Set<Int>) -> String {
    let cells = { (tag: String, texts: [String]) in
      texts.enumerated().map { index, text in
        "<\(tag)\(numbers.contains(index) ? " class=\"n\"" : "")>\(escaped(text))</\(tag)>"
      }.joined()
    }
    let body = rows.map { "<tr>\(cells("td", $0))</tr>" }.joined(separator: "\n")
    return
      "<table>\n<thead><tr>\(cells("th", head))</tr></thead>\n<tbody>\n\(body)\n</tbody>\n</table>"
  }

  static func section(_ title: String, _ content: String) -> String {
    "<section>\n<h2>\(escaped(title))</h2>\n\(content)\n</section>"
  }

  /// `12,345`.
  static func number(_ value: Int) -> String {
    let digits = Array(String(abs(value)))
    let groups = stride(from: digits.count, to: 0, by: -3).map {
      String(digits[max(0, $0 - 3)..<$0])
    }
    return (value < 0 ? "-" : "") + groups.reversed().joined(separator: ",")
  }
}
