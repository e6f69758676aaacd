extension Draft {
  /// `<think>…</think><answer>…</answer>`, the layout that R1-Zero was taught.
  func withAnswerTags(_ random: inout SeededRandom) -> String {
    let inner = random.chance(permille: 400) ? answer : solution
    let separator = random.chance(permille: 500) ? "\n" : ""
    return "<think>\n\(reasoning)\n</think>\(separator)<answer>\n\(inner)\n</answer>"
  }

  func withDoubledClosingTag(_ random: inout SeededRandom) -> String {
    if random.chance(permille: 500) {
      return "<think>\n\(reasoning)\n</think>\n\n</think>\n\n\(solution)"
    }
    return "<think>\n\(reasoning)\n</think>\n\n\(solution)\n</think>"
  }

  /// The markers of the Sky-T1 and OpenThoughts families.
  var withThoughtMarkers: String {
    "<|begin_of_thought|>\n\n\(reasoning)\n\n<|end_of_thought|>\n\n"
      + "<|begin_of_solution|>\n\n\(solution)\n\n<|end_of_solution|>"
  }

  func answeredWhileThinking(_ random: inout SeededRandom) -> String {
    let after =
      language == .chinese ? ["", "答案见上。"] : ["", "", "The answer is given above.", "Done."]
    return "<think>\n\(reasoning)\n\n\(finalSentence)\n</think>\n\n\(random.pick(after))"
  }
}
