import Ledger
import Records

/// Leads problems through the stages behind the merge and writes down what became of them.
struct ProblemPath {
  private let merge: (any MergeStage, DroppedRow)?
  private let records: [Step]
  private let emitters: [(stage: any EmitStage, position: Int)]
  private(set) var tally: Tally
  /// Where the time goes; the caller's own laps come between two problems.
  var watch: Stopwatch
  /// The language of the statement that is on its way, once a reason asks for it.
  private var language: String?
  var rows: EmittedRows
  private var log = PathLog()
  private let writesPaths: Bool

  /// A stage and what else it can do: asked once, since a cast costs more than most stages.
  private struct Step {
    let stage: any RecordStage
    let planned: PlannedStage
    let row: DroppedRow
    let requesting: (any RequestingStage)?
    let augmenting: (any AugmentingStage)?

    init(_ stage: any RecordStage, _ planned: PlannedStage, _ row: DroppedRow) {
      self.stage = stage
      self.planned = planned
      self.row = row
      requesting = stage as? any RequestingStage
      augmenting = stage as? any AugmentingStage
    }
  }

  /// A rewriting that waits for the end of its origin's path.
  private struct Pending {
    let record: Record
    let rewrite: String
  }

  /// - Parameter capacity: bytes of rows that are kept before they are written.
  init(
    stages: [PlannedStage], inputs: [String], round: RequestRound, writesPaths: Bool, capacity: Int
  ) {
    var merge: (any MergeStage, DroppedRow)?
    var records: [Step] = []
    var emitters: [(any EmitStage, Int)] = []
    for planned in stages {
      let row = DroppedRow(stage: planned)
      switch planned.work {
      case .row: break
      case .merge(let stage): merge = (stage, row)
      case .record(let stage): records.append(Step(stage, planned, row))
      case .emit(let stage): emitters.append((stage, planned.position))
      }
    }
    self.merge = merge
    self.records = records
    self.emitters = emitters
    self.writesPaths = writesPaths
    tally = Tally(stageCount: stages.count)
    watch = Stopwatch(stageCount: stages.count)
    rows = EmittedRows(builder: RunBuilder(capacity: capacity), inputs: inputs, round: round)
  }

  /// - Parameter problem: the rows of one problem and the replies to requests about it, in the order
  ///   of the input.
  mutating func follow(_ problem: [Record]) {
    var intake = ReplyIntake(problem.flatMap(\.replies))
    let own = problem.filter { $0.replies.isEmpty }
    if own.isEmpty {
      intake.closeWithoutProblem()
    } else {
      lead(own, &intake)
      intake.close()
    }
    tally.add(rounds: intake.tally)
    for fault in intake.faults { DroppedReply.add(fault, to: &rows) }
  }

  /// Leads a problem and then whatever was made of it to their ends.
  private mutating func lead(_ problem: [Record], _ intake: inout ReplyIntake) {
    _ = rows.takeCounts()
    log.begin()
    guard var record = join(problem) else { return }
    give(&record, &intake)
    var pending: [Pending] = []
    walk(&record, &pending)
    end(record)
    for variant in pending {
      var rewritten = variant.record
      rewritten.origin = Origin(record, rewrite: variant.rewrite)
      give(&rewritten, &intake)
      var none: [Pending] = []
      log.begin()
      walk(&rewritten, &none)
      end(rewritten)
    }
  }

  /// Writes down the path that a problem has behind it.
  private mutating func end(_ record: Record) {
    guard writesPaths else { return }
    PathRow(log: log).write(record, rows.takeCounts(), to: &rows)
    _ = rows.takeCounts()
  }

  private mutating func join(_ problem: [Record]) -> Record? {
    guard let (stage, row) = merge else { return nil }
    let position = row.stage.position
    language = nil
    for row in problem { tally.stages[position].input += TextVolume(row) }
    tally.stages[position].measures.count(
      "rows-of-a-problem", length: problem.count, .rows, of: .problems)
    let join = stage.join(problem)
    write(join.losses, of: join.record, by: row)
    for (statement, reason, evidence) in join.statements {
      count(.joined, reason, join.record, at: position)
      log.note(row.stage.name, .joined, reason, Evidence(field: "problem", whole: statement.id))
      row.statement(statement, reason, evidence, to: &rows)
      if writesPaths {
        PathRow.joined(statement, into: join.record, row.stage.name, reason, to: &rows)
      }
    }
    tally.stages[position].output += TextVolume(join.record)
    if writesPaths { log.learn(row.stage.name, join.record) }
    watch.lap(position)
    return join.record
  }

  /// Adds the generations that came with replies.
  private mutating func give(_ record: inout Record, _ intake: inout ReplyIntake) {
    guard let position = merge?.1.stage.position else { return }
    let before = TextVolume(record)
    intake.give(to: &record)
    tally.stages[position].output += TextVolume(record)
    tally.stages[position].output -= before
  }

  /// One problem through all stages, as far as it comes.
  private mutating func walk(_ record: inout Record, _ pending: inout [Pending]) {
    language = nil
    var volume = TextVolume(record)
    var statement = record.problem.count
    for step in records {
      let (stage, planned, row) = (step.stage, step.planned, step.row)
      tally.stages[planned.position].input += volume
      var left: [Generation] = []
      switch stage.decide(&record) {
      case .keep: break
      case .keepWithout(let losses):
        write(losses, of: record, by: row)
        left = losses.map(\.generation)
      case .object(let reason, let evidence):
        if planned.policy == .rewrite, let stage = stage as? any RewritingStage {
          if rewrite(&record, by: stage, planned, row) { return watch.lap(planned.position) }
        } else if object(reason, evidence, planned, row, &record) {
          return watch.lap(planned.position)
        }
      }
      stage.measure(record, in: &tally.stages[planned.position].measures)
      if writesPaths { log.learn(planned.name, record) }
      volume.follow(record, statement: &statement)
      tally.stages[planned.position].output += volume
      tally.stages[planned.position].leave(left)
      ask(step, about: record, &pending)
      watch.lap(planned.position)
    }
    for (stage, position) in emitters {
      tally.stages[position].input += volume
      tally.stages[position].output += volume
      stage.emit(record, to: &rows, &tally.stages[position].measures)
      watch.lap(position)
    }
    tally.exits[record.source, default: [:]][-1, default: 0] += 1
  }

  /// Lets a stage ask a model, or make other problems of this one.
  private mutating func ask(
    _ step: Step, about record: Record, _ pending: inout [Pending]
  ) {
    let position = step.planned.position
    step.requesting?.request(for: record, to: &rows, &tally.stages[position].measures)
    if record.origin == nil, let stage = step.augmenting {
      augment(record, by: stage, step.row, &pending)
    }
  }

  private mutating func augment(
    _ record: Record, by stage: any AugmentingStage, _ row: DroppedRow, _ pending: inout [Pending]
  ) {
    for variant in stage.augment(record) {
      switch variant {
      case .made(let made, let rewrite):
        tally.stages[row.stage.position].made += 1
        var named = made
        named.key = Fingerprint(of: "\(record.key.hex) \(made.problem.string)")
        log.note(row.stage.name, made: named.key, by: rewrite)
        pending.append(Pending(record: named, rewrite: rewrite))
      case .refused(let statement, let reason, let evidence):
        count(.refused, reason, record, at: row.stage.position)
        log.note(row.stage.name, .refused, reason, evidence)
        // Where nothing came about there is nothing to look at; the number tells.
        if !statement.isEmpty { row.rewriting(of: record, statement, reason, evidence, to: &rows) }
      }
    }
  }

  private mutating func count(
    _ effect: ReasonRow.Effect, _ reason: String, _ record: Record, at position: Int
  ) {
    let language = language ?? record.statementLanguage
    self.language = language
    tally.count(effect, reason, at: position, source: record.source, language: language)
  }

  /// Does what the recipe says of an objection; true where the problem leaves.
  private mutating func object(
    _ reason: String, _ evidence: Evidence?, _ planned: PlannedStage, _ row: DroppedRow,
    _ record: inout Record
  ) -> Bool {
    switch planned.policy {
    case .drop, .rewrite:
      drop(record, reason, evidence, planned, row)
      return true
    case .mark:
      count(.marked, reason, record, at: planned.position)
      log.note(planned.name, .marked, reason, evidence)
      record.marks.append(Mark(stage: planned.name, reason: reason, evidence: evidence))
    case .count:
      count(.counted, reason, record, at: planned.position)
      log.note(planned.name, .counted, reason, evidence)
    }
    return false
  }

  private mutating func drop(
    _ record: Record, _ reason: String, _ evidence: Evidence?, _ planned: PlannedStage,
    _ row: DroppedRow
  ) {
    tally.drop(record, reason, at: planned.position)
    log.note(planned.name, .dropped, reason, evidence)
    row.problem(record, reason, evidence, to: &rows)
  }

  /// Puts the problem into another form; true where that cannot be and it leaves.
  private mutating func rewrite(
    _ record: inout Record, by stage: any RewritingStage, _ planned: PlannedStage, _ row: DroppedRow
  ) -> Bool {
    switch stage.mend(&record) {
    case .rewritten(let mark, let losses):
      count(.marked, mark, record, at: planned.position)
      log.note(planned.name, .marked, mark)
      record.marks.append(Mark(stage: planned.name, reason: mark, evidence: nil))
      write(losses, of: record, by: row)
      return false
    case .refused(let reason, let evidence):
      drop(record, reason, evidence, planned, row)
      return true
    }
  }

  private mutating func write(_ losses: [Decision.Loss], of record: Record, by row: DroppedRow) {
    for loss in losses {
      count(.left, loss.reason, record, at: row.stage.position)
      log.note(row.stage.name, .left, loss.reason, loss.evidence, of: loss.generation)
      row.generation(loss, of: record, to: &rows)
    }
  }
}
