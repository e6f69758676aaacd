/// Texts with variants: `<<so||thus>>` becomes one of its parts.
enum Wording {
  private static let less = UInt8(ascii: "<")
  private static let greater = UInt8(ascii: ">")
  private static let bar = UInt8(ascii: "|")

  /// Takes one variant at each place; variants do not nest.
  static func chosen(_ text: String, _ random: inout SeededRandom) -> String {
    let source = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(source.count)
    var position = 0
    while position < source.count {
      guard pair(source, position) == less, let end = closing(source, position + 2) else {
        result.append(source[position])
        position += 1
        continue
      }
      let variants = split(source[(position + 2)..<end])
      result.append(contentsOf: variants[random.below(variants.count)])
      position = end + 2
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Fills the one gap of a template, written `@`.
  static func filled(_ template: String, _ value: String) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(template.utf8.count + value.utf8.count)
    for byte in template.utf8 {
      if byte == UInt8(ascii: "@") {
        result.append(contentsOf: value.utf8)
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func pair(_ source: [UInt8], _ position: Int) -> UInt8? {
    guard position + 1 < source.count, source[position] == source[position + 1] else { return nil }
    return source[position]
  }

  private static func closing(_ source: [UInt8], _ start: Int) -> Int? {
    (start..<source.count).first { pair(source, $0) == greater }
  }

  private static func split(_ source: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var variants: [ArraySlice<UInt8>] = []
    var start = source.startIndex
    var position = source.startIndex
    while position < source.endIndex {
      if position + 1 < source.endIndex, source[position] == bar, source[position + 1] == bar {
        variants.append(source[start..<position])
        start = position + 2
        position = start
      } else {
        position += 1
      }
    }
    variants.append(source[start..<source.endIndex])
    return variants
  }
}
