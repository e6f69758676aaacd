import Foundation
import Testing

@testable import SyntheticDump

@Suite struct DumpTests {
  static let dump = SyntheticDump.bundled
  static let truths = (0..<dump.problems).map { dump.truth(of: $0) }

  @Test func `a problem is the same from any thread and in any order`() async {
    let dump = Self.dump
    let expected = (0..<40).map { dump.lines(of: $0) }
    await withTaskGroup(of: (Int, [[UInt8]]).self) { group in
      for index in (0..<40).reversed() { group.addTask { (index, dump.lines(of: index)) } }
      for await (index, lines) in group { #expect(lines == expected[index]) }
    }
  }

  @Test func `the bytes never change unnoticed`() {
    // FNV-1a; a change of any text of the dump changes it, and so must this number.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in 0..<60 {
      for line in Self.dump.lines(of: index) {
        for byte in line { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      }
    }
    #expect(hash == 17_814_878_580_554_765_699)
  }

  @Test func `rows are JSON except for the malformed ones`() throws {
    for index in 0..<120 {
      let rows = Self.dump.rows(of: index)
      let sound = Self.truths[index].malformed == nil ? rows[...] : rows.dropLast()
      for row in sound {
        let object = try JSONSerialization.jsonObject(with: Data(row.bytes)) as? [String: Any]
        #expect(object?["problem"] as? String == Self.truths[index].statement)
      }
    }
  }

  @Test func `rights boxes hold a writing of the right answer`() {
    for index in 0..<120 {
      let problem = Self.dump.problem(at: index)
      let right = problem.careful.answer
      for number in 0..<8 {
        let attempt = Attempt(
          seed: Self.dump.seed, problem: problem, number: number, curve: .bundled)
        guard attempt.isRight, attempt.defect?.losesAnswer != true, right.kind != .none else {
          continue
        }
        #expect(([right.latex] + right.writings).contains { attempt.text.contains($0) })
      }
    }
  }

  @Test func `statements are distinct except for planted duplicates`() {
    let originals = Self.truths.filter { $0.original == nil }
    let statements = originals.map {
      $0.statement.lowercased().split(whereSeparator: \.isWhitespace)
    }
    #expect(Set(statements).count == originals.count)
  }

  @Test func `every kind, gold and defect is planted`() {
    #expect(Set(Self.truths.map(\.kind)) == Set(ProblemKind.allCases))
    #expect(Set(Self.truths.map(\.goldState)) == Set(GoldState.allCases))
    #expect(Set(Self.truths.compactMap(\.malformed)) == Set(MalformedLine.allCases))
    let defects = Self.truths.flatMap { $0.generations.compactMap(\.defect) }
    #expect(Set(defects) == Set(GenerationDefect.allCases))
  }

  @Test func `pass rates are mixed`() {
    let rates = Self.truths.map { truth in truth.generations.count { $0.isRight } }
    for rate in 0...8 { #expect(rates.count { $0 == rate } >= 15) }
  }

  @Test func `wrong golds differ from the truth and right ones do not`() {
    for (index, truth) in Self.truths.enumerated() {
      let golds = Self.dump.problem(at: index).careful.answer.golds
      switch truth.goldState {
      case .right: #expect(golds.contains(truth.gold))
      case .wrong, .conflicting: #expect(!golds.contains(truth.gold))
      case .absent: #expect(truth.kind == .proof)
      case .unreadable: #expect(GoldState.unreadableTexts.contains(truth.gold))
      }
    }
  }

  @Test func `duplicates have the answer of their original in another file`() throws {
    for truth in Self.truths {
      guard let original = truth.original else { continue }
      #expect(Self.truths[original].answer == truth.answer)
      #expect(Self.truths[original].original == nil)
    }
    #expect(Self.truths.contains { $0.original != nil && $0.goldState == .conflicting })
  }

  @Test func `the dump of the bench has rows of about 80 KB`() throws {
    let bench = SyntheticDump(seed: 1, problems: 1000, profile: .bench)
    let rows = (0..<40).map { bench.lines(of: $0)[0] }
    let mean = rows.reduce(0) { $0 + $1.count } / rows.count
    #expect((70_000...90_000).contains(mean))
    for row in rows { _ = try JSONSerialization.jsonObject(with: Data(row)) }
    #expect(bench.lines(of: 7) == [rows[7]])
  }
}
