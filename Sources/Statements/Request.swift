/// What a statement, or a part of it, asks for.
package enum Request {
  /// Words that ask for a value.
  package static let forValues: Phrases = [
    "find", "determine", "compute", "calculate", "evaluate", "what", "how many", "how much",
    "how far", "how long", "how old", "how big", "how tall", "how fast", "how large", "how often",
    "how small", "how high", "how deep", "how wide", "how heavy",
    "which", "when", "where", "who", "whose", "solve", "simplify", "express", "factor", "factorise",
    "factorize", "estimate", "approximate", "expand", "round", "convert", "minimize", "maximize",
    "give", "list", "state", "name", "write", "enter", "identify", "count", "classify", "describe",
    "characterize", "compare", "complete", "fill in", "answer", "reduce", "order", "rank",
    "arrange", "represent", "locate", "differentiate", "integrate", "rationalize", "select",
    "choose", "predict", "rewrite", "transform", "guess", "figure out", "work out", "obtain the",
    "derive the",
    "tell",
    "求", "计算", "写出", "多少", "几", "化简", "解方程", "解不等式", "确定", "什么", "哪", "为何", "何时",
    "求解", "估计", "填", "算出", "找出", "指出", "试问", "问", "解下列", "因式分解", "分解", "比较", "画出", "得出",
    "给出", "列出", "讨论", "是否", "吗", "能否", "判断", "说明", "设计", "解答", "回答", "解:",
  ]

  /// Words that ask for a figure or an explanation: a request, and no value.
  package static let forProse: Phrases = [
    "explain", "sketch", "draw", "construct", "graph", "plot", "design", "discuss", "show",
    "justify", "illustrate", "why", "prove", "verify", "demonstrate", "confirm", "derive",
    "deduce", "disprove", "establish", "证明", "求证", "画", "作图", "解释", "试证", "证:", "验证",
  ]

  /// Either.
  package static let any: Phrases = forValues + forProse

  /// Auxiliary verbs that open a yes-or-no question.
  package static let auxiliaries: Phrases = [
    "is", "are", "was", "were", "does", "do", "did", "can", "could", "will", "would", "has", "have",
    "had", "must", "should", "may", "might", "isn't", "aren't", "doesn't", "don't", "won't",
    "can't",
  ]
}

extension PlainStatement {
  /// A part that asks something: a question mark, an order, or a sentence left open for the answer.
  package func isRequest(_ range: Range<Int>) -> Bool {
    if bytes[range].contains(0x3F) { return true }
    let body = trimmed(range)
    guard !body.isEmpty else { return false }
    if firstWord(of: body, isIn: Request.any) { return true }
    if !Blanks.find(in: self, body).isEmpty || Blanks.isLeftOpen(self, body) { return true }
    let hasOrder = sentences(in: body).contains {
      firstWord(of: $0, isIn: Request.any)
    }
    return hasOrder || isChinese && contains(Self.chineseRequests, in: body)
  }

  private static let chineseRequests: Phrases = [
    "求", "计算", "写出", "多少", "证明", "几何", "什么", "为何", "是否", "吗", "能否", "求证", "化简", "画出", "判断",
  ]

  /// The first word of a sentence, behind "then", "also", "please" and their like.
  package func firstWord(of range: Range<Int>, isIn words: Phrases) -> Bool {
    var start = trimmed(range).lowerBound
    while let lead = starts(with: Self.leads, in: start..<range.upperBound) {
      start = lead.upperBound
      while start < range.upperBound, Self.isGap(bytes[start]) || bytes[start] == 0x2C {
        start += 1
      }
    }
    return starts(with: words, in: start..<range.upperBound) != nil
  }

  private static let leads: Phrases = [
    "then", "also", "please", "hence", "thus", "so", "and", "now", "next", "finally", "first",
    "second", "therefore", "help", "carefully", "试", "请", "并", "再", "(", "\"",
  ]

  /// The sentences of a part: cut behind `.`, `?`, `!`, `;` and at line feeds.
  package func sentences(in range: Range<Int>? = nil) -> [Range<Int>] {
    let range = range ?? whole
    var found: [Range<Int>] = []
    var start = range.lowerBound
    for position in range {
      let byte = bytes[position]
      let next = position + 1 < range.upperBound ? bytes[position + 1] : 0x0A
      let ends =
        byte == 0x0A || byte == 0x3F || byte == 0x21 || byte == 0x3B
        || byte == 0x2E && (Self.isGap(next) || next >= 0x80 || next == 0x28 || next == 0x22)
      if ends {
        let sentence = trimmed(start..<(position + 1))
        if !sentence.isEmpty { found.append(sentence) }
        start = position + 1
      }
    }
    let last = trimmed(start..<range.upperBound)
    if !last.isEmpty { found.append(last) }
    return found
  }
}
