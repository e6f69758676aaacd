/// Turns a derivation into a long train of thought.
struct TraceWriter {
  let family: any Family
  let slip: Slip
  let derivation: Derivation
  let phrases: Phrasebook
  /// Wrong starts by the step at which they part from the derivation.
  let detours: [(step: Int, thought: String, answer: Answer)]
  var random: SeededRandom

  init(_ family: any Family, slip: Slip, random: SeededRandom) {
    self.family = family
    self.slip = slip
    self.random = random
    let derivation = family.derivation(slip)
    self.derivation = derivation
    phrases = family.language.phrases
    detours = (0..<family.slipPlaces).compactMap { place in
      let astray = family.derivation(slip.adding(place))
      let parting = zip(astray.steps, derivation.steps).enumerated().first {
        $0.element.0.thought != $0.element.1.thought
      }
      return parting.map { ($0.offset, $0.element.0.thought, astray.answer) }
    }
  }

  /// - Parameter target: bytes to reach with checks and second thoughts, if there is enough to say.
  mutating func thinking(target: Int) -> [String] {
    var paragraphs = firstThoughts()
    paragraphs += spun(
      secondThoughts(filling: target - paragraphs.reduce(0) { $0 + $1.utf8.count }))
    return paragraphs + lastThoughts()
  }

  /// From the first word to the first result.
  mutating func firstThoughts() -> [String] {
    var paragraphs = [said(phrases.openings, family.goal)]
    if random.chance(permille: 750) {
      let before = spoken(phrases.beforeIdeas)
      let idea = random.pick(family.ideas)
      paragraphs.append(before + (before.hasSuffix(". ") ? capitalized(idea) : idea))
      paragraphs[1] = capitalized(paragraphs[1])
    }
    for step in derivation.steps.indices {
      paragraphs += paragraphsOfStep(step)
    }
    if !isProof { paragraphs.append(said(phrases.results, derivation.answer.plain)) }
    return spun(paragraphs)
  }

  mutating func lastThoughts() -> [String] {
    spun([said(isProof ? phrases.proofClosings : phrases.closings, derivation.answer.plain)])
  }

  var isProof: Bool { derivation.answer.kind == .none }

  private mutating func spun(_ paragraphs: [String]) -> [String] {
    paragraphs.filter { !$0.isEmpty }.map { Wording.chosen($0, &random).trimmedAtEnd }
  }

  private mutating func paragraphsOfStep(_ index: Int) -> [String] {
    let step = derivation.steps[index]
    var paragraphs: [String] = []
    let wrongStarts = detours.filter { $0.step == index }
    if !wrongStarts.isEmpty, random.chance(permille: 220) {
      let wrong = random.pick(wrongStarts).thought
      paragraphs.append(capitalized(spoken(phrases.beforeSteps) + wrong))
      paragraphs.append(spoken(phrases.corrections) + gap + step.thought)
    } else {
      paragraphs.append(capitalized(spoken(phrases.beforeSteps) + step.thought))
    }
    if random.chance(permille: 300), let fact = recalculation(of: step, at: index) {
      paragraphs[paragraphs.count - 1] += gap + fact
    }
    return paragraphs
  }

  /// The step of the slip is left out: recalculating it would show the mistake.
  private mutating func recalculation(of step: Derivation.Step, at index: Int) -> String? {
    let careful = family.derivation(.none).steps
    if !slip.isCareful {
      let parting = zip(careful, derivation.steps).prefix { $0.thought == $1.thought }.count
      if parting == index { return nil }
    }
    let spelled = step.facts.compactMap(\.spelledOut)
    return spelled.isEmpty ? nil : said(phrases.recalculations, random.pick(spelled))
  }

  var gap: String { family.language == .chinese ? "" : " " }

  mutating func spoken(_ texts: [String]) -> String { random.pick(texts) }

  mutating func said(_ templates: [String], _ value: String) -> String {
    Wording.filled(random.pick(templates), value)
  }
}

extension String {
  /// A variant may be empty and leave a space before it.
  fileprivate var trimmedAtEnd: String {
    hasSuffix(" ") ? String(dropLast()) : self
  }
}

/// With an upper-case first letter, unless a variant or the name of a number comes first.
func capitalized(_ text: String) -> String {
  guard !text.hasPrefix("<<"), let first = text.first else { return text }
  guard let second = text.dropFirst().first, second.isLetter || second == "'" else { return text }
  return first.uppercased() + text.dropFirst()
}
