/// What the columns of the shards hold, for the dataset card; a test asks for every one.
enum ColumnMeanings {
  static func text(of column: String) -> String? {
    if let known = meanings[column] { return known }
    // The two halves of a pair have the same columns.
    for half in ["chosen", "rejected"] where column.hasPrefix(half + "_") {
      return halves[String(column.dropFirst(half.count + 1))].map { "\($0) of the \(half) half" }
    }
    return nil
  }

  private static let halves = [
    "answer": "final answer", "verdict": "verdict", "model": "model", "bytes": "bytes",
    "tokens": "tokens", "row": "place in the input", "generation": "index within that row",
  ]

  private static let meanings = [
    "id": "name of the row, the same in every run of the same dump",
    "problem_id": "name of the problem in all folders",
    "messages": "the turns: user, assistant; reasoning stands between `<think>` and `</think>`",
    "prompt": "the user's turn", "chosen": "the better answer, as a turn",
    "rejected": "the worse answer, as a turn", "recipe": "how the pair was made",
    "dump_id": "the dump's own identifier",
    "split_key": "names the problem's family: split by it, never by row",
    "answer": "the gold", "source": "where the dump says that the problem is from",
    "answer_origin": "`field`, `solution` or `vote`: where the gold was taken from",
    "bucket": "easy, medium, hard, unsolved or unsampled, cut on the interval of the pass rate",
    "correct": "generations with the verdict correct",
    "decided": "generations with a verdict, correct or wrong", "samples": "generations in all",
    "pass_rate": "correct of decided", "pass_rate_low": "lower end of its Wilson interval",
    "pass_rate_high": "upper end of its Wilson interval",
    "more_samples": "decided generations that would make the interval narrow enough",
    "model_pass_rates": "correct/decided by model",
    "recorded_rates": "rates and difficulties that came with the dump",
    "vote_answer": "the most frequent answer", "vote_share": "its share of the votes",
    "marks": "objections that the recipe lets pass, as `stage: reason`",
    "model": "who wrote the generation",
    "verdict_rule": "how the answer was found equal to the gold",
    "generation_bytes": "bytes of the generation as it came", "tokens": "its tokens",
    "tokens_by": "the tokenizer that counted them, or `estimate`",
    "row": "file and row of the input", "generation": "index within that row",
    "solution": "the dump's written solution",
    "direct_answers": "answers that a model gave without reasoning",
    "labels": "what else the dump says", "phase": "`warm-up` or `main`",
    "weight": "1 - pass_rate, for samplers that prefer what is not solved yet",
    "sft_rows": "rows of the problem in `data/sft`",
    "language": "the generation's language", "words": "its words, outside formulas and code",
    "language_share": "share of its words in the problem's language",
    "claims": "arithmetic claims that could be checked", "wrong_claims": "those that are wrong",
    "corrected_claims": "wrong ones that the reasoning takes back later",
    "error_share": "wrong of checked claims",
    "least_step_score": "a process reward model's least score of a step; -1 where none was asked",
    "mean_step_score": "the mean of its scores; -1 where none was asked",
    "repeated_share": "share of the text that stood there before",
    "behaviours": "how often the generation plans, reflects, verifies, turns back",
    "flaws": "what stages hold against the generation",
    "origin": "the problem that this one was made of; empty for the dump's own",
    "rewrite": "how it was made", "round": "the round of requests that brought it; 0 for the dump",
  ]
}
