import JSONText
import Records
import Schemas
import Shards

/// Rows that left during the scan, as lines of a run file.
struct ScanDrop {
  let folder: String
  let key: CurriculumKey
  let line: [UInt8]
}

/// What one chunk of rows became.
struct ScanBatch {
  /// Records for each partition, as spill entries.
  var partitions: [[UInt8]]
  /// For each stage that must know the corpus, in the order of the recipe.
  var sketches: [[UInt8]]
  var drops: [ScanDrop] = []
  var tally: Tally
  var watch: Stopwatch
}

/// Parses the rows of a chunk, puts them through the stages before the merge, and sorts them into
/// partitions.
///
/// A pure function of the chunk: it runs on any thread.
struct ScanWork: Sendable {
  let stages: [PlannedStage]
  let inputs: [String]
  let partitionCount: Int
  let nestingLimit: Int
  private let corpus: [any CorpusStage]

  init(stages: [PlannedStage], inputs: [String], partitionCount: Int, nestingLimit: Int) {
    self.stages = stages
    self.inputs = inputs
    self.partitionCount = partitionCount
    self.nestingLimit = nestingLimit
    corpus = stages.compactMap(\.corpus)
  }

  func batch(_ chunk: RowChunk, file: Int, reader: SchemaReader) -> ScanBatch {
    var batch = ScanBatch(
      partitions: Array(repeating: [], count: partitionCount),
      sketches: Array(repeating: [], count: corpus.count),
      tally: Tally(stageCount: stages.count), watch: Stopwatch(stageCount: stages.count))
    var parser = JSONParser(nestingLimit: nestingLimit)
    for row in chunk.rows {
      batch.tally.rows += 1
      batch.tally.rowBytes += row.range.count
      chunk.withRow(row) { bytes in
        do {
          let record = try parser.parse(bytes) { try reader.read($0) }
          batch.watch.lap(.read)
          let place = RowPlace(file: file, row: row.number)
          if record.replies.isEmpty {
            add(record, place, to: &batch)
          } else {
            addReplies(record, place, to: &batch)
          }
        } catch {
          let fault = Self.fault(error, row: row.number, bytes)
          self.add(fault, file: file, to: &batch)
        }
      }
    }
    for fault in chunk.faults {
      if !fault.isDamage { batch.tally.rows += 1 }
      add(fault, file: file, to: &batch)
    }
    return batch
  }

  private func add(_ read: Record, _ place: RowPlace, to batch: inout ScanBatch) {
    var record = read
    record.rows = [place]
    for index in record.generations.indices { record.generations[index].place = place }
    for planned in stages {
      guard case .row(let stage) = planned.work else { break }
      batch.tally.stages[planned.position].input += TextVolume(record)
      guard case .object(let reason, let evidence) = stage.decide(&record) else {
        batch.tally.stages[planned.position].output += TextVolume(record)
        batch.watch.lap(planned.position)
        continue
      }
      batch.tally.drop(record, reason, at: planned.position)
      drop(record, reason, evidence, planned, to: &batch)
      return
    }
    for (number, stage) in corpus.enumerated() {
      Sketches.append(record, of: stage, to: &batch.sketches[number])
    }
    let partition = Grouping.home(of: record.key, partitions: partitionCount)
    SpillEntry.append(record, to: &batch.partitions[partition])
    batch.watch.lap(.spill)
  }

  /// A reply is no row of a dump: it goes to its problem's partition and meets no stage on the way.
  private func addReplies(_ read: Record, _ place: RowPlace, to batch: inout ScanBatch) {
    batch.tally.rows -= 1
    batch.tally.replies += 1
    var record = read
    for index in record.replies.indices {
      record.replies[index].place = place
      let reply = record.replies[index]
      batch.tally.rounds[reply.request.round, default: [:]][
        reply.request.kind.name, default: ReplyTally()
      ].add(ReplyTally(read: reply))
    }
    let partition = Grouping.home(of: record.key, partitions: partitionCount)
    SpillEntry.append(record, to: &batch.partitions[partition])
  }

  private func drop(
    _ record: Record, _ reason: String, _ evidence: Evidence?, _ planned: PlannedStage,
    to batch: inout ScanBatch
  ) {
    var rows = EmittedRows(builder: RunBuilder(), inputs: inputs)
    DroppedRow(stage: planned).problem(record, reason, evidence, to: &rows)
    let place = record.rows.first ?? RowPlace(file: 0, row: 0)
    batch.drops.append(
      ScanDrop(
        folder: planned.droppedFolder, key: Self.key(place), line: rows.builder.lines))
  }

  /// A row that could not be read keeps its place, the reason and its first bytes.
  private func add(_ fault: RowFault, file: Int, to batch: inout ScanBatch) {
    batch.tally.unreadable[fault.reason, default: 0] += 1
    var json = JSONWriter()
    json.object { row in
      row.member("stage", "read")
      row.member("reason", fault.reason)
      row.member("detail", fault.detail)
      row.member("file", inputs[file])
      row.member("row", fault.row)
      row.member("excerpt", String(decoding: fault.excerpt, as: UTF8.self))
    }
    batch.drops.append(
      ScanDrop(
        folder: ScanWork.unreadableFolder, key: Self.key(RowPlace(file: file, row: fault.row)),
        line: json.bytes + [0x0A]))
  }

  static let unreadableFolder = "dropped/00-read"

  private static func key(_ place: RowPlace) -> CurriculumKey {
    CurriculumKey(
      first: UInt64(place.file), second: UInt64(place.row),
      problem: Fingerprint(high: 0, low: 0), ordinal: 0)
  }

  private static func fault(
    _ error: any Error, row: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> RowFault {
    switch error {
    case let error as JSONError:
      return RowFault(
        row: row, reason: error.kind.rawValue, detail: "at byte \(error.offset)", excerpt: bytes)
    case let error as RowError:
      return RowFault(row: row, reason: error.kind.rawValue, detail: error.detail, excerpt: bytes)
    default:
      return RowFault(row: row, reason: "unreadable", detail: "\(error)", excerpt: bytes)
    }
  }
}
