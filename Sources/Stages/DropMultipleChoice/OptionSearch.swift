import Records
import Statements

/// Finds the options that a statement offers.
///
/// Of texts with a loose "(A)" or " A." fewer than half are multiple choice: letters name points and
/// people, numbers name questions and conditions. So a list must be in order, each item with content
/// and set off, and must not look like questions or names; weak lists need the wording or the gold
/// to agree.
struct OptionSearch {
  let statement: PlainStatement
  let golds: [PlainStatement]
  private let lists: [ItemList]

  init(_ statement: PlainStatement, golds: [PlainStatement], lists: [ItemList]? = nil) {
    self.statement = statement
    self.golds = golds
    self.lists = lists ?? statement.lists
  }

  init(_ record: Record) {
    self.init(PlainStatement(record.problem), golds: record.golds.map { PlainStatement($0.text) })
  }

  /// The list of options that decides, strong kinds first.
  func list() -> ItemList? {
    let lists = lists.filter { !areQuestions($0) }
    if let strong = lists.first(where: { $0.family == .upper && offersLetters($0) }) {
      return strong
    }
    return lists.first { $0.family != .upper && offersWeakly($0) }
  }

  // MARK: Capital letters

  private func offersLetters(_ list: ItemList) -> Bool {
    let hasSupport = isChosenFrom(list) || goldPoints(into: list)
    guard list.contents.dropLast().allSatisfy(hasContent),
      hasContent(list.contents[list.count - 1]) || hasSupport
    else { return false }
    if isFollowed(list), !hasSupport { return false }
    if list.form == .bare { return list.isOnLines && list.count > 2 && hasSupport }
    if list.isOnLines { return list.count > 2 || hasSupport || endsStatement(list) }
    let first = list.markers[0]
    // Behind a word the letter names what the word says: angle (A), box A.
    if first.gap < .sentence, !isBlankOrSign(before: first) {
      return !isNaming(list) && (list.count > 3 || list.count > 2 && hasSupport)
    }
    if isNaming(list), !hasSupport { return false }
    let isSetOff = list.markers.dropFirst().allSatisfy { $0.gap > .none || list.form != .colon }
    return isSetOff && (list.count > 2 || hasSupport)
  }

  private func hasContent(_ range: Range<Int>) -> Bool {
    statement.hasContent(range)
      || !statement.trimmed(range).isEmpty && statement.bytes[range].contains(0x5C)
  }

  /// `Alice (A), Bob (B) and Carol (C)`: what stands behind a letter goes on with the sentence.
  private func isNaming(_ list: ItemList) -> Bool {
    list.contents.contains { content in
      let body = statement.trimmed(content)
      guard let first = statement.bytes[body].first else { return false }
      if first == 0x2C || first == 0x01 || first == 0x3B { return true }
      return statement.firstWord(of: body, isIn: Self.joints)
    }
  }

  private static let joints: Phrases = [
    "and", "or", "is", "are", "was", "were", "has", "have", "had", "to", "with", "of", "who",
    "which", "that", "lies", "lie", "和", "与", "的",
  ]

  /// `= (A)`, `（ ） A.`, `is: A)`.
  private func isBlankOrSign(before marker: Marker) -> Bool {
    guard let last = statement.lastInk(before: marker.range.lowerBound) else { return true }
    return [0x3D, 0x5F, 0x29, 0x5D, 0x3A, 0x7D].contains(statement.bytes[last])
  }

  /// More of the statement stands behind the last option: labels, not options.
  private func isFollowed(_ list: ItemList) -> Bool {
    let last = list.contents[list.count - 1]
    if list.isOnLines {
      let lines = statement.sentences(in: last.upperBound..<statement.count)
      if lines.contains(where: { statement.isRequest($0) }) { return true }
    }
    let sentences = statement.sentences(in: last)
    return sentences.dropFirst().contains { statement.isRequest($0) }
  }

  private func endsStatement(_ list: ItemList) -> Bool {
    statement.trimmed(list.range.upperBound..<statement.count).isEmpty
  }

  // MARK: Signs that are rarely options

  private func offersWeakly(_ list: ItemList) -> Bool {
    guard list.contents.dropLast().allSatisfy(hasContent) else { return false }
    if saysGold(list) { return true }
    if asksForCount { return false }
    if list.family == .lower {
      let points = golds.contains { names($0, list) }
      let hidesGold = golds.isEmpty || golds.contains(where: OptionWords.isBracketedLetter)
      return points && (list.count > 2 || isChosenFrom(list))
        || hidesGold && list.count > 2 && isChosenFrom(list)
    }
    // Numbers may be options, propositions or conditions; the gold tells.
    guard asksToPick else { return false }
    return golds.contains { names($0, list) } || golds.isEmpty && list.count > 2
  }

  /// One of three or more items is the gold, and no short one by accident.
  private func saysGold(_ list: ItemList) -> Bool {
    guard list.count > 2,
      let (gold, _) = golds.lazy.compactMap({ gold in
        content(equalTo: gold, in: list).map { (gold, $0) }
      }).first
    else { return false }
    return gold.essence().count >= 8 || isChosenFrom(list) || areValues(list)
  }

  /// Short items without a sentence.
  private func areValues(_ list: ItemList) -> Bool {
    list.count > 3
      && list.contents.allSatisfy {
        let content = statement.trimmed($0)
        return content.count < 40 && !statement.bytes[content].contains(0x3F)
      }
  }

  /// "How many of the following" asks for a number whatever is listed.
  private var asksForCount: Bool {
    statement.contains([
      "how many of the", "how many statements", "number of correct", "number of true",
      "number of statements", "个数", "有几个", "几个", "有多少个",
    ])
  }

  /// The wording that chooses among numbered statements.
  private var asksToPick: Bool {
    statement.contains(OptionWords.picking)
  }

  // MARK: Support

  /// The wording chooses, or an empty blank stands before the first option.
  func isChosenFrom(_ list: ItemList) -> Bool {
    if statement.contains(OptionWords.choosing) { return true }
    guard let last = statement.lastInk(before: list.markers[0].range.lowerBound) else {
      return false
    }
    let before = max(0, last - 12)..<(last + 1)
    return !Blanks.find(in: statement, before).isEmpty
  }

  /// The gold is the sign of an item, or what an item says.
  func goldPoints(into list: ItemList) -> Bool {
    golds.contains { gold in
      if names(gold, list) { return true }
      return content(equalTo: gold, in: list) != nil
    }
  }

  /// The item whose content is the gold.
  func content(equalTo gold: PlainStatement, in list: ItemList) -> Int? {
    guard gold.count < 1000 else { return nil }
    let wanted = gold.essence()
    guard !wanted.isEmpty else { return nil }
    return list.contents.firstIndex { statement.essence($0) == wanted }
  }

  /// The gold is made of the list's signs: `B`, `(2)`, `①③`, `A and C`.
  func names(_ gold: PlainStatement, _ list: ItemList) -> Bool {
    let ordinals = Self.ordinals(in: gold, family: list.family)
    return !ordinals.isEmpty && ordinals.allSatisfy { $0 < list.count }
  }

  /// The signs that a gold consists of; empty where it holds anything else.
  static func ordinals(in gold: PlainStatement, family: Marker.Family) -> [Int] {
    let noise: Set<UInt8> = [
      0x20, 0x09, 0x0A, 0x28, 0x29, 0x5B, 0x5D, 0x2C, 0x2E, 0x01, 0x3B, 0x7B, 0x7D, 0x3A,
    ]
    guard gold.count < 100 else { return [] }
    let bytes = gold.bytes.filter { !noise.contains($0) }
    guard !bytes.isEmpty, bytes.count < 20 else { return [] }
    switch family {
    case .upper:
      return bytes.allSatisfy { $0 &- 0x41 < 10 } ? bytes.map { Int($0) - 0x41 } : []
    case .lower:
      let letter = bytes[0] | 0x20
      return bytes.count == 1 && letter &- 0x61 < 10 ? [Int(letter) - 0x61] : []
    case .digit:
      // `43` is a number, `4, 3` and `(4)(3)` are signs.
      guard bytes.allSatisfy({ $0 &- 0x31 < 9 }) else { return [] }
      let isRun = zip(gold.bytes, gold.bytes.dropFirst()).contains {
        PlainStatement.isDigit($0) && PlainStatement.isDigit($1)
      }
      return isRun ? [] : bytes.map { Int($0) - 0x31 }
    case .circled:
      guard bytes.count % 3 == 0, bytes[0] == 0xE2 else { return [] }
      return stride(from: 2, to: bytes.count, by: 3).map {
        Int(bytes[$0]) - (bytes[$0] >= 0xB4 ? 0xB4 : 0xA0)
      }
    case .upperRoman, .lowerRoman:
      let isNumeral = bytes.allSatisfy { [0x49, 0x56, 0x69, 0x76].contains($0) }
      return isNumeral ? [0] : []
    }
  }

  // MARK: Questions

  /// Items that ask are parts of the problem, not options.
  private func areQuestions(_ list: ItemList) -> Bool {
    let asking = list.contents.dropLast().count { statement.isRequest($0) }
    return asking * 2 >= list.count - 1 && asking > 0 && !isStrictlyChosen
  }

  private var isStrictlyChosen: Bool {
    statement.contains([
      "which of the following", "which one of the following", "correct option", "选项", "下列四个",
      "以下哪", "下列哪", "which option",
    ])
  }
}

extension PlainStatement {
  /// The statement names one of these letters by itself: a town, a point.
  func speaks(of letters: [UInt8]) -> Bool {
    bytes.indices.contains { position in
      letters.contains(bytes[position])
        && (position == 0 || !Self.isLetter(bytes[position - 1]))
        && (position + 1 == count || !Self.isLetter(bytes[position + 1]))
    }
  }
}
