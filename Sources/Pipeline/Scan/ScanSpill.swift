import JSONText
import Ledger
import Records
import Shards

/// The files that the scan appends to, and how far they are known to be good.
struct ScanSpill {
  private(set) var state: Scan.UnitState
  private(set) var bytesSinceUnit = 0
  private let workspace: Workspace
  private let partitions: [SpillWriter]
  private let sketches: [SpillWriter]
  private var drops: [String: SpillWriter] = [:]
  private var tally: Tally
  private var unit: Int
  private var checksum: UInt64 = 0

  /// Opens the files and cuts them back to what the ledger knows.
  init(
    workspace: Workspace, state: Scan.UnitState, unit: Int, stages: [PlannedStage], bufferBytes: Int
  ) throws(ShardError) {
    self.workspace = workspace
    self.state = state
    self.unit = unit
    tally = Tally(stageCount: stages.count)
    var partitions: [SpillWriter] = []
    for (number, length) in state.partitionLengths.enumerated() {
      partitions.append(
        try SpillWriter(
          workspace.partition(number), length: length, bufferBytes: bufferBytes))
    }
    self.partitions = partitions
    var sketches: [SpillWriter] = []
    for (planned, length) in zip(stages.filter { $0.corpus != nil }, state.sketchLengths) {
      sketches.append(try SpillWriter(workspace.sketches(planned.position), length: length))
    }
    self.sketches = sketches
    for (folder, length) in state.dropLengths.sorted(by: { $0.key < $1.key }) {
      drops[folder] = try SpillWriter(workspace.drops(folder), length: length)
    }
  }

  /// Appends what a chunk became; chunks come in the order of the input.
  mutating func take(_ batch: ScanBatch) throws(ShardError) {
    for (number, bytes) in batch.partitions.enumerated() where !bytes.isEmpty {
      checksum &+= SpillEntry.sumOfChecksums(in: bytes)
      try partitions[number].append(bytes)
    }
    for (number, bytes) in batch.sketches.enumerated() { try sketches[number].append(bytes) }
    for drop in batch.drops { try append(drop) }
    tally.add(batch.tally)
    state.chunks += 1
    state.rows += batch.tally.rows
    state.rowsOfFile += batch.tally.rows + batch.tally.replies
    bytesSinceUnit += batch.tally.rowBytes
  }

  mutating func endFile() { state.isFileDone = true }

  mutating func start(file: Int) {
    state.file = file
    state.chunks = 0
    state.isFileDone = false
    state.rowsOfFile = 0
  }

  /// Makes everything that was taken part of the run.
  mutating func finishUnit(_ ledger: Ledger, input: InputRow?) throws {
    for (number, writer) in partitions.enumerated() {
      try writer.flush()
      state.partitionLengths[number] = writer.length
    }
    for (number, writer) in sketches.enumerated() {
      try writer.flush()
      state.sketchLengths[number] = writer.length
    }
    for (folder, writer) in drops {
      try writer.flush()
      state.dropLengths[folder] = writer.length
    }
    try ledger.finish(
      UnitRow(
        pass: "scan", number: unit, state: try encodedState(state),
        hash: String(checksum, radix: 16),
        tally: try encodedState(tally)),
      input: input)
    unit += 1
    checksum = 0
    bytesSinceUnit = 0
    tally = Tally(stageCount: tally.stages.count)
  }

  private mutating func append(_ drop: ScanDrop) throws(ShardError) {
    let writer: SpillWriter
    if let known = drops[drop.folder] {
      writer = known
    } else {
      writer = try SpillWriter(workspace.drops(drop.folder), length: 0)
      drops[drop.folder] = writer
      var header: [UInt8] = []
      RunFile.appendHeader([drop.folder], to: &header)
      try writer.append(header)
    }
    var row: [UInt8] = []
    RunFile.appendRow(stream: 0, key: drop.key, line: drop.line[...], to: &row)
    try writer.append(row)
    tally.streams[drop.folder, default: StreamTotal()].rows += 1
    tally.streams[drop.folder, default: StreamTotal()].bytes += drop.line.count
  }
}
