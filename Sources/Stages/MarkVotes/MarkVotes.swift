import Glibc
import MathAnswers
package import Pipeline
package import Records

/// Counts which answers the generations of a problem agree on, by meaning and not by text.
///
/// A gold that most generations contradict is suspicious: famous sets hold many wrong golds, and the
/// majority of independent attempts is the cheapest second opinion. Where there is no gold, a large
/// enough majority may stand for one; it says so on every row.
package struct MarkVotes: RecordStage {
  package static let name = "mark-votes"
  package static let summary =
    "votes by classes of equal answers; objects to a gold that the majority contradicts"
  package static let needs = [MarkAnswer.name]

  package struct Options: StageOptions {
    /// The fewest voters whose majority says anything.
    var voters = 4
    /// A gold is suspicious where at least this share agrees on another answer.
    var suspiciousShare = 0.6
    /// Where no gold is given, an answer with this share becomes the gold; 0 for never.
    var goldShare = 0.0
    /// The fewest voters for that.
    var goldVoters = 8

    package init() {}
  }

  package enum Reason: String, DropReason {
    /// Most generations agree on an answer that is not the gold.
    case suspiciousGold = "suspicious-gold"
  }

  private let options: Options
  private let verifier = AnswerVerifier()

  package init(_ options: Options, seed: UInt64) throws(StageOptionsError) {
    for (name, value) in [("voters", options.voters), ("goldVoters", options.goldVoters)]
    where value < 2 {
      throw StageOptionsError(name, "cannot be \(value); it takes 2 or more")
    }
    for (name, value) in [
      ("suspiciousShare", options.suspiciousShare), ("goldShare", options.goldShare),
    ] where value != 0 && !(value > 0.5 && value <= 1) {
      throw StageOptionsError(
        name, "cannot be \(value); it takes a majority, above 0.5 and at most 1, or 0 for never")
    }
    self.options = options
  }

  package func process(_ record: inout Record) -> Outcome<Reason> {
    let ballots = ballots(of: record)
    let voters = ballots.reduce(0) { $0 + $1.votes }
    guard let winner = ballots.first else { return .keep }
    let agrees = record.golds.isEmpty ? nil : agreement(of: winner, record)
    let share = Double(winner.votes) / Double(voters)
    let isAgainst =
      agrees == false && voters >= options.voters && options.suspiciousShare > 0
      && share >= options.suspiciousShare
    let votes = Votes(
      voters: voters, winner: winner, runnerUp: ballots.dropFirst().first ?? .nobody,
      entropy: Self.entropy(ballots.map(\.votes)), agreesWithGold: agrees,
      isAgainstGold: isAgainst)
    record.findings[Votes.self] = votes
    if record.golds.isEmpty {
      let needed = record.findings[AwaitedVote.self]?.share ?? options.goldShare
      if needed > 0, voters >= options.goldVoters, share >= needed {
        record.golds = [Gold(winner.answer, origin: .vote)]
      }
      return .keep
    }
    guard isAgainst else { return .keep }
    let text = "\(record.golds[0].text), but \(winner.votes) of \(voters) say \(winner.answer)"
    return .drop(.suspiciousGold, Evidence(field: "answer", whole: text))
  }

  package func measure(_ record: Record, in measures: inout Measures) {
    guard let votes = record.findings[Votes.self] else { return }
    let side = votes.agreesWithGold.map { $0 ? "the gold" : "not the gold" } ?? "undecided"
    measures.count("majority", side, of: .problems)
    measures.count("majority-share", share: votes.share, in: side, of: .problems)
  }

  /// Classes of equal answers, the largest first; of equal ones that of the earlier generation.
  private func ballots(of record: Record) -> [Votes.Ballot] {
    let answers = record.generations.enumerated().compactMap { index, generation in
      generation.findings[FinalAnswer.self].flatMap { $0.text.isEmpty ? nil : (index, $0.text) }
    }
    let classes = verifier.equivalenceClasses(answers.map(\.1))
    var members: [Int: [Int]] = [:]
    for (position, number) in classes.enumerated() {
      if let number { members[number, default: []].append(position) }
    }
    return members.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map { _, voters in
      Votes.Ballot(
        answer: answers[voters[0]].1, votes: voters.count,
        models: Set(voters.map { record.generations[answers[$0].0].model }).count)
    }
  }

  private func agreement(of winner: Votes.Ballot, _ record: Record) -> Bool? {
    let verdicts = record.golds.map { verifier.verdict(gold: $0.text, prediction: winner.answer) }
    if verdicts.contains(where: \.isCorrect) { return true }
    return verdicts.allSatisfy { if case .wrong = $0 { true } else { false } } ? false : nil
  }

  private static func entropy(_ counts: [Int]) -> Double {
    let total = Double(counts.reduce(0, +))
    return counts.reduce(0) { sum, count in
      let share = Double(count) / total
      return sum - share * log2(share)
    }
  }

  package static let examples: [StageExample] = [
    .drops(
      "five generations against the gold",
      .example(
        "1+1?", gold: "3", generations: Array(repeating: "<think>x</think>\\boxed{2}", count: 5)),
      because: Reason.suspiciousGold),
    .keeps(
      "too few to say anything",
      .example("1+1?", gold: "3", generations: ["<think>x</think>\\boxed{2}"])),
    .finds(
      "two ways to write a half",
      .example(
        "1/2?", gold: "0.5", generations: ["\\boxed{\\frac12}", "\\boxed{0.5}", "\\boxed{2}"]),
      Votes(
        voters: 3, winner: Votes.Ballot(answer: "\\frac12", votes: 2, models: 1),
        runnerUp: Votes.Ballot(answer: "2", votes: 1, models: 1), entropy: 0.9182958340544896,
        agreesWithGold: true, isAgainstGold: false)),
  ]
}
