/// Pieces of HTML; all text from outside goes through `escaped`.
enum Markup {
  static func escaped(_ text: String) -> String {
    var html = ""
    html.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": html += "&amp;"
      case "<": html += "&lt;"
      case ">": html += "&gt;"
      case "\"": html += "&quot;"
      case "'": html += "&#39;"
      // Control characters are errors in HTML, and nobody sees them.
      case "\u{0}"..."\u{8}", "\u{B}"..."\u{1F}", "\u{7F}"..."\u{9F}": html += "\u{FFFD}"
      case "\u{2028}", "\u{2029}": html += "&#\(scalar.value);"
      default: html.unicodeScalars.append(scalar)
      }
    }
    return html
  }

  /// A cell of a table: text, escaped here, or markup that is already written.
  enum Cell {
    case text(String)
    case number(Int)
    case markup(String)

    fileprivate var html: String {
      switch self {
      case .text(let text): "<td>\(Markup.escaped(text))</td>"
      case .number(let number):
        "<td class=\"n\(number == 0 ? " zero" : "")\">\(Markup.number(number))</td>"
      case .markup(let markup): "<td class=\"bar\">\(markup)</td>"
      }
    }

    fileprivate var isNumber: Bool { if case .number = self { true } else { false } }
  }

  /// - Parameter caption: what the table shows, for those who hear it.
  static func table(_ caption: String, _ head: [String], _ rows: [[Cell]]) -> String {
    let titles = head.enumerated().map { column, title in
      let isNumber = rows.contains { column < $0.count && $0[column].isNumber }
      return "<th scope=\"col\"\(isNumber ? " class=\"n\"" : "")>\(escaped(title))</th>"
    }.joined()
    let body = rows.map { "<tr>\($0.map(\.html).joined())</tr>" }.joined(separator: "\n")
    return """
      <div class="scroll" tabindex="0" role="region" aria-label="\(escaped(caption))"><table>
      <caption>\(escaped(caption))</caption>
      <thead><tr>\(titles)</tr></thead>
      <tbody>
      \(body)
      </tbody></table></div>
      """
  }

  /// What stands behind a plot: shown when it is asked for.
  static func folded(_ title: String, _ content: String) -> String {
    "<details><summary>\(escaped(title))</summary>\n\(content)\n</details>"
  }

  static func paragraph(_ text: String) -> String { "<p>\(escaped(text))</p>" }

  /// `12,345`.
  static func number(_ value: Int) -> String {
    let digits = Array(String(abs(value)))
    let groups = stride(from: digits.count, to: 0, by: -3).map {
      String(digits[max(0, $0 - 3)..<$0])
    }
    return (value < 0 ? "-" : "") + groups.reversed().joined(separator: ",")
  }

  /// `12.3k`, `4.5M`: for axes and for numbers that are read at a glance.
  static func short(_ value: Int) -> String {
    let scale = [(1_000_000_000, "G"), (1_000_000, "M"), (1000, "k")].first { value >= $0.0 }
    guard let (unit, name) = scale else { return String(value) }
    let tenths = (value * 10 + unit / 2) / unit
    return tenths % 10 == 0 || tenths >= 1000
      ? "\(tenths / 10)\(name)" : "\(tenths / 10).\(tenths % 10)\(name)"
  }

  /// `37%`, `0.4%`: never 0% of something.
  static func percent(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "–" }
    let tenths = (part * 1000 + whole / 2) / whole
    if part > 0, tenths < 100 { return "\(max(tenths, 1) / 10).\(max(tenths, 1) % 10)%" }
    return "\((tenths + 5) / 10)%"
  }
}
