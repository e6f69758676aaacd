/// A made-up raw dump of problems with R1-style generations.
///
/// Everything is a pure function of the seed and an index, so problems may be asked for from any
/// thread and in any order. Only whether an index lies in the dump depends on `problems`.
package struct SyntheticDump: Sendable {
  /// The dump that lies in the project's fixtures.
  ///
  /// Its seed gives 450 statements that are distinct but for the
  /// planted duplicates; a test keeps it so.
  package static let bundled = SyntheticDump(seed: 1, problems: 450, profile: .bundled)

  package let seed: UInt64
  package let problems: Int
  package let profile: Profile
  private let library: BenchLibrary?

  package init(seed: UInt64, problems: Int, profile: Profile) {
    self.seed = seed
    self.problems = problems
    self.profile = profile
    library = profile.isAssembled ? BenchLibrary(seed: seed) : nil
  }

  /// The rows of a problem with the files they belong to; malformed lines come last.
  package func rows(of index: Int) -> [Row] {
    let problem = problem(at: index)
    if let library {
      let row = BenchRow(problem: problem, plans: plans(at: problem), library: library)
      return [Row(file: .openR1(part: Placement(index).part), bytes: row.bytes(seed: seed))]
    }
    let attempts = attempts(at: problem)
    var random = SeededRandom(seed: seed, path: 3, index)
    let rowed = Placement(index).openR1Generations
    var rows: [Row] = []
    if rowed > 0 {
      let row = OpenR1Row(problem: problem, attempts: Array(attempts.prefix(rowed)))
      rows.append(Row(file: .openR1(part: Placement(index).part), bytes: row.bytes(&random)))
    }
    for (number, attempt) in attempts.enumerated().dropFirst(rowed) {
      let row = RolloutRow(problem: problem, attempt: attempt, number: number)
      rows.append(Row(file: .rollouts, bytes: row.bytes()))
    }
    if let malformed = MalformedLine.kind(at: index), let sound = rows.first {
      rows.append(Row(file: sound.file, bytes: malformed.bytes(sound.bytes)))
    }
    return rows
  }

  /// The JSON lines of a problem, without newlines.
  package func lines(of index: Int) -> [[UInt8]] {
    rows(of: index).map(\.bytes)
  }

  /// A row of recorded answers without reasoning: `problem`, `answer`, `direct_answers`.
  package func directAnswers(of index: Int) -> [UInt8]? {
    let problem = problem(at: index)
    guard hasDirectAnswers(problem) else { return nil }
    return DirectAnswersRow(problem: problem).bytes(seed: seed)
  }

  private func hasDirectAnswers(_ problem: Problem) -> Bool {
    problem.kind != .proof && problem.original == nil
  }

  private func guesses(at problem: Problem) -> Int? {
    hasDirectAnswers(problem) ? DirectAnswersRow(problem: problem).hits(seed: seed) : nil
  }

  package func truth(of index: Int) -> Truth {
    let problem = problem(at: index)
    return Truth(
      family: problem.family.familyName, kind: problem.kind, language: problem.family.language,
      statement: problem.statement, answer: problem.careful.answer, gold: problem.gold,
      goldState: problem.goldState, original: problem.original,
      files: library == nil ? Placement(index).files : [.openR1(part: Placement(index).part)],
      generations: generations(at: problem), guesses: guesses(at: problem),
      malformed: library == nil ? MalformedLine.kind(at: index) : nil)
  }

  func problem(at index: Int) -> Problem {
    precondition((0..<problems).contains(index), "no problem \(index) in a dump of \(problems)")
    return Problem(seed: seed, index: index, count: problems)
  }

  private func generations(at problem: Problem) -> [Truth.Generation] {
    guard library == nil else { return plans(at: problem).map { $0.truth(problem.family) } }
    return attempts(at: problem).map {
      Truth.Generation(isRight: $0.isRight, answer: $0.finalAnswer.latex, defect: $0.defect)
    }
  }

  private func plans(at problem: Problem) -> [BenchPlan] {
    (0..<profile.generationsPerProblem).map { number in
      BenchPlan(seed: seed, problem: problem, number: number)
    }
  }

  private func attempts(at problem: Problem) -> [Attempt] {
    (0..<profile.generationsPerProblem).map {
      Attempt(seed: seed, problem: problem, number: $0, curve: profile.lengths)
    }
  }
}
