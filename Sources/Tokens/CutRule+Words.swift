extension CutRule {
  typealias First = (kind: CharacterClass, end: Int)

  /// GPT-2's pattern, without lines of its own for spaces at their ends.
  static func gpt2(
    _ reader: CharacterReader, _ first: First, _ start: Int, _ limit: Int
  ) -> Int {
    let lead = reader.bytes[start]
    if lead == 0x27, let end = contraction(reader, start, limit, ignoresCase: false) { return end }
    var (kind, place) = (first.kind, first.end)
    if lead == 0x20, place < limit {
      let (next, end) = reader.character(at: place)
      if !next.contains(.space) { (kind, place) = (next, end) }
    }
    if kind.contains(.letter) { return reader.end(of: .letter, from: place, limit) }
    if kind.contains(.number) { return reader.end(of: .number, from: place, limit) }
    if !kind.contains(.space) {
      return reader.end(outside: [.space, .letter, .number], from: place, limit)
    }
    return spaceEnd(reader, start, limit, cutsLines: false)
  }

  /// Qwen 2's and Llama 3's pattern, which differ in the number of digits.
  static func words(
    _ reader: CharacterReader, _ first: First, _ digits: Int, _ start: Int, _ limit: Int
  ) -> Int {
    let lead = reader.bytes[start]
    if lead == 0x27, let end = contraction(reader, start, limit, ignoresCase: true) { return end }
    if first.kind.contains(.letter) { return reader.end(of: .letter, from: first.end, limit) }
    if first.kind.contains(.number) { return numberEnd(reader, digits, start, limit) }
    var signs = start
    if first.end < limit, !first.kind.contains(.lineEnd) {
      let (next, end) = reader.character(at: first.end)
      if next.contains(.letter) { return reader.end(of: .letter, from: end, limit) }
      if lead == 0x20, next.isDisjoint(with: [.space, .number]) { signs = first.end }
    }
    if signs > start || !first.kind.contains(.space) {
      let end = reader.end(outside: [.space, .letter, .number], from: signs, limit)
      return lineEnds(reader, end, limit)
    }
    return spaceEnd(reader, start, limit, cutsLines: true)
  }

  /// DeepSeek's third pattern; what none of its alternatives takes is a piece up to where one does.
  static func deepseek(_ reader: CharacterReader, _ start: Int, _ limit: Int) -> Int {
    var place = start
    while place < limit {
      if let end = deepseekMatch(reader, place, limit) { return place == start ? end : place }
      place = reader.character(at: place).end
    }
    return limit
  }

  private static func deepseekMatch(
    _ reader: CharacterReader, _ start: Int, _ limit: Int
  ) -> Int? {
    let lead = reader.bytes[start]
    let first = reader.character(at: start)
    if lead < 0x80, first.kind.contains(.sign) {
      var end = start + 1
      while end < limit, isASCIILetter(reader.bytes[end]) { end += 1 }
      if end > start + 1 { return end }
    }
    let isWord = !first.kind.isDisjoint(with: [.letter, .mark])
    if isWord { return reader.end(of: [.letter, .mark], from: first.end, limit) }
    var signs = start
    if first.end < limit, first.kind.isDisjoint(with: [.lineEnd, .sign]) {
      let (next, end) = reader.character(at: first.end)
      if !next.isDisjoint(with: [.letter, .mark]) {
        return reader.end(of: [.letter, .mark], from: end, limit)
      }
      if lead == 0x20, next.contains(.sign) { signs = first.end }
    }
    if signs > start || first.kind.contains(.sign) {
      return lineEnds(reader, reader.end(of: .sign, from: signs, limit), limit)
    }
    return first.kind.contains(.space)
      ? spaceEnd(reader, start, limit, cutsLines: true) : nil
  }

  /// `\s*[\r\n]+` where lines are cut, then `\s+(?!\S)|\s+`: up to the last line end; else all
  /// spaces but the last, which belongs to what follows.
  private static func spaceEnd(
    _ reader: CharacterReader, _ start: Int, _ limit: Int, cutsLines: Bool
  ) -> Int {
    var place = start
    var last = start
    var lines = start
    while place < limit {
      let (kind, end) = reader.character(at: place)
      guard kind.contains(.space) else { break }
      if kind.contains(.lineEnd) { lines = end }
      last = place
      place = end
    }
    if cutsLines, lines > start { return lines }
    return place == limit || last == start ? place : last
  }

  private static func lineEnds(_ reader: CharacterReader, _ start: Int, _ limit: Int) -> Int {
    var place = start
    while place < limit, reader.bytes[place] == 0x0A || reader.bytes[place] == 0x0D { place += 1 }
    return place
  }

  /// `'s|'t|'re|'ve|'m|'ll|'d` at an apostrophe.
  private static func contraction(
    _ reader: CharacterReader, _ start: Int, _ limit: Int, ignoresCase: Bool
  ) -> Int? {
    let fold: UInt8 = ignoresCase ? 0x20 : 0
    guard start + 1 < limit else { return nil }
    let first = reader.bytes[start + 1]
    let second = start + 2 < limit ? reader.bytes[start + 2] : 0
    switch first | fold {
    case 0x73, 0x74, 0x6D, 0x64: return start + 2
    case 0x72, 0x76: return second | fold == 0x65 ? start + 3 : nil
    case 0x6C: return second | fold == 0x6C ? start + 3 : nil
    // The long s folds to s.
    case 0xC5 | fold: return ignoresCase && first == 0xC5 && second == 0xBF ? start + 3 : nil
    default: return nil
    }
  }

  private static func isASCIILetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
  }
}
