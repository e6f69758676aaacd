import JSONText
import Records
import TestKit
import Testing

@testable import Pipeline

@Suite struct RunMergeTests {
  private struct Line: Equatable {
    let folder: String
    let key: CurriculumKey
    let text: String
  }

  private func lines(seed: UInt64) -> [Line] {
    var generator = SeededGenerator(seed: seed)
    return (0..<Int.random(in: 0...400, using: &generator)).map { index in
      let key = CurriculumKey(
        first: UInt64.random(in: 0...3, using: &generator),
        second: UInt64.random(in: 0...3, using: &generator),
        problem: Fingerprint(of: "\(seed) \(index)"), ordinal: 0)
      let folder = ["data/sft/easy", "data/dpo/x", "dropped/03-a"].randomElement(using: &generator)
      return Line(folder: folder ?? "", key: key, text: "{\"n\":\(index)}\n")
    }
  }

  private func merged(
    _ merge: consuming RunMerge, folders: [String], limit: Int = .max
  ) throws -> (texts: [String], offsets: [Int]) {
    var merge = merge
    var texts: [String] = []
    while !merge.isAtEnd, texts.count < limit {
      var block: [UInt8] = []
      merge.appendLine(to: &block)
      texts.append(folders[merge.folder] + String(decoding: block, as: UTF8.self))
      try merge.advance()
    }
    return (texts, merge.offsets)
  }

  @Test(arguments: 0..<20) func `merges runs as one sort would, also from the middle`(
    seed: Int
  ) throws {
    let folder = try TemporaryFolder()
    let parts = (0..<4).map { lines(seed: UInt64(seed * 4 + $0)) }
    let paths = try parts.enumerated().map { index, part in
      var builder = RunBuilder()
      for line in part {
        builder.add(stream: line.folder, key: line.key) {
          $0.member("n", Int(line.text.dropFirst(5).dropLast(2)) ?? 0)
        }
      }
      _ = try builder.write(to: "\(folder.path)/\(index)")
      return "\(folder.path)/\(index)"
    }
    let folders = Set(parts.joined().map(\.folder)).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: folders.enumerated().map { ($1, $0) })
    let expected = parts.joined().sorted { ($0.folder, $0.key) < ($1.folder, $1.key) }
      .map { $0.folder + $0.text }
    let whole = try merged(
      RunMerge(paths, folders: numbers, bufferBytes: 64, offsets: nil), folders: folders)
    #expect(whole.texts == expected)

    let half = expected.count / 2
    let first = try merged(
      RunMerge(paths, folders: numbers, bufferBytes: 1 << 16, offsets: nil), folders: folders,
      limit: half)
    let rest = try merged(
      RunMerge(paths, folders: numbers, bufferBytes: 100, offsets: first.offsets), folders: folders)
    #expect(first.texts + rest.texts == expected)
  }
}
