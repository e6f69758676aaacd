import Statements

/// Finds where a statement asks more than once.
struct PartSearch {
  let statement: PlainStatement
  let lists: [ItemList]

  /// The markers of a list of which two items ask.
  func numbered() -> Range<Int>? {
    for list in lists where list.form != .bare || list.family == .circled {
      // In running text a sign between words names something.
      guard list.markers[0].gap >= .sentence || list.markers[1].gap >= .sentence else { continue }
      let asking = zip(list.markers, list.contents).filter { asks($0.1) }
      if asking.count > 1, let first = asking.first, let last = asking.last {
        return first.0.range.lowerBound..<last.0.range.upperBound
      }
    }
    return nil
  }

  /// An item that is itself a question or an order.
  private func asks(_ item: Range<Int>) -> Bool {
    let body = statement.trimmed(item)
    if statement.firstWord(of: body, isIn: Self.orders) { return true }
    return statement.sentences(in: body).contains { sentence in
      let isQuestion = statement.bytes[sentence.upperBound - 1] == 0x3F
      return isQuestion || statement.firstWord(of: sentence, isIn: Self.orders)
        || statement.isChinese && statement.contains(Self.chineseOrders, in: sentence)
    } || !Blanks.find(in: statement, body).isEmpty
  }

  private static let orders: Phrases = [
    "find", "determine", "compute", "calculate", "evaluate", "solve", "simplify", "express",
    "factor", "estimate", "expand", "prove", "show", "explain", "sketch", "draw", "graph", "give",
    "list", "state", "write", "what", "how", "why", "which", "verify", "construct", "derive",
    "describe", "identify", "use", "is", "does", "are", "can",
  ]

  private static let chineseOrders: Phrases = [
    "求", "计算", "写出", "证明", "多少", "化简", "判断", "说明", "画出", "讨论", "确定", "解方程", "试", "是否",
  ]

  /// The blanks, where there are two that each stand for an answer.
  func blanks() -> Range<Int>? {
    let blanks = Blanks.find(in: statement, statement.whole)
    guard blanks.count > 1 else { return nil }
    return blanks[0].lowerBound..<blanks[blanks.count - 1].upperBound
  }

  /// Two sentences that each ask for a value, outside quotation marks.
  func questions() -> Range<Int>? {
    var quotes = 0
    var asking: [Range<Int>] = []
    var last = 0
    for sentence in statement.sentences() {
      quotes += statement.bytes[last..<sentence.lowerBound].count { $0 == 0x22 }
      let isInside = quotes % 2 == 1
      let inner = statement.bytes[sentence].count { $0 == 0x22 }
      if !isInside, inner == 0, isQuestion(sentence) { asking.append(sentence) }
      quotes += inner
      last = sentence.upperBound
    }
    guard asking.count > 1 else { return nil }
    return asking[0].lowerBound..<asking[asking.count - 1].upperBound
  }

  /// A question mark and a word that asks for a value.
  private func isQuestion(_ sentence: Range<Int>) -> Bool {
    statement.bytes[sentence.upperBound - 1] == 0x3F && statement.asksForValue(sentence)
  }

  /// `(1) 3 (2) 4`, `(a) 2; (b) 5`.
  static func numbersItsParts(_ gold: PlainStatement) -> Bool {
    guard gold.count < 400 else { return false }
    return gold.lists.contains { list in
      list.markers[0].range.lowerBound == gold.trimmed(gold.whole).lowerBound
        && list.form != .bare && list.form != .listed
        && list.contents.allSatisfy { gold.hasContent($0) }
    }
  }

  /// A number or formula without a separator: one answer was wanted.
  static func isOneValue(_ gold: PlainStatement) -> Bool {
    var depth = 0
    for (position, byte) in gold.bytes.enumerated() {
      switch byte {
      case 0x28, 0x5B, 0x7B: depth += 1
      case 0x29, 0x5D, 0x7D: depth -= 1
      case 0x2C where depth == 0:
        // A comma between digits groups thousands.
        let isGrouping =
          position + 3 < gold.count && PlainStatement.isDigit(gold.bytes[position + 1])
          && PlainStatement.isDigit(gold.bytes[position + 3])
        if !isGrouping { return false }
      case 0x3B where depth == 0: return false
      case 0x01 where depth == 0: return false
      default: break
      }
    }
    return !gold.isProse && !gold.contains(["and", "和"])
  }
}
