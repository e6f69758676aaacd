import Foundation
import Ledger
import Shards

/// The second pass: partition by partition, rows of a problem come together, stages judge it, and
/// what is to be written goes to sorted run files.
struct Refine {
  let stages: [PlannedStage]
  let inputs: [InputFile]
  let round: RequestRound
  let writesPaths: Bool
  let workspace: Workspace
  let ledger: Ledger
  let memory: MemoryPlan
  let progress: Progress
  let timings: Timings

  /// What a partition left behind.
  struct UnitState: Codable {
    /// Names of run files in the work folder.
    var runs: [String]
  }

  /// A piece of work: one partition and the length that the scan gave it.
  private struct Piece: Sendable {
    let number: Int
    let length: Int
  }

  func run(_ grouping: Grouping) async throws {
    let finished = Set(try ledger.units(of: "refine").map(\.number))
    let lengths = zip(grouping.partitionLengths, grouping.movedLengths)
    let pieces = lengths.enumerated().map { Piece(number: $0, length: $1.0 + $1.1) }
      .filter { !finished.contains($0.number) }
    var waiting = pieces[...]
    try await OrderedWork.run(width: memory.workers) {
      try Interrupt.check()
      return waiting.popFirst()
    } transform: { piece in
      try refine(piece, grouping)
    } consume: { unit, tally in
      try ledger.finish(unit)
      progress.finishedPartition(tally)
      // Its records are in the run files now.
      try Folder.remove(workspace.partition(unit.number))
      try Folder.remove(workspace.moved(unit.number))
    }
  }

  private func refine(_ piece: Piece, _ grouping: Grouping) throws -> (UnitRow, Tally) {
    var path = ProblemPath(
      stages: stages, inputs: inputs.map(\.name), round: round, writesPaths: writesPaths,
      capacity: min(memory.runBytes, piece.length + piece.length / 2))
    var runs: [String] = []
    var sums: [String] = []
    if piece.length > 0 {
      var partition = try Partition(
        piece.number, in: workspace, grouping, windowBytes: memory.windowBytes)
      while let problem = try partition.nextProblem() {
        path.watch.lap(.gather)
        path.follow(problem)
        if path.rows.builder.byteCount >= memory.runBytes {
          try flush(&path, piece.number, &runs, &sums)
          path.watch.restart()
        }
      }
    }
    if !path.rows.builder.isEmpty { try flush(&path, piece.number, &runs, &sums) }
    var tally = path.tally
    tally.streams = path.rows.builder.totals
    timings.add(path.watch, tally)
    let unit = UnitRow(
      pass: "refine", number: piece.number, state: try encodedState(UnitState(runs: runs)),
      hash: sums.joined(separator: " "), tally: try encodedState(tally))
    return (unit, tally)
  }

  private func flush(
    _ path: inout ProblemPath, _ partition: Int, _ runs: inout [String], _ sums: inout [String]
  ) throws(ShardError) {
    let file = workspace.run(partition, runs.count)
    sums.append(try path.rows.builder.write(to: file))
    runs.append(String(file.split(separator: "/").last ?? ""))
  }
}
