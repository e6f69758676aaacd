import Pipeline
import Records
import Testing

@testable import Stages

@Suite struct SelectionTests {
  /// A record whose generations are right (`+`) or wrong (`-`), with reasoning of the given length.
  private func record(_ samples: [(Character, Int)]) -> Record {
    var record = Record(problem: "p", golds: [Gold("7")])
    record.generations = samples.enumerated().map { index, sample in
      let reasoning = String(repeating: "\(index % 10)", count: sample.1)
      let answer = sample.0 == "+" ? "7" : "8"
      return Generation(text: Text("<think>\(reasoning)</think>\\boxed{\(answer)}"), index: index)
    }
    record = record.answered
    _ = MarkVerdict(MarkVerdict.Options(), seed: 0).process(&record)
    return record
  }

  private func selected(
    _ record: Record, _ change: (inout SelectGenerations.Options) -> Void = { _ in }
  ) throws -> (indices: [Int], losses: [String], record: Record) {
    var options = SelectGenerations.Options()
    change(&options)
    var record = record
    _ = try MarkPassRate(MarkPassRate.Options(), seed: 0).process(&record)
    let outcome = try SelectGenerations(options, seed: 4).process(&record)
    let indices = record.generations.indices.filter {
      record.generations[$0].findings[Selection.self] != nil
    }
    guard case .keepWithout(let losses) = outcome else { return (indices, [], record) }
    return (indices, losses.map { "\($0.generation.index) \($0.reason.rawValue)" }, record)
  }

  @Test func `takes the shortest right ones and says why the others stay behind`() throws {
    let result = try selected(record([("+", 30), ("-", 5), ("+", 10), ("+", 20)])) { $0.limit = 2 }
    #expect(result.indices == [2, 3])
    #expect(result.losses == ["1 wrong", "0 over-limit"])
  }

  @Test func `an answer to another wording is not shown below this one`() throws {
    var record = record([("+", 30), ("+", 10)])
    record.generations[1].findings[OtherStatement.self] = OtherStatement(
      key: Fingerprint(high: 1, low: 1))
    let result = try selected(record)
    #expect(result.indices == [0] && result.losses == ["1 other-statement"])
  }

  @Test func `every generation is chosen or has one reason`() throws {
    let result = try selected(record((0..<40).map { ($0 % 3 == 0 ? "-" : "+", 10 + $0) }))
    #expect(result.indices.count + result.losses.count == 40)
  }

  @Test func `a random choice is the seed's alone`() throws {
    let samples = record((0..<20).map { ("+", 10 + $0) })
    let first = try selected(samples) { $0.policyOfChoice = .random }
    let second = try selected(samples) { $0.policyOfChoice = .random }
    #expect(first.indices == second.indices && first.indices != [0, 1, 2, 3])
  }

  @Test func `training text has one form whatever the delimiters were`() throws {
    let forms = [
      "<think>\na\n</think>\n\n\\boxed{7}", "a</think>\\boxed{7}",
      "<think>a</think><answer>7</answer>",
      "<|begin_of_thought|>a<|end_of_thought|><|begin_of_solution|>\\boxed{7}<|end_of_solution|>",
      "{\"reasoning\": \"a\", \"answer\": \"$7$\"}",
    ]
    for form in forms {
      var record = Record(problem: "p", generations: [Generation(text: Text(form))])
      _ = MarkLayout(MarkLayout.Options(), seed: 0).process(&record)
      #expect(
        TrainingText(record.generations[0]).text == "<think>\na\n</think>\n\n\\boxed{7}", "\(form)")
    }
  }
}
