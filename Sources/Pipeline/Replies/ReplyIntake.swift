import Records

/// Gives a problem what models replied to requests about it.
///
/// Generations and direct answers become the problem's own; other replies wait on the record for the
/// stages that asked. A reply that is of no use is told with its reason; its other samples count.
struct ReplyIntake {
  /// Something that came and cannot be used.
  struct Fault {
    let reply: Reply
    /// Nil where the whole reply is meant.
    let sample: Reply.Sample?
    let reason: String
  }

  private var waiting: [Reply]
  /// The requests that got any reply.
  private let answered: [RequestID]
  private(set) var faults: [Fault] = []
  private(set) var tally: [Int: [String: ReplyTally]] = [:]

  /// - Parameter replies: in any order; the first of two to the same request counts.
  init(_ replies: [Reply]) {
    waiting = []
    let sorted = replies.sorted(by: Self.isBefore)
    answered = sorted.map(\.request)
    var seen: Set<RequestID> = []
    for reply in sorted {
      if !reply.fault.isEmpty {
        note(reply, nil, reply.fault)
      } else if seen.insert(reply.request).inserted {
        waiting.append(reply)
      } else {
        note(reply, nil, "duplicate")
      }
    }
  }

  /// By request and then by place: the order of the files decides only between copies.
  private static func isBefore(_ left: Reply, _ right: Reply) -> Bool {
    left.request != right.request ? left.request < right.request : left.place < right.place
  }

  /// Hands over what is meant for this problem.
  mutating func give(to record: inout Record) {
    let item = record.requestItem
    record.answered = answered
    var others: [Reply] = []
    for reply in waiting {
      switch reply.request.kind {
      case .generate where reply.request.item == item: addGenerations(reply, to: &record)
      case .guess where reply.request.item == item: addAnswers(reply, to: &record)
      // Whom they are for only the stages know that asked.
      case .judge, .steps, .rewrite:
        if record.origin == nil { countAll(reply) }
        record.replies.append(reply)
        others.append(reply)
      case .generate, .guess: others.append(reply)
      }
    }
    waiting = others
  }

  /// Tells what nobody took: the rewritten problem that asked is not made any more.
  mutating func close() {
    for reply in waiting where [.generate, .guess].contains(reply.request.kind) {
      note(reply, nil, "unclaimed")
    }
    waiting = []
  }

  /// Tells all of it as replies to a problem that is not there.
  mutating func closeWithoutProblem() {
    for reply in waiting { note(reply, nil, "unknown-problem") }
    waiting = []
  }

  private mutating func addGenerations(_ reply: Reply, to record: inout Record) {
    for sample in usable(reply) {
      var generation = Generation(
        text: sample.text, model: reply.model, finish: sample.finish, place: reply.place,
        index: sample.index)
      generation.round = reply.request.round
      record.generations.append(generation)
    }
  }

  private mutating func addAnswers(_ reply: Reply, to record: inout Record) {
    record.directAnswers += usable(reply, whole: true).map { $0.text.string }
  }

  private mutating func countAll(_ reply: Reply) {
    // A step's score is in the probabilities of one token; other answers must be whole.
    _ = usable(reply, whole: reply.request.kind != .steps)
  }

  /// The samples without a fault; the others are told.
  /// - Parameter whole: a sample that was cut is of no use.
  private mutating func usable(_ reply: Reply, whole: Bool = false) -> [Reply.Sample] {
    reply.samples.filter { sample in
      let reason =
        sample.fault.isEmpty && whole && sample.finish == .length
        ? "truncated" : sample.fault
      if reason.isEmpty { count(reply, "taken") } else { note(reply, sample, reason) }
      return reason.isEmpty
    }
  }

  private mutating func note(_ reply: Reply, _ sample: Reply.Sample?, _ reason: String) {
    faults.append(Fault(reply: reply, sample: sample, reason: reason))
    count(reply, reason)
  }

  private mutating func count(_ reply: Reply, _ outcome: String) {
    tally[reply.request.round, default: [:]][reply.request.kind.name, default: ReplyTally()]
      .outcomes[outcome, default: 0] += 1
  }
}
