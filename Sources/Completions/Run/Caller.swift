/// Makes a call until it goes well or is given up: within the budget, at the pace the server bears.
struct Caller: Sendable {
  /// What came of a call and its repetitions.
  struct Result: Sendable {
    var completion: Completion?
    /// Why there is nothing, or why it is not all.
    var failure: CallFailure?
    var calls = 0
    /// What all of them cost at most.
    var charge = TokenCount()
  }

  /// A call that is pushed back so often is pushed back for what it is, not for the load: some
  /// services answer a request that is larger than a minute's quota so, for ever.
  private static let mostWaits = 64

  let client: CompletionClient
  let limit: ConcurrencyLimit
  let budget: Budget
  let settings: SampleSettings
  let lifeline: Lifeline

  func ask(_ request: CompletionRequest, choices: Int, seed: Int?, jitter: UInt64) async -> Result {
    var result = Result()
    var chance = Jitter(seed: jitter)
    var failures = 0
    var waits = 0
    while true {
      guard let outcome = await callOnce(request, choices, seed, &result) else { return result }
      result.completion = outcome.completion
      result.failure = outcome.failure
      guard outcome.completion == nil, let failure = outcome.failure else { return result }
      var asked: Double?
      switch failure.course {
      case .repeat: failures += 1
      case .waitAndRepeat(let seconds):
        waits += 1
        asked = seconds
        if lifeline.isSilent(forSeconds: settings.silenceSeconds) {
          result.failure = CallFailure(failure.reason, failure.detail, .stop)
          return result
        }
      case .stopAtFirst:
        let course: CallFailure.Course = lifeline.hasAnswered ? .giveUp : .stop
        result.failure = CallFailure(failure.reason, failure.detail, course)
        return result
      case .giveUp, .stop, .cancelled: return result
      }
      guard failures < settings.attempts, waits < Self.mostWaits else {
        result.failure = CallFailure(failure.reason, failure.detail, .giveUp)
        return result
      }
      let seconds = settings.backoff.seconds(
        afterFailures: failures + waits, asked: asked, using: &chance)
      try? await Task.sleep(for: .seconds(seconds))
    }
  }

  /// Returns nil, with the failure noted, where the call may not be made.
  private func callOnce(
    _ request: CompletionRequest, _ choices: Int, _ seed: Int?, _ result: inout Result
  ) async -> CompletionClient.Outcome? {
    let price = settings.prices.price(of: request.model)
    let worst = request.worst(choices: choices) ?? TokenCount()
    guard let ticket = await budget.reserve(Budget.Amount(worst, price: price)) else {
      result.failure = CallFailure("budget", "the budget is spent", .cancelled)
      return nil
    }
    guard let permit = try? await limit.enter() else {
      await budget.settle(ticket, as: Budget.Amount(price: price))
      result.failure = CallFailure("stopped", "stopped before it was asked", .cancelled)
      return nil
    }
    let outcome = await client.ask(request, choices: choices, seed: seed)
    result.calls += 1
    let charge = charge(outcome, request, choices, worst)
    result.charge += charge
    await budget.settle(ticket, as: Budget.Amount(charge, price: price))
    await limit.leave(permit, signal(outcome))
    return outcome
  }

  private func charge(
    _ outcome: CompletionClient.Outcome, _ request: CompletionRequest, _ choices: Int,
    _ worst: TokenCount
  ) -> TokenCount {
    if let completion = outcome.completion {
      return UsageReading(completion, asked: choices, of: request).charge
    }
    return outcome.failure?.isCharged == true ? worst : TokenCount()
  }

  private func signal(_ outcome: CompletionClient.Outcome) -> ConcurrencyLimit.Signal {
    guard let failure = outcome.failure else {
      lifeline.beat(isAnswer: true)
      return .answered
    }
    if outcome.completion != nil { lifeline.beat(isAnswer: true) }
    switch failure.course {
    case .waitAndRepeat(let seconds): return .pushedBack(seconds: seconds)
    case .repeat: return .failed
    case .stop: return .closed
    case .stopAtFirst where !lifeline.hasAnswered: return .closed
    case .giveUp, .stopAtFirst:
      // It judges requests, so it is there.
      lifeline.beat(isAnswer: false)
      return .cancelled
    case .cancelled: return .cancelled
    }
  }
}
