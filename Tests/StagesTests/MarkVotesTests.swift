import Pipeline
import Records
import TestKit
import Testing

@testable import Stages

@Suite struct MarkVotesTests {
  private func voted(
    _ answers: [String], gold: String? = nil, _ change: (inout MarkVotes.Options) -> Void = { _ in }
  ) throws -> (record: Record, isSuspicious: Bool) {
    var options = MarkVotes.Options()
    change(&options)
    var record = Record.example(
      "p", gold: gold, generations: answers.map { Text("<think>t</think>\\boxed{\($0)}") }
    ).answered
    let outcome = try MarkVotes(options, seed: 0).process(&record)
    guard case .drop = outcome else { return (record, false) }
    return (record, true)
  }

  @Test func `counts by meaning and tells the runner-up`() throws {
    let votes = try #require(
      try voted(["1/2", "0.5", "\\frac12", "2", "2.0", "3"]).record.findings[Votes.self])
    #expect(votes.winner.votes == 3 && votes.runnerUp.votes == 2 && votes.voters == 6)
    #expect(abs(votes.entropy - 1.459) < 0.001)
  }

  @Test func `does not depend on the order of votes`() throws {
    var generator = SeededGenerator(seed: 2)
    var answers = ["1/2", "0.5", "2", "2.0", "50\\%", "x=2", "\\frac{4}{2}", "3", "(1,2)"]
    var first: [Int]?
    for _ in 0..<20 {
      let votes = try #require(try voted(answers).record.findings[Votes.self])
      let counts = [votes.winner.votes, votes.runnerUp.votes, votes.voters]
      #expect(counts == first ?? counts)
      first = counts
      answers.shuffle(using: &generator)
    }
  }

  @Test func `a gold is suspicious only against a clear majority`() throws {
    #expect(try voted(["2", "2", "2", "2", "3"], gold: "3").isSuspicious)
    #expect(try !voted(["2", "2", "3", "3", "4"], gold: "3").isSuspicious)
    #expect(try !voted(["2", "2", "2"], gold: "3").isSuspicious)
    #expect(try !voted(["2", "2", "2", "2"], gold: "4/2").isSuspicious)
  }

  @Test func `a vote becomes the gold where the recipe says so`() throws {
    let eight = Array(repeating: "2", count: 7) + ["5"]
    #expect(try voted(eight).record.golds.isEmpty)
    let given = try voted(eight) { $0.goldShare = 0.8 }.record
    #expect(given.golds == [Gold("2", origin: .vote)])
    #expect(try voted(eight) { $0.goldShare = 0.9 }.record.golds.isEmpty)
    #expect(try voted(Array(repeating: "2", count: 7)) { $0.goldShare = 0.8 }.record.golds.isEmpty)
  }
}
