import Foundation
import Records
import TestKit

@testable import Pipeline
@testable import Stages

/// Problems as a run leads them past stages that must know the corpus.
struct Corpus {
  let records: [Record]

  init(_ rows: [(problem: String, gold: String?)], file: Int = 0) throws {
    let normalize = Normalize(Normalize.Options(), seed: 1)
    records = rows.enumerated().map { number, row in
      var record = Record.example(Text(row.problem), gold: row.gold)
      record.rows = [RowPlace(file: file, row: number + 1)]
      _ = normalize.process(&record)
      return record
    }
  }

  init(_ records: [Record]) { self.records = records }

  func informed<Informed: CorpusStage>(
    _ stage: Informed, memoryBytes: Int = 64 << 20
  ) throws -> Informed {
    let folder = try TemporaryFolder()
    var bytes: [UInt8] = []
    for record in records { Sketches.append(record, of: stage, to: &bytes) }
    let path = try folder.write(bytes, to: "sketches")
    return try stage.informed(
      by: Sketches(path, length: bytes.count, memoryBytes: memoryBytes))
  }

  /// The merged problems, in the order of their keys.
  func merged(by stage: MergeDuplicates) -> [Merged<MergeDuplicates.Reason>] {
    let groups = Dictionary(grouping: records) { stage.joins[$0.key] ?? $0.key }
    return groups.sorted { $0.key < $1.key }.map { key, rows in
      stage.merge(rows.filter { $0.key == key } + rows.filter { $0.key != key })
    }
  }
}

extension Record {
  /// The record with the layouts and answers of its generations, as they come to later stages.
  var answered: Record {
    var record = self
    _ = MarkLayout(MarkLayout.Options(), seed: 0).process(&record)
    _ = MarkAnswer(MarkAnswer.Options(), seed: 0).process(&record)
    return record
  }
}
