/// Several options chosen at once, written `ACD` or `A, C, D`.
enum ChoiceLetters {
  /// The letters as a bit set; nil unless there are two or more, each once; without separators
  /// they must be in order.
  static func read(_ bytes: [UInt8]) -> UInt8? {
    guard bytes.count >= 2, bytes.count <= 40 else { return nil }
    var letters: UInt8 = 0
    var last: UInt8 = 0
    var (isOrdered, hasSeparator) = (true, false)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "H"):
        let bit: UInt8 = 1 << (byte - UInt8(ascii: "A"))
        if letters & bit != 0 { return nil }
        isOrdered = isOrdered && byte > last
        last = byte
        letters |= bit
      case UInt8(ascii: ","), UInt8(ascii: ";"): hasSeparator = true
      case 0x20, UInt8(ascii: "("), UInt8(ascii: ")"): break
      case UInt8(ascii: "a") where bytes[index...].starts(with: "and".utf8):
        index += 2
        hasSeparator = true
      default: return nil
      }
      index += 1
    }
    return letters.nonzeroBitCount >= 2 && (isOrdered || hasSeparator) ? letters : nil
  }
}
