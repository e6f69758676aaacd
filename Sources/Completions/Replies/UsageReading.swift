/// How many tokens a call took, and whose word that is.
///
/// A server's count is taken where one choice was asked for. Of several choices some servers count
/// the first alone (llama.cpp does), so their count must not be less than what was seen.
struct UsageReading {
  private(set) var prompt = Reply.Count()
  private(set) var completion = Reply.Count()
  /// What to charge a budget with: the worst where nobody knows.
  private(set) var charge = TokenCount()

  init(_ completion: Completion, asked: Int, of request: CompletionRequest) {
    let seen = completion.choices.reduce(completion.cutTokens) { $0 + $1.seenTokens }
    let estimate = completion.choices.reduce(0) { $0 + ($1.textBytes + 3) / 4 }
    let worst = request.worst(choices: asked)
    if let usage = completion.usage {
      prompt.add(usage.prompt, .server)
      charge.prompt = usage.prompt
    } else {
      prompt.add(request.likelyPromptTokens, .estimated)
      charge.prompt = worst?.prompt ?? request.worstPromptTokens
    }
    // With no pieces and no log-probabilities, half of the estimate is the least to believe.
    let least = seen > 0 ? seen : estimate / 2
    if let usage = completion.usage, asked == 1 || usage.completion >= least {
      self.completion.add(usage.completion, .server)
      charge.completion = max(usage.completion, completion.isWhole ? 0 : seen)
    } else if !completion.choices.isEmpty, completion.choices.allSatisfy({ $0.isCounted }) {
      self.completion.add(seen, .counted)
      charge.completion = seen
    } else {
      self.completion.add(max(seen, estimate), .estimated)
      charge.completion = worst?.completion ?? max(seen, estimate)
    }
  }
}

extension CompletionRequest {
  /// A token has a byte or more; a chat template adds some of its own, and a system text where the
  /// messages have none.
  package var worstPromptTokens: Int { promptBytes + 128 }

  /// English and LaTeX have about four bytes a token, JSON's quotes and names a little more.
  package var likelyPromptTokens: Int { promptBytes / 4 + 1 }

  /// The most that a call can take; nil where its answers have no limit.
  func worst(choices: Int) -> TokenCount? {
    tokenLimit.map { limit in
      TokenCount(prompt: worstPromptTokens, completion: max(1, limit) * choices)
    }
  }
}
