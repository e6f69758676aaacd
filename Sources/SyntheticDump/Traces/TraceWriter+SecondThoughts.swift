/// What follows the first result: checks, doubts, other ways, easier examples.
extension TraceWriter {
  /// Second thoughts until the room is filled; each is said once.
  mutating func secondThoughts(filling room: Int) -> [String] {
    var thoughts = certainties() + doubts()
    thoughts += [[said(phrases.rereadings, family.goal)], [recap()], freshStart()]
    thoughts += lookingAgain()
    // A long trace tries more examples; about 700 bytes each.
    for before in random.shuffled(phrases.beforeExamples).prefix(1 + max(0, room) / 1300) {
      thoughts.append(easierExample(before))
    }
    random.shuffle(&thoughts)
    var paragraphs: [String] = []
    var written = 0
    for thought in thoughts where written < max(room, 1) {
      paragraphs += thought
      written += thought.reduce(0) { $0 + $1.utf8.count }
    }
    return paragraphs
  }

  /// Only a right trace can say these: they would expose a wrong one.
  private mutating func certainties() -> [[String]] {
    guard slip.isCareful else { return [] }
    var thoughts: [[String]] = []
    for check in derivation.checks {
      thoughts.append([spoken(phrases.beforeChecks) + check + spoken(phrases.afterChecks)])
    }
    for alternative in derivation.alternatives {
      let end = said(phrases.afterAlternatives, derivation.answer.plain)
      thoughts.append([spoken(phrases.beforeAlternatives) + alternative + end])
    }
    return thoughts
  }

  /// Mistakes that one thinks of and rejects.
  private mutating func doubts() -> [[String]] {
    let intros = random.shuffled(phrases.beforeMistakes)
    let wrong = detours.filter { $0.answer != derivation.answer }
    return zip(wrong, intros).map { detour, intro in
      [
        Wording.filled(intro, detour.thought) + gap
          + said(phrases.afterMistakes, detour.answer.plain)
      ]
    }
  }

  /// Single lines looked at once more, the other idea, and the arithmetic in one go.
  private mutating func lookingAgain() -> [[String]] {
    let lines = derivation.steps.map(\.line).filter { !$0.isEmpty }
    var thoughts = zip(lines, random.shuffled(phrases.linesAgain)).map { line, template in
      [Wording.filled(template, line)]
    }
    if family.ideas.count > 1 {
      thoughts.append([said(phrases.otherIdeas, random.pick(family.ideas))])
    }
    guard slip.isCareful else { return thoughts }
    let spelled = derivation.steps.flatMap(\.facts).compactMap(\.spelledOut)
    if spelled.count > 1 {
      thoughts.append([said(phrases.numbersAgain, spelled.joined(separator: "; "))])
    }
    return thoughts
  }

  private mutating func recap() -> String {
    let lines = derivation.steps.map(\.line).filter { !$0.isEmpty }
    return spoken(phrases.beforeRecaps) + gap + lines.joined(separator: gap) + gap
      + spoken(phrases.afterRecaps)
  }

  private mutating func freshStart() -> [String] {
    [spoken(phrases.beforeFreshStarts)]
      + derivation.steps.map { capitalized(spoken(phrases.beforeSteps) + $0.thought) }
      + [said(isProof ? phrases.afterRecaps : phrases.afterFreshStarts, derivation.answer.plain)]
  }

  private mutating func easierExample(_ before: String) -> [String] {
    guard let easier = family.easier(&random) else { return [] }
    return example(easier, before)
  }

  /// The family's problem told as an example within another trace.
  mutating func aside() -> [String] {
    example(family, random.pick(phrases.beforeExamples)).map { Wording.chosen($0, &random) }
  }

  private mutating func example(_ easier: any Family, _ before: String) -> [String] {
    let solved = easier.derivation(.none)
    let lines = random.pick(easier.wordings).split(separator: "\n")
    let statement = lines.joined(separator: " ")
    return [Wording.filled(before, statement)]
      + solved.steps.map { capitalized(spoken(phrases.beforeSteps) + $0.thought) }
      + [said(phrases.afterExamples, solved.answer.plain)]
  }
}
