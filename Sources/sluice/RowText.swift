import JSONText

/// A row as a person reads it: one member a line, texts cut and indented.
enum RowText {
  /// - Parameter width: characters of each text that are shown; 0 for all.
  static func text(of row: JSONValue, title: String, width: Int) -> String {
    var lines = ["── \(title)"]
    for (key, value) in row.members { lines += show(key.string ?? "", value, "", width) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func show(
    _ name: String, _ value: JSONValue, _ indent: String, _ width: Int
  ) -> [String] {
    switch value.kind {
    case .object:
      return ["\(indent)\(name):"]
        + value.members.flatMap { show($0.key.string ?? "", $0.value, indent + "  ", width) }
    case .array:
      let elements = value.elements.enumerated().flatMap { index, element in
        show("[\(index)]", element, indent + "  ", width)
      }
      return ["\(indent)\(name):\(elements.isEmpty ? " (none)" : "")"] + elements
    default:
      let text = (value.scalar ?? "null").printable
      guard text.contains("\n") || text.count > 80 else { return ["\(indent)\(name): \(text)"] }
      let shown = width > 0 && text.count > width ? folded(text, width) : text
      return ["\(indent)\(name):"]
        + shown.split(separator: "\n", omittingEmptySubsequences: false).map {
          "\(indent)  │ \($0)"
        }
    }
  }

  /// The beginning and the end: an answer stands at the end of a long text.
  private static func folded(_ text: String, _ width: Int) -> String {
    let half = width / 2
    return "\(text.prefix(half))\n… \(text.count - 2 * half) characters …\n\(text.suffix(half))"
  }
}
