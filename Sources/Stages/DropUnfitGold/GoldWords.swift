import Statements

/// What datasets write where they have no single value.
enum GoldWords {
  /// `proof` and `notfound` stand in NuminaMath-1.5, the others in merged sets.
  static let placeholders: Set<String> = [
    "notfound", "not found", "n/a", "na", "none", "null", "nan", "proof", "unknown", "?", "??",
    "no answer", "see solution", "see explanation", "see below", "answer", "error", "todo", "tbd",
    "无", "略", "无答案", "暂无", "见解析", "见答案", "证明", "证明略",
  ]

  /// How a gold begins that is somewhere else.
  static let pointers = ["see ", "refer to", "as shown in", "as above", "见", "同上"]

  static let notUnique: Phrases = [
    "answer not unique", "not unique", "answers may vary", "answers will vary", "answers vary",
    "multiple answers", "many answers", "any answer", "答案不唯一", "不唯一", "开放题", "答案不一",
  ]
}
