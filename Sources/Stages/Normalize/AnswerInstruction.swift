import Records

/// The sentences that datasets put before or behind a problem to ask for a form of answer.
///
/// From the prompts of DAPO-Math-17k, OpenThoughts, Open-Reasoner-Zero, Qwen2.5-Math and DeepSeek-R1
/// as their cards give them. Only whole sentences at either end are taken off.
enum AnswerInstruction {
  static func strip(_ statement: Text) -> Text {
    var text = statement
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for prefix in prefixes where text.range(of: prefix)?.lowerBound == 0 {
        text = text[prefix.utf8CodeUnitCount..<text.count].trimmed
        hasChanged = true
      }
      for suffix in suffixes {
        guard let place = text.lastRange(of: suffix), place.upperBound == text.count else {
          continue
        }
        text = text[0..<place.lowerBound].trimmed
        hasChanged = true
      }
    }
    return text
  }

  private static let prefixes: [StaticString] = [
    "Return your final response within \\boxed{}.",
    "Please reason step by step, and put your final answer within \\boxed{}.",
    """
    Solve the following math problem step by step. The last line of your response should be of the \
    form Answer: $Answer (without quotes) where $Answer is the answer to the problem.
    """,
  ]

  private static let suffixes: [StaticString] = [
    "Please reason step by step, and put your final answer within \\boxed{}.",
    "Let's think step by step and output the final answer within \\boxed{}.",
    "Let's think step by step.",
    "Put your final answer within \\boxed{}.",
    "Remember to put your answer on its own line after \"Answer:\".",
    "请逐步推理，并将最终答案放在 \\boxed{} 中。",
    "请通过逐步推理来解答问题，并把最终答案放置于\\boxed{}中。",
  ]
}
