import JSONText
import Ledger
import Records
import Schemas
import Shards

/// The first pass: reads the inputs and spills their records to partitions by problem.
struct Scan {
  let recipe: Recipe
  let inputs: [InputFile]
  let partitionCount: Int
  let workspace: Workspace
  let ledger: Ledger
  let memory: MemoryPlan
  /// Rows to read in all, or nil for every one.
  let limit: Int?
  let progress: Progress
  let timings: Timings

  /// What a later run needs to go on behind a finished unit.
  struct UnitState: Codable {
    var file = 0
    /// Chunks of that file that are dealt with.
    var chunks = 0
    var isFileDone = false
    var rowsOfFile = 0
    /// Of all files so far.
    var rows = 0
    var partitionLengths: [Int]
    /// For each stage that must know the corpus, in the order of the recipe.
    var sketchLengths: [Int]
    var dropLengths: [String: Int] = [:]
  }

  /// Uncompressed bytes between two entries in the ledger: what a killed run repeats, a few seconds
  /// of work.
  private static let unitBytes = 256 << 20

  /// Reads what is not read yet and returns where the files between the passes end.
  func run() async throws -> UnitState {
    let units = try ledger.units(of: "scan")
    let last = try units.last.map { try decodedState(UnitState.self, from: $0.state) }
    // The files of a finished scan are the next pass's, which removes them one by one.
    if let last, nextFile(after: last) == nil { return last }
    var spill = try ScanSpill(
      workspace: workspace, state: last ?? start, unit: units.count, stages: recipe.stages,
      bufferBytes: memory.spillBuffer(partitions: partitionCount))
    while let file = nextFile(after: spill.state) {
      if file != spill.state.file { spill.start(file: file) }
      try await scan(file: file, &spill)
    }
    return spill.state
  }

  private var start: UnitState {
    UnitState(
      partitionLengths: Array(repeating: 0, count: partitionCount),
      sketchLengths: recipe.stages.filter { $0.corpus != nil }.map { _ in 0 })
  }

  /// The file to go on with, or nil where all is read.
  ///
  /// The limit is one of dumps, not of replies.
  private func nextFile(after state: UnitState) -> Int? {
    guard state.isFileDone else { return state.file }
    let isAtLimit = limit.map { state.rows >= $0 } ?? false
    return ((state.file + 1)..<max(inputs.count, state.file + 1)).first { file in
      !isAtLimit || inputs[file].isReplies
    }
  }

  private func scan(file number: Int, _ spill: inout ScanSpill) async throws {
    let input = inputs[number]
    let reader = try RowReader(
      opening: input.path, programs: recipe.input.programs, lineLimit: recipe.input.lineLimitBytes)
    // What was read to find out the layout of standard input is scanned all the same.
    var looked: [RowChunk] = []
    let schema = try schema(of: input) { () throws(ShardError) in
      let chunk = try reader.next()
      if let chunk { looked.append(chunk) }
      return chunk
    }
    var waiting = looked[...]
    func next() throws(ShardError) -> RowChunk? {
      if let chunk = waiting.popFirst() { return chunk }
      var watch = Stopwatch(stageCount: recipe.stages.count)
      defer {
        watch.lap(.read)
        timings.add(watch)
      }
      return try reader.next()
    }
    var first = try next()
    let work = ScanWork(
      stages: recipe.stages, inputs: inputs.map(\.name), partitionCount: partitionCount,
      nestingLimit: recipe.input.nestingLimit)
    for _ in 0..<spill.state.chunks where first != nil { first = try next() }
    var handedOut = spill.state.rows
    try await OrderedWork.run(width: memory.workers) {
      try Interrupt.check()
      guard var chunk = first else { return nil }
      if let limit, !input.isReplies, handedOut + chunk.rowCount >= limit {
        chunk = chunk.prefix(max(0, limit - handedOut))
        first = nil
      } else {
        first = try next()
      }
      handedOut += chunk.rowCount
      return chunk
    } transform: { (chunk: RowChunk) in
      work.batch(chunk, file: number, reader: schema)
    } consume: { batch in
      timings.add(batch.watch, batch.tally)
      var watch = Stopwatch(stageCount: recipe.stages.count)
      try spill.take(batch)
      watch.lap(.spill)
      timings.add(watch)
      progress.read(batch.tally)
      if spill.bytesSinceUnit >= Self.unitBytes { try spill.finishUnit(ledger, input: nil) }
    }
    spill.endFile()
    let bytes = input.path == "-" ? reader.stream.source.bytesRead : input.bytes
    try spill.finishUnit(
      ledger,
      input: InputRow(
        file: number, path: input.name, bytes: bytes,
        sha256: try InputSum.sha256(of: input, reader), schema: schema.name,
        rows: spill.state.rowsOfFile))
  }

  /// Rows of an unknown layout on standard input, which is not looked at beforehand, are told one
  /// by one.
  private func schema(
    of input: InputFile, next: () throws(ShardError) -> RowChunk?
  ) throws -> SchemaReader {
    if let schema = input.schema { return schema }
    return try SchemaDetection.detect(settings: recipe.input, next: next).reader ?? .none
  }
}

/// The sum that names an input's content.
private enum InputSum {
  /// What the reader has summed up on its way; a file that another program unpacked, or that was
  /// not read to its end, is read once more.
  static func sha256(of input: InputFile, _ reader: RowReader) throws(ShardError) -> String {
    let source = reader.stream.source
    if input.path == "-" || source.bytesRead == input.bytes && !source.isCommand {
      return source.finishSum()
    }
    let file = try ByteSource(opening: input.path)
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    var count = 1
    while count > 0 {
      count = try buffer.withUnsafeMutableBytes { bytes in
        Result { () throws(ShardError) in try file.read(into: bytes) }
      }.get()
    }
    return file.finishSum()
  }
}
