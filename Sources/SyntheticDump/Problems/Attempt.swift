/// One generation for a problem, with what is true about it.
struct Attempt: Sendable {
  let text: String
  let isRight: Bool
  let finalAnswer: Answer
  let defect: GenerationDefect?

  init(seed: UInt64, problem: Problem, number: Int, curve: LengthCurve) {
    var random = SeededRandom(seed: seed, path: 2, problem.index, number)
    let wrongPlaces = problem.wrongPlaces
    isRight = wrongPlaces.isEmpty || random.chance(permille: problem.permilleRight)
    // One of the mistakes is the usual one, so that wrong answers agree with each other too.
    let usual = wrongPlaces.isEmpty ? 0 : wrongPlaces[problem.index % wrongPlaces.count]
    let place = random.chance(permille: 450) ? usual : random.pick(wrongPlaces + [usual])
    let slip = isRight ? Slip.none : Slip(at: [place])
    let wanted = curve.length(&random) * (isRight ? 10 : 12) / 10
    defect = GenerationDefect.deck.card(at: problem.index * 8 + number, seed: seed / 3)
    var writer = TraceWriter(problem.family, slip: slip, random: random)
    let thinking = writer.thinking(target: wanted - 350)
    finalAnswer = writer.derivation.answer
    let other = random.chance(permille: 300) && !finalAnswer.writings.isEmpty
    let written = other ? random.pick(finalAnswer.writings) : finalAnswer.latex
    let isBoxed = defect != .unboxed && finalAnswer.kind != .none
    let solution = Solution(
      writer.derivation, answer: written, isBoxed: isBoxed, &writer)
    let draft = Draft(
      thinking: thinking, lines: solution.lines, finalSentence: solution.finalSentence,
      answer: written, language: problem.family.language)
    text = defect?.text(of: draft, &random) ?? draft.text
  }

  var finishReason: String { defect?.losesAnswer == true ? "length" : "stop" }
  var isComplete: Bool { text.contains("</think>") && defect != .truncated && defect != .loop }
}
