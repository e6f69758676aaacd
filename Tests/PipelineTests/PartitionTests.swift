import Foundation
import Records
import TestKit
import Testing

@testable import Pipeline

@Suite struct PartitionTests {
  /// 300 records of 40 problems, in the order of their rows.
  private func spill(_ folder: TemporaryFolder) throws -> (path: String, bytes: [UInt8]) {
    var generator = SeededGenerator(seed: 3)
    var bytes: [UInt8] = []
    for row in 0..<300 {
      let problem = "problem \(Int.random(in: 0..<40, using: &generator))"
      var record = Record(problem: Text(problem))
      record.key = Fingerprint(of: problem)
      record.rows = [RowPlace(file: 0, row: row)]
      let length = Int.random(in: 0...3000, using: &generator)
      record.generations = [Generation(text: Text(Array(repeating: 0x61, count: length)))]
      SpillEntry.append(record, to: &bytes)
    }
    return (try folder.write(bytes, to: "records"), bytes)
  }

  private func problems(_ path: String, _ length: Int, window: Int) throws -> [[Int]] {
    var partition = try Partition(path, length: length, windowBytes: window)
    var problems: [[Int]] = []
    while let records = try partition.nextProblem() {
      #expect(Set(records.map(\.key)).count == 1)
      problems.append(records.flatMap { $0.rows.map(\.row) })
    }
    return problems
  }

  @Test func `gives whole problems in the order of their rows, however small the window`() throws {
    let folder = try TemporaryFolder()
    let (path, bytes) = try spill(folder)
    let whole = try problems(path, bytes.count, window: 1 << 30)
    #expect(whole.flatMap { $0 }.sorted() == Array(0..<300) && whole.count == 40)
    #expect(whole.allSatisfy { $0 == $0.sorted() })
    for window in [1, 5000, 60_000, bytes.count - 1] {
      #expect(try problems(path, bytes.count, window: window) == whole, "window \(window)")
    }
  }

  @Test func `reads no further than the ledger says`() throws {
    let folder = try TemporaryFolder()
    let (path, bytes) = try spill(folder)
    _ = try folder.write(bytes + Array("half a record".utf8), to: "records")
    #expect(try problems(path, bytes.count, window: 1 << 30).count == 40)
  }

  @Test(arguments: [1 << 30, 5000]) func `finds a changed byte`(window: Int) throws {
    let folder = try TemporaryFolder()
    var (path, bytes) = try spill(folder)
    bytes[bytes.count / 2] ^= 1
    _ = try folder.write(bytes, to: "records")
    #expect(throws: (any Error).self) { try problems(path, bytes.count, window: window) }
  }
}
