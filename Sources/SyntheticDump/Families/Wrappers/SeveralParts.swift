/// Two questions under one number, each with its own answer.
struct SeveralParts: Family {
  static let name = "several-parts"
  static let slipPlaces = 4

  private let parts: [any Family]
  private let firstPlaces: Int
  let familyName: String

  init(level: Int, random: inout SeededRandom) {
    let first = random.pick(familyCatalog).init(level: max(1, level - 2), random: &random)
    var second = random.pick(familyCatalog).init(level: max(1, level - 2), random: &random)
    while second.familyName == first.familyName {
      second = random.pick(familyCatalog).init(level: max(1, level - 2), random: &random)
    }
    parts = [first, second]
    firstPlaces = min(2, first.slipPlaces)
    familyName = "\(first.familyName)+\(second.familyName)"
  }

  var wordings: [String] {
    let (first, second) = (parts[0].wordings[0], parts[1].wordings[0])
    return [
      "(a) \(first)\n\n(b) \(second)",
      "Answer the following two questions.\n\n1. \(first)\n2. \(second)",
      "(1) \(first) (2) \(second)",
      "**Part I.** \(first)\n\n**Part II.** \(second)",
      "a) \(first)\nb) \(second)",
    ]
  }

  var goal: String { "answer two questions: \(parts[0].goal), and then \(parts[1].goal)" }

  var ideas: [String] {
    ["these are two separate questions, so let me do them one after the other."]
  }

  func easier(_ random: inout SeededRandom) -> (any Family)? {
    random.pick(parts).easier(&random)
  }

  func derivation(_ slip: Slip) -> Derivation {
    let places = (0..<slipPlaces).filter { slip($0, false, true) }
    let first = parts[0].derivation(Slip(at: places.filter { $0 < firstPlaces }))
    let second = parts[1].derivation(
      Slip(at: places.filter { $0 >= firstPlaces }.map { $0 - firstPlaces }))
    let turn = Derivation.Step("That settles the first part. <<Now the second.||On to part two.>>")
    let answers = [first.answer, second.answer]
    let latex = "\\text{(a) }\(answers[0].latex);\\ \\text{(b) }\(answers[1].latex)"
    let answer = Answer(
      .tuple, latex,
      plain: "\(answers[0].plain) for the first and \(answers[1].plain) for the"
        + " second part",
      writings: [answers.map(\.latex).joined(separator: ", ")],
      golds: [
        latex, "\(answers[0].latex), \(answers[1].latex)",
        "(1) \(answers[0].latex) (2) \(answers[1].latex)",
      ])
    return Derivation(
      first.steps + [turn] + second.steps, answer: answer, checks: first.checks + second.checks,
      alternatives: [])
  }
}
