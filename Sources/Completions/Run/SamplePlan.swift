import Shards

/// What a run has to do: the requests less what is answered already.
package struct SamplePlan: Sendable {
  package let files: [RequestFile]
  let jobs: [Job]
  let paths: [String]
  package private(set) var summary = SampleSummary()
  /// What earlier runs into the same folder have cost.
  let spent: Budget.Amount

  /// Reads request files, and the replies that are there.
  /// - Parameter changesNothing: true for a look that leaves the reply files as they are.
  package init(
    _ paths: [String], _ settings: SampleSettings, changesNothing: Bool = false
  ) throws {
    files = try paths.map { path throws(ShardError) in
      try RequestFile(path, model: settings.model, tokenLimit: settings.tokenLimit)
    }
    try Self.checkNames(files)
    if !changesNothing { try Folder.make(settings.output) }
    let replies = try files.map { file throws(ShardError) in
      try ReplyFile(
        for: file, in: settings.output, retriesFailed: settings.retriesFailed,
        changesNothing: changesNothing)
    }
    self.paths = replies.map { $0.path }
    var jobs = Self.jobs(files, replies, &summary)
    let cache = try Self.cache(jobs, replies, settings)
    for index in jobs.indices {
      jobs[index].cached = cache.responses[jobs[index].request.key]
      jobs[index].partial = cache.partial[jobs[index].request.key]
    }
    self.jobs = jobs
    spent = cache.charges.spent(settings.prices)
    try checkBudget(settings)
  }

  private static func checkNames(_ files: [RequestFile]) throws(SampleError) {
    var paths: [String: String] = [:]
    for file in files {
      if let other = paths.updateValue(file.path, forKey: file.name) {
        throw SampleError(
          file.path,
          "its replies would go to the same file as those of \(other); "
            + "names of request files differ")
      }
    }
  }

  private static func jobs(
    _ files: [RequestFile], _ replies: [ReplyFile], _ summary: inout SampleSummary
  ) -> [Job] {
    var jobs: [Job] = []
    var places: [String: Int] = [:]
    for (number, file) in files.enumerated() {
      summary.requests += file.requests.count
      summary.repeated += file.repeated
      summary.superseded += replies[number].superseded
      summary.unreadable += replies[number].unreadable
      for fault in file.faults { summary.malformed[fault.reason, default: 0] += 1 }
      for request in file.requests {
        switch replies[number].states[request.customID] {
        case .answered: summary.answeredBefore += 1
        case .incomplete: summary.givenUpBefore += 1
        case nil:
          let target = Job.Target(file: number, customID: request.customID)
          if let place = places[request.key] {
            jobs[place].targets.append(target)
          } else {
            places[request.key] = jobs.count
            jobs.append(Job(request: request, targets: [target]))
          }
        }
      }
    }
    return jobs
  }

  /// Every reply of the output folder has its cost; those of other folders were paid elsewhere.
  private static func cache(
    _ jobs: [Job], _ replies: [ReplyFile], _ settings: SampleSettings
  ) throws(ShardError) -> ReplyCache {
    var cache = ReplyCache()
    let wanted = Set(jobs.map { $0.request.key })
    let counts = !settings.budget.isNone || !settings.prices.isEmpty
    guard counts || !wanted.isEmpty else { return cache }
    let own = Set(replies.map { $0.path })
    for file in replies {
      // Nothing to be had from it and nothing to be counted: it is not read a second time.
      if !counts, file.keys.isDisjoint(with: wanted) { continue }
      try cache.read(file.path, wanted: wanted, counts: true)
    }
    for folder in [settings.output] + settings.caches {
      for name in Folder.files(below: folder) where name.hasSuffix(".jsonl") {
        let path = "\(folder)/\(name)"
        guard !own.contains(path) else { continue }
        try cache.read(path, wanted: wanted, counts: folder == settings.output)
      }
    }
    return cache
  }

  /// A budget holds only where the worst case is known.
  private func checkBudget(_ settings: SampleSettings) throws(SampleError) {
    guard !settings.budget.isNone else { return }
    for job in jobs where job.cached == nil {
      let file = files[job.targets[0].file].path
      if job.request.tokenLimit == nil {
        throw SampleError(
          file,
          "'\(job.targets[0].customID)' says not how long an answer may be, so no budget "
            + "can be kept; give --answer-limit")
      }
      if settings.budget.cost != nil, settings.prices.price(of: job.request.model) == nil {
        throw SampleError(
          file,
          "the price of '\(job.request.model)' is not known, so --max-cost cannot be kept; "
            + "give --prices, or --price-input and --price-output")
      }
    }
  }
}
