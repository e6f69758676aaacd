import Shards

/// Asks for everything that a plan holds and writes replies as they arrive.
///
/// A run that is cancelled writes what has arrived and returns.
package struct SampleRun: Sendable {
  private let plan: SamplePlan
  private let settings: SampleSettings
  private let key: APIKey?
  private let client: CompletionClient
  private let limit: ConcurrencyLimit
  private let budget: Budget
  private let progress: SampleProgress
  private let lines: [LineAppender]
  private let runner: JobRunner
  private let unfinished: UnfinishedReplies

  package init(
    _ plan: SamplePlan, _ settings: SampleSettings, endpoint: Endpoint, key: APIKey?,
    progress: SampleProgress
  ) throws {
    self.plan = plan
    self.settings = settings
    self.key = key
    self.progress = progress
    var calls = settings.client
    calls.mostConnections = settings.concurrency
    calls.enforcesTokenLimit = !settings.budget.isNone
    limit = ConcurrencyLimit(most: settings.concurrency)
    budget = Budget(settings.budget, spent: plan.spent)
    lines = try plan.paths.map { path throws(ShardError) in try LineAppender(path) }
    let waiting = plan.jobs.filter { $0.partial != nil }.map { $0.request.key }
    unfinished = try UnfinishedReplies(in: settings.output, keys: Set(waiting))
    let lifeline = Lifeline()
    client = CompletionClient(endpoint: endpoint, key: key, settings: calls) { tokens in
      progress.received(tokens: tokens)
      lifeline.beat(isAnswer: false)
    }
    runner = JobRunner(
      caller: Caller(
        client: client, limit: limit, budget: budget, settings: settings, lifeline: lifeline),
      unfinished: unfinished, key: key)
  }

  /// How many calls are under way, how many may be, and what was spent.
  package func state() async -> (inFlight: Int, limit: Int, spent: Budget.Amount) {
    (await limit.inFlight, await limit.current, await budget.spent)
  }

  package func run() async throws -> SampleSummary {
    progress.begin(total: plan.jobs.count)
    var summary = plan.summary
    do {
      summary = try await runJobs(summary)
    } catch {
      await client.shutdown()
      throw error
    }
    await client.shutdown()
    try unfinished.removeIfEmpty()
    summary.spent = await budget.spent
    return summary
  }

  private func runJobs(_ before: SampleSummary) async throws -> SampleSummary {
    var summary = before
    try await withThrowingTaskGroup(of: (Job, Job.End).self) { group in
      var rest = plan.jobs[...]
      func addNext() {
        guard let job = rest.popFirst() else { return }
        group.addTask { (job, try await work(job)) }
      }
      for _ in 0..<settings.concurrency { addNext() }
      while let (job, end) = try await group.next() {
        progress.ended(isAnswered: enter(end, of: job, in: &summary))
        if summary.stop != nil { group.cancelAll() }
        if summary.stop == nil, !Task.isCancelled { addNext() }
      }
      let reason = summary.stop?.reason ?? "stopped"
      let count = rest.reduce(0) { $0 + $1.targets.count }
      if count > 0 { summary.left[reason, default: 0] += count }
    }
    return summary
  }

  private func work(_ job: Job) async throws -> Job.End {
    if let cached = job.cached {
      for target in job.targets {
        try await write(
          ReplyLine.copy(of: cached, customID: target.customID, request: job.request), to: target)
      }
      return .copied
    }
    let end = try await runner.run(job)
    switch end {
    case .answered(let reply): try await write(reply, of: job, nil)
    case .givenUp(let reply, let failure): try await write(reply, of: job, failure)
    case .copied, .left, .stopped: break
    }
    return end
  }

  /// The first line has the cost; the others are copies that cost nothing.
  private func write(_ reply: Reply, of job: Job, _ failure: CallFailure?) async throws {
    var reply = reply
    for target in job.targets {
      if let failure, reply.choices.isEmpty {
        let line = reply.line(customID: target.customID, of: job.request, failure: failure)
        try await write(line, to: target)
      } else {
        let price = settings.prices.price(of: job.request.model)
        let line = reply.line(customID: target.customID, of: job.request, price: price)
        try await write(line, to: target)
      }
      reply.charge = TokenCount()
      reply.calls = 0
    }
  }

  private func write(_ line: [UInt8], to target: Job.Target) async throws {
    try await lines[target.file].append(key?.removed(from: line) ?? line)
  }

  /// Counts a job's end; true where its requests have all they asked for.
  private func enter(_ end: Job.End, of job: Job, in summary: inout SampleSummary) -> Bool {
    let count = job.targets.count
    switch end {
    case .copied:
      summary.answered += count
      summary.copied += count
      return true
    case .answered(let reply):
      summary.answered += count
      summary.copied += count - 1
      summary.add(reply)
      return true
    case .givenUp(let reply, let failure):
      summary.add(reply)
      if reply.choices.isEmpty {
        summary.failed[failure.reason, default: 0] += count
      } else {
        summary.partial[failure.reason, default: 0] += count
      }
    case .left(let reason): summary.left[reason, default: 0] += count
    case .stopped(let failure):
      summary.left[failure.reason, default: 0] += count
      if summary.stop == nil { summary.stop = failure }
    }
    return false
  }
}

extension SampleSummary {
  fileprivate mutating func add(_ reply: Reply) {
    calls += reply.calls
    choices += reply.choices.count
    prompt.add(reply.prompt.tokens, reply.prompt.source)
    completion.add(reply.completion.tokens, reply.completion.source)
  }
}
