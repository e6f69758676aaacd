import Pipeline
import Records
import Testing

@testable import Stages

@Suite struct EmitDPOTests {
  /// Generations that are right (`+`), wrong (`-`), right without delimiters (`o`) or undecided
  /// (`?`), with reasoning of the given length.
  private func record(_ samples: [(Character, Int)]) -> Record {
    var record = Record(problem: "p", golds: [Gold("7")])
    record.generations = samples.enumerated().map { index, sample in
      let reasoning = String(repeating: "\(index % 10)", count: sample.1)
      let answer = "+o".contains(sample.0) ? "\\boxed{7}" : sample.0 == "-" ? "\\boxed{8}" : ""
      let text = sample.0 == "o" ? reasoning + answer : "<think>\(reasoning)</think>\(answer)"
      return Generation(text: Text(text), index: index)
    }
    record = record.answered
    _ = MarkVerdict(MarkVerdict.Options(), seed: 0).process(&record)
    return record
  }

  private func pairs(
    _ recipe: PairRecipe, _ samples: [(Character, Int)], limit: Int = 9
  ) throws -> [[Int]] {
    var options = EmitDPO.Options()
    options.limit = limit
    let record = record(samples)
    return try EmitDPO(options, seed: 0).pairs(of: PairCandidates(record), record, by: recipe)
      .map { [$0.chosen, $0.rejected] }
  }

  @Test func `right and wrong go together by length, each once`() throws {
    let samples: [(Character, Int)] = [("+", 100), ("+", 400), ("-", 390), ("-", 110), ("-", 5000)]
    #expect(try pairs(.correctVsWrong, samples) == [[0, 3], [1, 2]])
    #expect(try pairs(.correctVsWrong, samples, limit: 1) == [[0, 3]])
  }

  @Test func `no pair where lengths differ too much, or nothing is wrong or decided`() throws {
    #expect(try pairs(.correctVsWrong, [("+", 100), ("-", 5000)]).isEmpty)
    #expect(try pairs(.correctVsWrong, [("+", 100), ("+", 110), ("?", 100)]).isEmpty)
  }

  @Test func `long2short takes the shortest against longer wrong and much longer right ones`()
    throws
  {
    let samples: [(Character, Int)] = [
      ("+", 100), ("+", 120), ("-", 50), ("-", 130), ("+", 400), ("-", 900),
    ]
    #expect(try pairs(.long2short, samples) == [[0, 3], [0, 4], [0, 5]])
  }

  @Test func `a wrong one that stops early stands against a long right one`() throws {
    let samples: [(Character, Int)] = [("+", 100), ("+", 400), ("-", 200), ("-", 390)]
    #expect(try pairs(.shortWrongVsLongRight, samples) == [[1, 2]])
  }

  @Test func `a broken form is rejected as it was written`() throws {
    #expect(try pairs(.formatBroken, [("+", 100), ("o", 90), ("?", 100)]) == [[0, 1]])
  }

  @Test func `generations to another wording make no pairs`() throws {
    var record = record([("+", 100), ("-", 100)])
    record.generations[1].findings[OtherStatement.self] = OtherStatement(key: record.key)
    #expect(PairCandidates(record).wrong.isEmpty)
  }

  @Test(arguments: [(100, 100, 0), (100, 200, 0.5), (200, 100, -0.5), (96, 100, 0.04)])
  func `gaps are shares of the longer text`(chosen: Int, rejected: Int, gap: Double) {
    #expect(EmitDPO.gap(chosen, rejected) == gap)
  }

  @Test func `takes every recipe once`() {
    var options = EmitDPO.Options()
    options.recipes = [.long2short, .long2short]
    #expect(throws: StageOptionsError.self) { try EmitDPO(options, seed: 0) }
  }
}
