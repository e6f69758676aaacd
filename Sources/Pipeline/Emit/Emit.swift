import Glibc
import Ledger
import Shards

/// The last pass: merges the run files into shards.
struct Emit {
  let recipe: Recipe
  let output: String
  let ledger: Ledger
  let memory: MemoryPlan
  let progress: Progress
  let timings: Timings

  /// What a later run needs to go on behind a finished shard.
  struct UnitState: Codable {
    /// Where each run file's next row stands.
    var offsets: [Int]
  }

  /// About a megabyte of whole lines: a gzip member of its own, compressed on any thread.
  private struct Block: Sendable {
    var bytes: [UInt8] = []
    var rows = 0
    var path: String
    var folder: String
    var part: Int
    var isPlain: Bool
    /// Where the run files stand behind this block, if it is a shard's last.
    var endOffsets: [Int]?
  }

  /// Measured with zlib: members of 1 MiB are no larger than one stream, of 256 KiB 1% larger, of
  /// 4 MiB no smaller.
  private static let blockBytes = 1 << 20

  /// - Parameters:
  ///   - runs: paths of the run files, in a fixed order.
  ///   - totals: what all of them hold, by folder.
  func run(_ runs: [String], totals: [String: StreamTotal]) async throws {
    let folders = totals.keys.sorted()
    var plans = folders.map {
      ShardPlan(folder: $0, total: totals[$0] ?? StreamTotal(), shardBytes: recipe.shardBytes)
    }
    let units = try ledger.units(of: "emit")
    for shard in try ledger.shards() {
      guard let folder = folders.firstIndex(of: shard.folder) else { continue }
      plans[folder].skip(rows: shard.rows, bytes: shard.bytes)
    }
    let state = try units.last.map { try decodedState(UnitState.self, from: $0.state) }
    let numbers = Dictionary(uniqueKeysWithValues: folders.enumerated().map { ($1, $0) })
    var merge = try RunMerge(
      runs, folders: numbers, bufferBytes: memory.readBuffer(runs: runs.count),
      offsets: state?.offsets)
    var sink = ShardSink(output: output, ledger: ledger, unit: units.count)
    let level = recipe.gzipLevel
    try await OrderedWork.run(width: memory.workers) {
      try Interrupt.check()
      return merge.isAtEnd ? nil : try writing { try nextBlock(&merge, &plans) }
    } transform: { (block: Block) in
      try writing {
        (block, block.isPlain ? block.bytes : try GzipMember.compress(block.bytes, level: level))
      }
    } consume: { block, member in
      try sink.take(
        lines: block.bytes, rows: block.rows, member: member, path: block.path,
        folder: block.folder, part: block.part, endOffsets: block.endOffsets)
      progress.wrote(rows: block.rows, bytes: block.bytes.count)
    }
  }

  private func writing<Result>(_ body: () throws -> Result) rethrows -> Result {
    var watch = Stopwatch(stageCount: recipe.stages.count)
    defer {
      watch.lap(.write)
      timings.add(watch)
    }
    return try body()
  }

  /// Gathers lines of one shard until a block is full or the shard ends.
  private func nextBlock(
    _ merge: inout RunMerge, _ plans: inout [ShardPlan]
  ) throws(ShardError) -> Block {
    let folder = merge.folder
    var block = Block(
      path: plans[folder].path, folder: plans[folder].folder, part: plans[folder].part,
      isPlain: plans[folder].isPlain)
    block.bytes.reserveCapacity(Self.blockBytes + 128 << 10)
    while block.bytes.count < Self.blockBytes {
      // A row that is missing would let another folder's rows into this shard.
      guard !merge.isAtEnd, merge.folder == folder else {
        throw ShardError(.cannotRead, path: "\(output)/.work", code: EIO)
      }
      merge.appendLine(to: &block.bytes)
      block.rows += 1
      let ends = plans[folder].endsShard(afterRowOf: merge.lineCount)
      try merge.advance()
      if ends {
        block.endOffsets = merge.offsets
        plans[folder].startNextShard()
        break
      }
    }
    return block
  }
}

/// Writes blocks to their shards and enters finished shards in the ledger.
private struct ShardSink {
  let output: String
  let ledger: Ledger
  var unit: Int
  private var writer: OpenShard?

  init(output: String, ledger: Ledger, unit: Int) {
    self.output = output
    self.ledger = ledger
    self.unit = unit
  }

  mutating func take(
    lines: [UInt8], rows: Int, member: [UInt8], path: String, folder: String, part: Int,
    endOffsets: [Int]?
  ) throws {
    let open = try writer ?? OpenShard(output, path)
    writer = open
    try open.append(lines: lines, rows: rows, member: member)
    guard let endOffsets else { return }
    let shard = try open.finish()
    writer = nil
    try ledger.finish(
      UnitRow(
        pass: "emit", number: unit, state: try encodedState(Emit.UnitState(offsets: endOffsets)),
        hash: shard.contentSHA256, tally: "{}"),
      shard: ShardRow(
        path: shard.path, folder: folder, part: part, rows: shard.rows, bytes: shard.bytes,
        fileBytes: shard.fileBytes, contentSHA256: shard.contentSHA256,
        fileSHA256: shard.fileSHA256))
    unit += 1
  }
}

/// A shard writer that can wait in a variable between two blocks.
private final class OpenShard {
  private var writer: ShardWriter?

  init(_ output: String, _ path: String) throws(ShardError) {
    writer = try ShardWriter(in: output, path: path)
  }

  func append(lines: [UInt8], rows: Int, member: [UInt8]) throws(ShardError) {
    try writer?.append(lines: lines, rows: rows, member: member)
  }

  func finish() throws(ShardError) -> ShardSummary {
    guard let writer = writer.take() else { throw ShardError(.cannotWrite, path: "") }
    return try writer.finish()
  }
}
