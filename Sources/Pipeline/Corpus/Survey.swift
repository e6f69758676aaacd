import Ledger
import Records
import Shards

/// Between scan and refine: stages learn from the sketches of the whole corpus, and rows of problems
/// that were found to be one come together in one partition.
struct Survey {
  let stages: [PlannedStage]
  let workspace: Workspace
  let ledger: Ledger
  let memoryBytes: Int

  /// Where the second pass finds the rows of each partition.
  struct UnitState: Codable {
    /// Bytes that moved into each partition from others.
    var movedLengths: [Int]
  }

  /// The stages as they know the corpus, and the joins of the merge among them.
  func run(scan: Scan.UnitState) throws -> (stages: [PlannedStage], grouping: Grouping) {
    var informed = stages
    for (number, planned) in stages.filter({ $0.corpus != nil }).enumerated() {
      let sketches = Sketches(
        workspace.sketches(planned.position), length: scan.sketchLengths[number],
        memoryBytes: memoryBytes / 2)
      try Interrupt.check()
      informed[planned.position] = try planned.informed(by: sketches)
    }
    let joins = informed.lazy.compactMap { $0.joins }.first ?? [:]
    let grouping = Grouping(
      joins: joins, partitionLengths: scan.partitionLengths,
      movedLengths: Array(repeating: 0, count: scan.partitionLengths.count))
    return (informed, joins.isEmpty ? grouping : try regroup(grouping))
  }

  /// Copies the rows that belong to a problem of another partition, once.
  private func regroup(_ grouping: Grouping) throws -> Grouping {
    var grouping = grouping
    if let unit = try ledger.units(of: "regroup").first {
      grouping.movedLengths = try decodedState(UnitState.self, from: unit.state).movedLengths
      return grouping
    }
    var writers: [Int: SpillWriter] = [:]
    for number in grouping.losingPartitions {
      try Interrupt.check()
      try move(from: number, grouping, &writers)
    }
    for (target, writer) in writers {
      try writer.flush()
      grouping.movedLengths[target] = writer.length
    }
    try ledger.finish(
      UnitRow(
        pass: "regroup", number: 0,
        state: try encodedState(UnitState(movedLengths: grouping.movedLengths)), hash: "",
        tally: "{}"))
    return grouping
  }

  private func move(
    from number: Int, _ grouping: Grouping, _ writers: inout [Int: SpillWriter]
  ) throws(ShardError) {
    let file = try SpillFile(
      workspace.partition(number), length: grouping.partitionLengths[number])
    var offset = 0
    while offset < file.length {
      let header = try file.bytes(at: offset, count: SpillEntry.headerBytes)
      let entry = header.withUnsafeBytes { SpillEntry.header($0, at: 0) }
      let count = SpillEntry.headerBytes + entry.length
      let target = grouping.partition(of: entry.key)
      if target != number {
        let writer: SpillWriter
        if let known = writers[target] {
          writer = known
        } else {
          writer = try SpillWriter(workspace.moved(target), length: 0)
        }
        writers[target] = writer
        try writer.append(file.bytes(at: offset, count: count))
      }
      offset += count
    }
  }
}
