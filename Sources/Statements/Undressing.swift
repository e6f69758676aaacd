import Records

/// Takes typesetting off a statement in one pass.
struct Undressing {
  private(set) var bytes: [UInt8] = []
  private(set) var origins: [Int32] = []
  private let text: [UInt8]
  private var position = 0
  /// For each open brace, whether it belongs to a wrapper and goes with it.
  private var wrappers: [Bool] = []

  init(_ text: Text) {
    self.text = Array(text.bytes)
    bytes.reserveCapacity(text.count)
    origins.reserveCapacity(text.count + 1)
  }

  mutating func run() {
    while position < text.count {
      switch text[position] {
      case 0x0D, 0x24: position += 1
      case 0x5C: command()
      case 0x7E: emit(0x20, over: 1)
      case 0x26: ampersand()
      case 0x5B where starts("[asy]"): figure()
      case 0x2A where peek(1) == 0x2A: position += 2
      case 0x3C: tag()
      case 0x7B:
        wrappers.append(false)
        emit(0x7B, over: 1)
      case 0x7D:
        if wrappers.popLast() == true { position += 1 } else { emit(0x7D, over: 1) }
      case 0x80...: character()
      case let byte: emit(byte, over: 1)
      }
    }
  }

  private func peek(_ offset: Int) -> UInt8 {
    position + offset < text.count ? text[position + offset] : 0
  }

  private mutating func emit(_ byte: UInt8, over length: Int) {
    bytes.append(byte)
    origins.append(Int32(position))
    position += length
  }

  /// A cell's end in a table is 2, `&nbsp;` a space.
  private mutating func ampersand() {
    if starts("&nbsp;") { emit(0x20, over: 6) } else { emit(0x02, over: 1) }
  }

  /// The code of a figure says nothing in words.
  private mutating func figure() {
    var end = position
    while end < text.count, !(text[end] == 0x5B && isEndOfFigure(at: end)) { end += 1 }
    emit(0x0A, over: min(text.count, end + 6) - position)
  }

  private func isEndOfFigure(at start: Int) -> Bool {
    let mark: StaticString = "[/asy]"
    return start + 6 <= text.count && (0..<6).allSatisfy { text[start + $0] == mark.utf8Start[$0] }
  }

  /// `<br>` and its like end a line.
  private mutating func tag() {
    for tag in ["<br>", "<br/>", "<br />", "</p>"] as [StaticString] where starts(tag) {
      return emit(0x0A, over: tag.utf8CodeUnitCount)
    }
    emit(0x3C, over: 1)
  }

  private func starts(_ literal: StaticString) -> Bool {
    guard position + literal.utf8CodeUnitCount <= text.count else { return false }
    return (0..<literal.utf8CodeUnitCount).allSatisfy {
      text[position + $0] == literal.utf8Start[$0]
    }
  }

  // MARK: LaTeX

  private mutating func command() {
    var end = position + 1
    while end < text.count, PlainStatement.isLetter(text[end]) { end += 1 }
    if end == position + 1 { return sign() }
    let name = String(decoding: text[(position + 1)..<end], as: UTF8.self)
    switch name {
    case "quad", "qquad", "hfill", "enspace", "hskip": emit(0x09, over: end - position)
    case "hspace", "vspace": emit(0x09, over: group(from: end) - position)
    case "item", "newline", "par", "hline": emit(0x0A, over: end - position)
    case "begin", "end": environment(end)
    case "textcircled", "circled": circled(end)
    case "dfrac", "tfrac":
      emit(0x5C, over: 2)
      while position < end { emit(text[position], over: 1) }
    case _ where Self.plain.contains(name): wrap(end)
    default: while position < end { emit(text[position], over: 1) }
    }
  }

  /// A line of its own; the columns of a table go with its name.
  private mutating func environment(_ end: Int) {
    var past = group(from: end)
    let isTable = ["{tabular}", "{array}"].contains(
      String(decoding: text[end..<past], as: UTF8.self))
    if isTable, past < text.count, text[past] == 0x7B { past = group(from: past) }
    emit(0x0A, over: past - position)
  }

  /// A command that changes only how its group looks: gone, with the group's braces.
  private mutating func wrap(_ end: Int) {
    position = end
    guard let group = Self.opensGroup(text, end) else { return }
    wrappers.append(true)
    position = group + 1
  }

  private static func opensGroup(_ text: [UInt8], _ start: Int) -> Int? {
    var next = start
    while next < text.count, next < start + longestName, text[next] == 0x20 { next += 1 }
    return next < text.count && text[next] == 0x7B ? next : nil
  }

  /// `\textcircled{1}` is ① (U+2460).
  private mutating func circled(_ end: Int) {
    let past = group(from: end)
    guard let digit = text[end..<past].first(where: PlainStatement.isDigit), digit > 0x30 else {
      position = past
      return
    }
    emit(0xE2, over: 0)
    emit(0x91, over: 0)
    emit(0xA0 + digit - 0x31, over: past - position)
  }

  /// A command of one sign: spacing, a line's end, a delimiter, or an escaped character.
  private mutating func sign() {
    switch peek(1) {
    case 0x5C: emit(0x0A, over: 2)
    case 0x20, 0x2C, 0x3B, 0x3A: emit(0x20, over: 2)
    case 0x21, 0x28, 0x29, 0x5B, 0x5D: position += 2
    case 0: emit(0x5C, over: 1)
    // A set's braces, a norm's bars and money stay what they are.
    case 0x7B, 0x7D, 0x7C, 0x24:
      emit(0x5C, over: 1)
      emit(text[position], over: 1)
    case let escaped where escaped < 0x80: emit(escaped, over: 2)
    default: position += 1
    }
  }

  /// The position behind the group that opens at `start`, or `start` where none does.
  private func group(from start: Int) -> Int {
    var end = start
    let limit = min(text.count, start + Self.longestName)
    while end < limit, text[end] == 0x2A || text[end] == 0x20 { end += 1 }
    guard end < limit, text[end] == 0x7B else { return start }
    var depth = 0
    while end < limit {
      if text[end] == 0x7B { depth += 1 }
      if text[end] == 0x7D { depth -= 1 }
      end += 1
      if depth == 0 { return end }
    }
    return start
  }

  /// An environment's name or a length is short; what does not close so soon is none, and looking
  /// farther for each of many would cost the square of the text's length.
  private static let longestName = 256

  private static let plain: Set<String> = [
    "text", "textbf", "textrm", "textit", "textsf", "texttt", "mathrm", "mathbf", "mathsf", "bf",
    "rm", "it", "bm", "boldsymbol", "emph", "mbox", "left", "right", "displaystyle", "large",
    "Large", "small", "normalsize", "centering", "noindent", "bigl",
    "bigr", "big", "Big",
  ]

  // MARK: Wide characters

  private mutating func character() {
    let first = text[position]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    if length == 3 {
      let scalar = Int(first & 0x0F) << 12 | Int(peek(1) & 0x3F) << 6 | Int(peek(2) & 0x3F)
      if let plain = Self.plain(scalar) { return emit(plain, over: 3) }
    }
    for _ in 0..<length where position < text.count { emit(text[position], over: 1) }
  }

  /// The ASCII form of a full-width character; a wide gap for the ideographic space; 1 for `、`,
  /// which parts a list as a comma does and marks an option as a dot does.
  private static func plain(_ scalar: Int) -> UInt8? {
    switch scalar {
    case 0xFF01...0xFF5E: UInt8(scalar - 0xFF01 + 0x21)
    case 0x3000, 0x2003, 0x2002: 0x09
    case 0x3001: 0x01
    case 0x3002: 0x2E
    case 0x3010: 0x5B
    case 0x3011: 0x5D
    case 0x201C, 0x201D: 0x22
    default: nil
    }
  }
}
