import Glibc

/// Colours for a terminal and nothing elsewhere.
struct TerminalStyle {
  let isColoured: Bool

  static let plain = TerminalStyle(isColoured: false)

  /// Coloured where standard output is a terminal that can, and NO_COLOR is not set (no-color.org).
  static var forStandardOutput: TerminalStyle {
    let value = { (name: String) in getenv(name).map { String(cString: $0) } ?? "" }
    return TerminalStyle(
      isColoured: isatty(STDOUT_FILENO) == 1 && value("NO_COLOR").isEmpty && value("TERM") != "dumb"
    )
  }

  func heading(_ text: String) -> String { wrapped(text, "1") }
  func soft(_ text: String) -> String { wrapped(text, "2") }
  func bar(_ text: String) -> String { wrapped(text, "36") }

  private func wrapped(_ text: String, _ code: String) -> String {
    isColoured && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
