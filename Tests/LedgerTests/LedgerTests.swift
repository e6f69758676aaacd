import Foundation
import Ledger
import TestKit
import Testing

@Suite struct LedgerTests {
  private func run() -> RunRow {
    RunRow(
      identity: "i", version: "v", recipeName: "r", recipe: "name: r", seed: "1", partitions: 8,
      compressor: "zlib")
  }

  private func unit(_ pass: String, _ number: Int) -> UnitRow {
    UnitRow(pass: pass, number: number, state: "{\"n\":\(number)}", hash: "h", tally: "{}")
  }

  @Test func `gives back what it was told`() throws {
    let ledger = try Ledger(path: nil)
    #expect(try ledger.run() == nil)
    let input = InputRow(file: 0, path: "a", bytes: 1, sha256: "", schema: "openr1", rows: 0)
    try ledger.begin(run(), inputs: [input])
    var read = input
    read.rows = 7
    try ledger.finish(unit("scan", 0), input: read)
    #expect(try ledger.run() == run())
    #expect(try ledger.inputs() == [read])
    #expect(try ledger.units(of: "scan") == [unit("scan", 0)])
    #expect(try ledger.units(of: "emit").isEmpty)
  }

  @Test func `a unit is finished once`() throws {
    let ledger = try Ledger(path: nil)
    try ledger.finish(unit("scan", 0))
    #expect(throws: LedgerError.self) { try ledger.finish(unit("scan", 0)) }
  }

  @Test func `its copy does not depend on the order of the work`() throws {
    let folder = try TemporaryFolder()
    var copies: [Data] = []
    for (index, order) in [[0, 1, 2, 3, 4], [4, 2, 0, 3, 1]].enumerated() {
      let ledger = try Ledger(path: "\(folder.path)/work-\(index).sqlite")
      try ledger.begin(run(), inputs: [])
      for number in order { try ledger.finish(unit("refine", number)) }
      let volume = StageRow.Volume(records: 2, generations: 0, bytes: 9, tokens: nil)
      let measure = MeasureRow(
        position: 1, name: "m", bin: "5", count: 2, kind: .share, unit: "percent",
        counted: "problems")
      try ledger.finish(
        RunCounts(
          stages: [
            StageRow(
              position: 1, name: "s", policy: "drop", shape: .record, input: volume, output: volume)
          ], reasons: [ReasonRow(position: 1, effect: .dropped, reason: "r", count: 2)],
          measures: [measure]))
      let copy = "\(folder.path)/copy-\(index).sqlite"
      try ledger.writeCopy(to: copy)
      copies.append(try Data(contentsOf: URL(fileURLWithPath: copy)))
    }
    #expect(copies[0] == copies[1])
  }
}
