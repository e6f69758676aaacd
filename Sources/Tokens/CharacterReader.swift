/// Valid UTF-8 as characters with their classes, from any place to an end.
struct CharacterReader {
  let bytes: UnsafeBufferPointer<UInt8>
  private let table: UnsafeBufferPointer<UInt8>

  /// - Parameter table: `CharacterClass.table`.
  init(_ bytes: UnsafeBufferPointer<UInt8>, table: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    self.table = table
  }

  /// The class of the character at a place, and the place behind it.
  @inline(__always)
  func character(at place: Int) -> (kind: CharacterClass, end: Int) {
    let lead = bytes[place]
    if lead < 0x80 { return (CharacterClass(rawValue: table[Int(lead)]), place + 1) }
    return wideCharacter(at: place, lead)
  }

  private func wideCharacter(at place: Int, _ lead: UInt8) -> (kind: CharacterClass, end: Int) {
    let scalar = scalar(at: place)
    let end = place + (lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4)
    guard scalar < 0x10000 else {
      return (Unicode.Scalar(scalar).map { CharacterClass(of: $0) } ?? [], end)
    }
    return (CharacterClass(rawValue: table[Int(scalar)]), end)
  }

  func scalar(at place: Int) -> UInt32 {
    let lead = UInt32(bytes[place])
    let tail = { (offset: Int) in UInt32(bytes[place + offset] & 0x3F) }
    switch lead {
    case ..<0x80: return lead
    case ..<0xE0: return (lead & 0x1F) << 6 | tail(1)
    case ..<0xF0: return (lead & 0x0F) << 12 | tail(1) << 6 | tail(2)
    default: return (lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3)
    }
  }

  /// The end of the run of characters that are of one of the classes, from `start` on.
  @inline(__always)
  func end(of kinds: CharacterClass, from start: Int, _ limit: Int) -> Int {
    var place = start
    while place < limit {
      let (kind, end) = character(at: place)
      guard !kind.isDisjoint(with: kinds) else { break }
      place = end
    }
    return place
  }

  /// The end of the run of characters that are of none of the classes.
  @inline(__always)
  func end(outside kinds: CharacterClass, from start: Int, _ limit: Int) -> Int {
    var place = start
    while place < limit {
      let (kind, end) = character(at: place)
      guard kind.isDisjoint(with: kinds) else { break }
      place = end
    }
    return place
  }
}
