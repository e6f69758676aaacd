import Records
import Statements

/// Renames variables and functions of a problem, one letter each, wherever they stand.
struct VariableReplacement {
  /// Letters that go for each other.
  ///
  /// Not among them: words (`a`, `I`), constants (`e`, `i`, `d`),
  /// units (`m`, `s`, `t`), points of figures (capitals).
  private static let groups = [Array("xyzuvw"), Array("nkj"), Array("pqr"), Array("fgh")]
  private static let functions = Set("fgh")

  private let texts: SurfaceTexts

  init(_ texts: SurfaceTexts) { self.texts = texts }

  /// What each letter becomes; empty where no letter is surely a variable everywhere.
  func choose(draw: (String) -> UInt64) -> [UInt8: UInt8] {
    guard let own = MathSpans.find(in: texts.problem), !own.isEmpty else { return [:] }
    let prose = [texts.problem, texts.solution] + texts.options + texts.generations
    var spans: [[Range<Int>]] = []
    for text in prose {
      guard let found = MathSpans.find(in: text) else { return [:] }
      spans.append(found)
    }
    // A gold is mathematics from end to end.
    let all = prose + texts.golds
    spans += texts.golds.map { [0..<$0.count] }

    var chosen: [UInt8: UInt8] = [:]
    var taken: Set<UInt8> = []
    let words = WordCensus([texts.problem]).lower
    for group in Self.groups where !Self.areCoordinates(group, words) {
      let used = group.compactMap(\.asciiValue).filter { Self.isUsed($0, in: texts.problem, own) }
      // All of a kind or none: `w = ax^2` would be half a rewriting.
      guard
        used.allSatisfy({ letter in
          zip(all, spans).allSatisfy { Self.isVariable(letter, in: $0, $1) }
        })
      else { continue }
      for letter in group {
        guard let old = letter.asciiValue,
          Self.occurs(old, in: texts.problem, own),
          zip(all, spans).allSatisfy({ Self.isVariable(old, in: $0, $1) })
        else { continue }
        let free = group.compactMap(\.asciiValue).filter { new in
          !taken.contains(new) && new != old && all.allSatisfy { !Self.stands(new, in: $0) }
        }
        guard !free.isEmpty else { continue }
        let new = free[Int(draw("variable \(letter)") % UInt64(free.count))]
        chosen[old] = new
        taken.insert(new)
      }
    }
    return chosen
  }

  /// Axes have names, and whoever writes of a graph means them.
  private static func areCoordinates(_ group: [Character], _ words: Set<String>) -> Bool {
    group.contains("x") && !words.isDisjoint(with: coordinateWords)
  }

  private static let coordinateWords: Set<String> = [
    "axes", "axis", "coordinate", "coordinates", "curve", "ellipse", "graph", "graphed", "graphs",
    "hyperbola", "intercept", "line", "parabola", "plane", "slope", "coefficient", "term",
  ]

  static func apply(_ letters: [UInt8: UInt8], to text: Text) -> Text {
    guard !letters.isEmpty else { return text }
    var out = Array(text.bytes)
    text.withBytes { bytes in
      for index in bytes.indices {
        if let new = letters[bytes[index]], isAlone(bytes, index) { out[index] = new }
      }
    }
    return Text(out)
  }

  /// A letter between others that are none, and not behind a backslash.
  private static func isAlone(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let before: UInt8 = index > 0 ? bytes[index - 1] : 0
    let after: UInt8 = index + 1 < bytes.count ? bytes[index + 1] : 0
    return !LetterRuns.isLetter(before) && !LetterRuns.isLetter(after) && before != 0x5C
  }

  private static func stands(_ letter: UInt8, in text: Text) -> Bool {
    text.withBytes { bytes in bytes.indices.contains { bytes[$0] == letter && isAlone(bytes, $0) } }
  }

  /// Stands in a formula, alone or beside other letters.
  private static func isUsed(_ letter: UInt8, in text: Text, _ spans: [Range<Int>]) -> Bool {
    text.withBytes { bytes in
      spans.contains { span in
        span.contains { bytes[$0] == letter && !isInWord(bytes, $0, span) }
      }
    }
  }

  private static func occurs(_ letter: UInt8, in text: Text, _ spans: [Range<Int>]) -> Bool {
    text.withBytes { bytes in
      spans.contains { span in span.contains { bytes[$0] == letter && isAlone(bytes, $0) } }
    }
  }

  /// Within formulas the letter stands alone or in a command's name; outside it is no sign for times.
  ///
  /// `xy` and `dx` are two letters that would have to be parted.
  private static func isVariable(
    _ letter: UInt8, in text: Text, _ spans: [Range<Int>]
  ) -> Bool {
    text.withBytes { bytes in
      for span in spans {
        for index in span where bytes[index] == letter && !isAlone(bytes, index) {
          if !isInWord(bytes, index, span) { return false }
        }
      }
      for index in bytes.indices where bytes[index] == letter && isAlone(bytes, index) {
        if isTimes(bytes, index) { return false }
        if functions.contains(Character(Unicode.Scalar(letter))), !isCalled(bytes, index) {
          return false
        }
      }
      return true
    }
  }

  /// `\max`, `\text{next}`: runs of letters behind a backslash or a brace of a text command.
  private static func isInWord(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ span: Range<Int>
  ) -> Bool {
    var start = index
    while start > span.lowerBound, LetterRuns.isLetter(bytes[start - 1]) { start -= 1 }
    return start > 0 && bytes[start - 1] == 0x5C
  }

  /// `0.2 x 50`.
  private static func isTimes(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    var before = index - 1
    while before >= 0, bytes[before] == 0x20 { before -= 1 }
    var after = index + 1
    while after < bytes.count, bytes[after] == 0x20 || bytes[after] == 0x24 { after += 1 }
    let isDigit = { (byte: UInt8) in byte &- 0x30 < 10 }
    return before >= 0 && after < bytes.count && isDigit(bytes[before]) && isDigit(bytes[after])
  }

  /// `f(`, `f'`, `f^{-1}(`: anything else may be a number that is called f.
  private static func isCalled(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard index + 1 < bytes.count else { return false }
    if [0x28, 0x27, 0x5E].contains(bytes[index + 1]) { return true }
    return bytes[(index + 1)...].starts(with: Array("\\left(".utf8))
  }
}
