/// What a run would take, told without a call.
package struct SampleEstimate: Sendable {
  private var calls = 0
  private var copies = 0
  private var choices = 0
  private var prompt = 0
  private var worstPrompt = 0
  private var completion = 0
  private var unlimited = 0
  private var cost: Double? = 0
  private let summary: SampleSummary

  package init(_ plan: SamplePlan, _ prices: PriceTable) {
    summary = plan.summary
    for job in plan.jobs {
      copies += job.cached == nil ? job.targets.count - 1 : job.targets.count
      guard job.cached == nil else { continue }
      let request = job.request
      let missing = request.choices - (job.partial?.choices.count ?? 0)
      calls += 1
      choices += missing
      prompt += request.likelyPromptTokens
      guard let worst = request.worst(choices: missing) else {
        unlimited += 1
        continue
      }
      worstPrompt += worst.prompt
      completion += worst.completion
      let price = prices.price(of: request.model)
      cost = cost.flatMap { sum in price.map { sum + $0.cost(of: worst) } }
    }
  }

  package var text: String {
    var text = summary.text.split(separator: "\n").prefix { !$0.hasPrefix("calls") }
      .map { $0 + "\n" }.joined()
    text += """
      to ask: \(calls) requests for \(choices) choices, \(copies) more by replies to the same content
      prompt tokens: about \(prompt), at most \(worstPrompt) (a token for every byte)
      completion tokens: at most \(completion)\n
      """
    if unlimited > 0 {
      text += "  besides, \(unlimited) requests set no limit; --answer-limit sets one\n"
    }
    text += cost.map { "cost: at most \(MoneyText.text($0))\n" } ?? "cost: prices are not known\n"
    return text
  }
}
