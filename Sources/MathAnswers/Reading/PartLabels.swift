/// Answers in numbered parts: "(1) 3; (2) 5", "a) yes b) no".
enum PartLabels {
  private static let series: [[String]] = [
    (1...9).map { "(\($0))" }, (1...9).map { "\($0))" }, ["(a)", "(b)", "(c)", "(d)", "(e)"],
    ["a)", "b)", "c)", "d)", "e)"], ["(i)", "(ii)", "(iii)", "(iv)", "(v)"],
    (1...9).map { "（\($0)）" },
  ]

  /// The parts in their order, without labels; nil unless the first two labels are there.
  static func split(_ bytes: [UInt8]) -> [[UInt8]]? {
    guard bytes.count <= 400, let first = bytes.first,
      first == UInt8(ascii: "(") || first == UInt8(ascii: "1") || first == UInt8(ascii: "a")
        || first == 0xEF
    else { return nil }
    for labels in series where bytes[...].hasPrefix(labels[0]) {
      var parts: [[UInt8]] = []
      var start = labels[0].utf8.count
      for label in labels.dropFirst() {
        guard let next = place(of: label, in: bytes, from: start) else { break }
        parts.append(AnswerText.cleaned(Array(bytes[start..<next])))
        start = next + label.utf8.count
      }
      parts.append(AnswerText.cleaned(Array(bytes[start...])))
      if parts.count >= 2, parts.allSatisfy({ !$0.isEmpty }) { return parts }
    }
    return nil
  }

  /// A label stands after a space or a separator.
  private static func place(of label: String, in bytes: [UInt8], from start: Int) -> Int? {
    let pattern = Array(label.utf8)
    return bytes.indices.dropFirst(start).first { index in
      bytes[index...].starts(with: pattern)
        && [0x20, 0x2C, 0x3B, 0x24, 0x0A, 0x5C].contains(bytes[index - 1])
    }
  }
}
