/// A problem with its generations, in the OpenR1-Math layout.
struct OpenR1Row {
  let problem: Problem
  let attempts: [Attempt]

  func bytes(_ random: inout SeededRandom) -> [UInt8] {
    let topic = type(of: problem.family).topic
    let verified = attempts.map { attempt in
      // The dump's own verifier misses some right answers; its verdict is no truth.
      let agrees = attempt.finalAnswer.golds.contains(problem.gold)
      return agrees && attempt.defect?.losesAnswer != true && problem.goldState != .absent
        && !random.chance(permille: 25)
    }
    var json = JSONText()
    json.object { json in
      json.field("problem", problem.statement)
      json.field("solution", referenceSolution)
      json.field("answer", problem.gold)
      json.field("problem_type", topic.rawValue)
      json.field("question_type", questionType)
      json.field("source", random.pick(sources))
      json.field("uuid", identifier(&random))
      json.field("is_reasoning_complete", attempts.map(\.isComplete))
      json.field("generations", attempts.map(\.text))
      json.field("correctness_math_verify", verified)
      json.field("finish_reasons", attempts.map(\.finishReason))
      json.field("correctness_count", verified.count { $0 })
    }
    return json.bytes
  }

  private var sources: [String] {
    problem.family.language == .chinese
      ? ["made_up_cn_contest", "made_up_cn_k12"]
      : ["made_up_contests", "made_up_olympiads", "made_up_textbook", "made_up_forum"]
  }

  private var questionType: String {
    switch problem.kind {
    case .multipleChoice: "MCQ"
    case .proof: "proof"
    default: "math-word-problem"
    }
  }

  private var referenceSolution: String {
    let lines = problem.careful.steps.map(\.line).filter { !$0.isEmpty }.joined(separator: "\n\n")
    var random = SeededRandom(seed: 0)
    let end = problem.kind == .proof ? "" : "\n\nThe answer is $\\boxed{\(problem.gold)}$."
    return Wording.chosen(lines, &random) + end
  }

  private func identifier(_ random: inout SeededRandom) -> String {
    let pieces = [8, 4, 4, 4, 12].map { length in
      (0..<length).map { _ in String(random.below(16), radix: 16) }.joined()
    }
    return pieces.joined(separator: "-")
  }
}
