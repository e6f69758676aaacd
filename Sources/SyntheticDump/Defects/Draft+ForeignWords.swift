extension Draft {
  /// Words of another language inside the sentences, as R1-style models drift into them.
  func withForeignWords(_ random: inout SeededRandom) -> Draft {
    var mixed = self
    let words =
      language == .chinese ? inChinese : random.pick([chineseInEnglish, russianInEnglish])
    var changes = 0
    for place in mixed.thinking.indices where random.chance(permille: 600) || changes == 0 {
      let (from, to) = random.pick(words)
      let changed = mixed.thinking[place].replacing(from, with: to)
      if changed != mixed.thinking[place] { changes += 1 }
      mixed.thinking[place] = changed
    }
    let sentence = random.pick(words.map(\.1).filter { $0.count > 6 })
    mixed.thinking.insert(sentence, at: mixed.thinking.count / 2)
    return mixed
  }
}

private let chineseInEnglish = [
  ("So ", "所以 "), ("so ", "所以 "), ("Let me ", "让我 "), ("Now", "现在"), ("the ", "这个 "),
  ("Wait", "等等"), ("wait", "等一下，让我重新检查这个步骤"), ("therefore", "因此我们得到最后的结果"),
]
private let russianInEnglish = [
  ("So ", "Значит, "), ("so ", "поэтому "), ("Let me ", "Давайте "), ("Now", "Теперь"),
  ("Wait", "Подождите"), ("is ", "это "), ("gives ", "получается "),
  ("therefore", "Следовательно, нужно ещё раз проверить вычисления."),
]
private let inChinese = [
  ("所以", "so "), ("因此", "therefore "), ("等等", "wait "), ("验证", "verify "), ("得到", "get "),
  ("答案", "answer "), ("检查", "let me double-check this result "),
]
