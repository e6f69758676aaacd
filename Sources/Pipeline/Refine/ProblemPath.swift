import Records

/// Leads problems through the stages behind the merge and writes down what became of them.
struct ProblemPath {
  private let merge: (any MergeStage, DroppedRow)?
  private let records: [(stage: any RecordStage, planned: PlannedStage, row: DroppedRow)]
  private let emitters: [(stage: any EmitStage, position: Int)]
  private(set) var tally: Tally
  var rows: EmittedRows

  /// - Parameter capacity: bytes of rows that are kept before they are written.
  init(stages: [PlannedStage], inputs: [String], capacity: Int) {
    var merge: (any MergeStage, DroppedRow)?
    var records: [(any RecordStage, PlannedStage, DroppedRow)] = []
    var emitters: [(any EmitStage, Int)] = []
    for planned in stages {
      let row = DroppedRow(stage: planned)
      switch planned.work {
      case .row: break
      case .merge(let stage): merge = (stage, row)
      case .record(let stage): records.append((stage, planned, row))
      case .emit(let stage): emitters.append((stage, planned.position))
      }
    }
    self.merge = merge
    self.records = records
    self.emitters = emitters
    tally = Tally(stageCount: stages.count)
    rows = EmittedRows(builder: RunBuilder(capacity: capacity), inputs: inputs)
  }

  /// - Parameter problem: the rows of one problem, in the order of the input.
  mutating func follow(_ problem: [Record]) {
    guard let (mergeStage, mergeRow) = merge else { return }
    let position = mergeRow.stage.position
    for row in problem { tally.arrive(row, at: position) }
    tally.stages[position].merged += 1
    let join = mergeStage.join(problem)
    var record = join.record
    write(join.losses, of: record, by: mergeRow)
    for (row, reason, evidence) in join.statements {
      tally.stages[position].joined[reason, default: 0] += 1
      mergeRow.statement(row, reason, evidence, to: &rows)
    }
    for (stage, planned, row) in records {
      tally.arrive(record, at: planned.position)
      switch stage.decide(&record) {
      case .keep: break
      case .keepWithout(let losses): write(losses, of: record, by: row)
      case .object(let reason, let evidence):
        if planned.policy == .rewrite, let stage = stage as? any RewritingStage {
          if rewrite(&record, by: stage, planned, row) { return }
        } else if object(reason, evidence, planned, row, &record) {
          return
        }
      }
      stage.measure(record, in: &tally.stages[planned.position].measures)
    }
    for (stage, position) in emitters {
      tally.arrive(record, at: position)
      stage.emit(record, to: &rows, &tally.stages[position].measures)
    }
    tally.exits[record.source, default: [:]][-1, default: 0] += 1
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
      tally.stages[planned.position].marked[reason, default: 0] += 1
      record.marks.append(Mark(stage: planned.name, reason: reason, evidence: evidence))
    case .count: tally.stages[planned.position].counted[reason, default: 0] += 1
    }
    return false
  }

  private mutating func drop(
    _ record: Record, _ reason: String, _ evidence: Evidence?, _ planned: PlannedStage,
    _ row: DroppedRow
  ) {
    tally.drop(record, reason, at: planned.position)
    row.problem(record, reason, evidence, to: &rows)
  }

  /// Puts the problem into another form; true where that cannot be and it leaves.
  private mutating func rewrite(
    _ record: inout Record, by stage: any RewritingStage, _ planned: PlannedStage, _ row: DroppedRow
  ) -> Bool {
    switch stage.mend(&record) {
    case .rewritten(let mark, let losses):
      tally.stages[planned.position].marked[mark, default: 0] += 1
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
      tally.stages[row.stage.position].left[loss.reason, default: 0] += 1
      row.generation(loss, of: record, to: &rows)
    }
  }
}
