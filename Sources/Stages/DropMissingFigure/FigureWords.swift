import Statements

/// Words that point at something beside the text.
enum FigureWords {
  /// The words that point; words for tables do not count where one is set in the text.
  static func find(in statement: PlainStatement, hasTable: Bool) -> Range<Int>? {
    if let place = statement.first(of: figures) ?? shown(statement) { return place }
    return hasTable ? nil : statement.first(of: tables)
  }

  /// The statement has a number, or an equation, beside the figure's own.
  static func describes(_ statement: PlainStatement) -> Bool {
    statement.bytes.indices.contains { position in
      if statement.bytes[position] == 0x3D { return true }
      guard PlainStatement.isDigit(statement.bytes[position]) else { return false }
      let before = max(0, position - 9)..<position
      return !statement.contains(["figure", "diagram", "fig", "picture", "图"], in: before)
    } || statement.contains(Self.numbers)
  }

  private static let numbers: Phrases = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "half", "twice",
    "midpoint", "二", "两", "三", "四", "五", "六", "七", "八", "九", "十",
  ]

  private static let figures: Phrases = [
    "as pictured", "pictured", "as illustrated", "illustrated below", "as depicted",
    "depicted below", "in the figure", "the figure", "figure below", "figure above",
    "figure shown", "following figure", "in the diagram", "the diagram", "diagram below",
    "diagram shown", "following diagram", "in the picture", "the picture", "picture below",
    "graph below", "graph above", "graph shown", "following graph", "graphed below",
    "chart below", "drawn below", "see fig", "fig.", "figure 1", "figure 2", "image below",
    "images shown", "accompanying figure", "accompanying diagram", "adjacent figure",
    "adjoining figure", "as shown in", "shown in figure",
    "refer to diagram", "refer to figure", "refer to the", "如图", "下图", "上图", "右图", "左图", "图中", "图示",
    "见图", "附图",
    "图所示", "图甲", "图1", "图 1", "题图", "示意图",
  ]

  private static let tables: Phrases = [
    "as shown", "shown below", "shown above", "shown here", "shown in the", "shown at",
    "table below", "table above", "following table", "given in the table", "如表", "下表", "所示的", "上表",
  ]

  /// "the path shown?", "the addition problem shown,": a clause ends behind the word.
  private static func shown(_ statement: PlainStatement) -> Range<Int>? {
    statement.all(of: ["shown", "diagrammed"]).first { hit in
      guard hit.upperBound < statement.count else { return true }
      let behind = statement.bytes[hit.upperBound]
      return [0x2E, 0x2C, 0x3F, 0x3A, 0x0A, 0x3B].contains(behind)
    }
  }
}
