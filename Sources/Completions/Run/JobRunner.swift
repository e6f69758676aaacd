/// Gets all choices of a request: from one call, or from as many as the server makes of it.
struct JobRunner: Sendable {
  let caller: Caller
  let unfinished: UnfinishedReplies
  let key: APIKey?

  /// What the calls brought that were made together.
  private struct Round {
    var received = 0
    var isWhole = true
    var failure: CallFailure?
  }

  func run(_ job: Job) async throws -> Job.End {
    let request = job.request
    var reply = job.partial ?? Reply()
    // What the server gives to one call; some ignore `n` and give one choice, silently.
    var choicesPerCall = request.choices
    while reply.choices.count < request.choices {
      let sizes = Self.sizes(request.choices - reply.choices.count, each: choicesPerCall)
      let round = try await round(of: sizes, job, &reply)
      if sizes.count == 1, round.isWhole, round.received > 0 {
        choicesPerCall = min(choicesPerCall, round.received)
        reply.seeds += round.received - sizes[0]
      }
      if let failure = round.failure { return try await end(job, reply, failure) }
    }
    unfinished.forget(request.key)
    return .answered(reply)
  }

  /// Makes calls together and keeps what they bring, each as it comes.
  private func round(
    of sizes: [Int], _ job: Job, _ reply: inout Reply
  ) async throws -> Round {
    let request = job.request
    let jitter = UInt64(request.key.prefix(16), radix: 16) ?? 0
    var round = Round()
    try await withThrowingTaskGroup(of: (Int, Caller.Result).self) { group in
      let isFirst = reply.calls == 0
      for (number, size) in sizes.enumerated() {
        let seed = Self.seed(of: request, used: reply.seeds, isFirst: isFirst && number == 0)
        reply.seeds += size
        group.addTask {
          let chance = jitter &+ UInt64(number)
          return (size, await caller.ask(request, choices: size, seed: seed, jitter: chance))
        }
      }
      for try await (size, result) in group {
        reply.calls += result.calls
        reply.charge += result.charge
        if let completion = result.completion {
          reply.add(completion, asked: size, wanted: request.choices, of: request)
          round.received += completion.choices.count
          round.isWhole = round.isWhole && completion.isWhole
          if reply.choices.count < request.choices { try await keep(reply, job) }
        } else if let failure = result.failure, round.failure?.course != .stop {
          round.failure = failure
        }
      }
    }
    return round
  }

  private func end(_ job: Job, _ reply: Reply, _ failure: CallFailure) async throws -> Job.End {
    switch failure.course {
    case .stop, .cancelled:
      // What it cost is not forgotten, though nothing came.
      if !reply.choices.isEmpty {
        try await keep(reply, job)
      } else if reply.charge.total > 0 {
        let line = reply.line(
          customID: job.targets[0].customID, of: job.request, failure: failure)
        try await unfinished.keep(redacted(line), key: job.request.key)
      }
      if failure.course == .stop { return .stopped(failure) }
      return .left(reason: failure.reason)
    default:
      unfinished.forget(job.request.key)
      return .givenUp(reply, failure)
    }
  }

  private func keep(_ reply: Reply, _ job: Job) async throws {
    let line = reply.line(customID: job.targets[0].customID, of: job.request)
    try await unfinished.keep(redacted(line), key: job.request.key)
  }

  private func redacted(_ line: [UInt8]) -> [UInt8] { key?.removed(from: line) ?? line }

  /// How many choices each of the next calls asks for.
  static func sizes(_ missing: Int, each: Int) -> [Int] {
    stride(from: 0, to: missing, by: max(1, each)).map { min(each, missing - $0) }
  }

  /// A call's seed: the request's own, then one further for each choice.
  ///
  /// A request without a seed is asked without one; but a server that has to be asked again might
  /// begin with the same seed every time and give the same answer.
  static func seed(of request: CompletionRequest, used: Int, isFirst: Bool) -> Int? {
    if let seed = request.seed { return seed + used }
    if isFirst { return nil }
    return (Int(request.key.prefix(7), radix: 16) ?? 0) + used
  }
}
