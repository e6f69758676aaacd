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
  /// The span that decided.
  func marked(_ text: String) -> String { wrapped(text, "30;43") }
  func warning(_ text: String) -> String { wrapped(text, "31") }

  private func wrapped(_ text: String, _ code: String) -> String {
    isColoured && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}

extension String {
  /// Without characters that a terminal would take for orders: what a model wrote is not trusted.
  var printable: String {
    guard unicodeScalars.contains(where: Self.isOrder) else { return self }
    var text = ""
    for scalar in unicodeScalars { text.unicodeScalars.append(Self.isOrder(scalar) ? "�" : scalar) }
    return text
  }

  /// Control characters but for line feed and tab; marks that turn the direction of writing.
  private static func isOrder(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
