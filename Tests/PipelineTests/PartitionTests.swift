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
    return (try folder.write(bytes, to: ".work/records-0"), bytes)
  }

  private func problems(
    _ folder: TemporaryFolder, _ length: Int, window: Int, moved: Int = 0,
    joins: [Fingerprint: Fingerprint] = [:]
  ) throws -> [[Int]] {
    let grouping = Grouping(joins: joins, partitionLengths: [length], movedLengths: [moved])
    var partition = try Partition(
      0, in: Workspace(output: folder.path), grouping, windowBytes: window)
    var problems: [[Int]] = []
    while let records = try partition.nextProblem() {
      #expect(Set(records.map { grouping.problem(of: $0.key) }).count == 1)
      problems.append(records.flatMap { $0.rows.map(\.row) })
    }
    return problems
  }

  @Test func `gives whole problems in the order of their rows, however small the window`() throws {
    let folder = try TemporaryFolder()
    let bytes = try spill(folder).bytes
    let whole = try problems(folder, bytes.count, window: 1 << 30)
    #expect(whole.flatMap { $0 }.sorted() == Array(0..<300) && whole.count == 40)
    #expect(whole.allSatisfy { $0 == $0.sorted() })
    for window in [1, 5000, 60_000, bytes.count - 1] {
      #expect(try problems(folder, bytes.count, window: window) == whole, "window \(window)")
    }
  }

  @Test func `reads no further than the ledger says`() throws {
    let folder = try TemporaryFolder()
    let bytes = try spill(folder).bytes
    _ = try folder.write(bytes + Array("half a record".utf8), to: ".work/records-0")
    #expect(try problems(folder, bytes.count, window: 1 << 30).count == 40)
  }

  @Test(arguments: [1 << 30, 5000]) func `finds a changed byte`(window: Int) throws {
    let folder = try TemporaryFolder()
    var bytes = try spill(folder).bytes
    bytes[bytes.count / 2] ^= 1
    _ = try folder.write(bytes, to: ".work/records-0")
    #expect(throws: (any Error).self) { try problems(folder, bytes.count, window: window) }
  }

  @Test(arguments: [1 << 30, 5000]) func `puts the rows of a joined problem behind its own`(
    window: Int
  ) throws {
    let folder = try TemporaryFolder()
    let bytes = try spill(folder).bytes
    _ = try folder.write(bytes, to: ".work/moved-0")
    let apart = try problems(folder, bytes.count, window: window)
    let (home, guest) = (Fingerprint(of: "problem 3"), Fingerprint(of: "problem 7"))
    let joined = try problems(
      folder, bytes.count, window: window, moved: bytes.count, joins: [guest: home])
    #expect(apart.count == 40 && joined.count == 39)
    let keys = Set((0..<40).map { Fingerprint(of: "problem \($0)") }).sorted()
    let place = { (key: Fingerprint) in keys.firstIndex(of: key) ?? 0 }
    let expected = [home, guest].flatMap { apart[place($0)] + apart[place($0)] }
    #expect(joined.contains(expected))
  }
}
