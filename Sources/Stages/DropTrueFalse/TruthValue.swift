/// Golds that say yes or no.
enum TruthValue {
  /// The gold without the dress that datasets put on it: `\text{Yes}`, `True.`, `$\boxed{\text{no}}$`.
  static func bare(_ gold: String) -> String {
    let dress: Set<Character> = [
      "$", "\\", "{", "}", ".", "。", "*", "(", ")", "\"", "“", "”", "（", "）",
    ]
    var bare = gold.lowercased().filter { !dress.contains($0) }
    for wrapper in ["boxed", "textbf", "text", "mathrm", "mathbf"] where bare.hasPrefix(wrapper) {
      bare.removeFirst(wrapper.count)
    }
    return bare.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// A truth value, or a list of nothing else.
  static func isNamed(_ bare: String) -> Bool {
    let parts = bare.split(whereSeparator: { ",;、，；/".contains($0) })
    return !parts.isEmpty && parts.allSatisfy { names.contains(Self.trim($0)) }
  }

  /// Short, or a sentence: no number, formula or name that would be a value.
  static func mayStandForOne(_ bare: String) -> Bool {
    saysYesOrNo(bare, explicitly: true)
  }

  /// - Parameter explicitly: the statement names the two answers, so `T`, `A` or `1` may mean one.
  static func saysYesOrNo(_ bare: String, explicitly: Bool) -> Bool {
    if isNamed(bare) || words.contains(bare) { return true }
    if explicitly, ["t", "f", "0", "1", "r", "w", "y", "n"].contains(bare) { return true }
    let opening = bare.prefix { !",;:，；：.—-".contains($0) }
    if opening.count < bare.count {
      return names.contains(trim(opening)) || words.contains(trim(opening))
    }
    return openings.contains { bare.hasPrefix($0) }
  }

  private static func trim(_ text: some StringProtocol) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static let names: Set<String> = [
    "yes", "no", "true", "false", "correct", "incorrect", "是", "否", "对", "错", "正确", "错误",
    "不正确", "不对", "√", "×", "✓", "✗", "checkmark", "surd", "是的", "不是",
  ]

  /// Answers to a question of yes or no that mean nothing elsewhere.
  private static let words: Set<String> = [
    "possible", "impossible", "not possible", "it is possible", "it is impossible", "can", "cannot",
    "it can", "it cannot", "exists", "does not exist", "exist", "do not exist", "it does",
    "it does not", "it is", "it is not", "they are", "they are not", "always", "never",
    "not always", "not necessarily", "converges", "diverges", "convergent", "divergent", "wrong",
    "right", "能", "不能", "可以", "不可以", "可能", "不可能", "存在", "不存在", "会", "不会", "有", "没有", "够", "不够",
    "成立", "不成立", "公平", "不公平", "合理", "不合理", "属于", "不属于", "收敛", "发散", "一定", "不一定",
  ]

  private static let openings = [
    "yes ", "no ", "true ", "false ", "不能", "不可能", "不存在", "不是", "不会", "不一定",
  ]
}
