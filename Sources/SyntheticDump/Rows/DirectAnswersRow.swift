/// Recorded answers of a model that was not allowed to reason, for the guess test.
struct DirectAnswersRow {
  let problem: Problem
  static let answersPerProblem = 8

  func answers(seed: UInt64) -> [String] {
    var random = SeededRandom(seed: seed, path: 4, problem.index)
    return (0..<Self.answersPerProblem).map { _ in guess(&random) }
  }

  /// How many of the answers are right.
  func hits(seed: UInt64) -> Int {
    let right = problem.careful.answer
    return answers(seed: seed).count { ([right.latex] + right.writings).contains($0) }
  }

  func bytes(seed: UInt64) -> [UInt8] {
    let answers = answers(seed: seed)
    var json = JSONText()
    json.object { json in
      json.field("problem", problem.statement)
      json.field("answer", problem.gold)
      json.field("direct_answers", answers)
    }
    return json.bytes
  }

  private func guess(_ random: inout SeededRandom) -> String {
    let right = problem.careful.answer
    if random.chance(permille: permilleGuessed) {
      return random.pick([right.latex] + right.writings)
    }
    if let whole = right.whole, random.chance(permille: 600) {
      // People's and models' guesses cling to the size of the answer and to round numbers.
      return
        "\(random.pick([whole + random.int(1...5), whole - random.int(1...4), 12, 10, whole * 2]))"
    }
    let places = problem.wrongPlaces
    guard !places.isEmpty else { return "I cannot tell." }
    return problem.family.derivation(Slip(at: [random.pick(places)])).answer.latex
  }

  /// Small whole numbers and words are easy to guess; radicals and intervals hardly ever are.
  private var permilleGuessed: Int {
    let answer = problem.careful.answer
    switch answer.kind {
    case .truth: return 550
    case .none: return 0
    default: break
    }
    guard let whole = answer.whole else { return 4 }
    // One problem in three is easy for a model, the others are hit by chance now and then.
    let isEasy = problem.index % 3 == 0
    if abs(whole) <= 12 { return isEasy ? 300 : 20 }
    return abs(whole) <= 100 ? (isEasy ? 60 : 8) : 2
  }
}
