import MathAnswers
package import Pipeline
package import Records

/// Says of every generation whether its answer is right, by the verifier of the problem's task.
///
/// Three-valued: what cannot be read or settled is undecided and counts neither as right nor as
/// wrong. Where the rows of a problem gave golds that differ, all its verdicts are undecided. What a
/// judge model said is used only where nothing else decides, and says so.
package struct MarkVerdict: RecordStage {
  package static let name = "mark-verdict"
  package static let summary =
    "says of every generation whether its answer is right: correct, wrong or undecided, and why"
  package static let needs = [MarkAnswer.name]

  package struct Options: StageOptions {
    var task = Task.auto
    /// Labels of a generation that hold a judge's verdict (true or false), asked in this order where
    /// the verifier cannot decide.
    var judges: [String] = []

    package init() {}
  }

  package typealias Reason = NoReason

  private let options: Options
  private let verifier = AnswerVerifier()

  package init(_ options: Options, seed: UInt64) { self.options = options }

  package func process(_ record: inout Record) -> Outcome<Reason> {
    let task = options.task == .auto ? Task.of(record) : options.task
    switch task {
    case .auto, .math: judgeMath(&record)
    case .countdown: judge(&record, CountdownVerifier())
    case .exact: judge(&record, ExactVerifier())
    case .choice: judge(&record, ChoiceVerifier())
    }
    return .keep
  }

  package func measure(_ record: Record, in measures: inout Measures) {
    for generation in record.generations {
      guard let verdict = generation.findings[AnswerVerdict.self] else { continue }
      measures.count("verdict", verdict.value.rawValue)
      measures.count("verdict", verdict.value.rawValue, round: generation.round)
      measures.count("by source", record.source, in: verdict.value.rawValue)
      if verdict.value == .undecided { measures.count("undecided", verdict.why) }
    }
  }

  private func judgeMath(_ record: inout Record) {
    let math = MathVerifier(verifier: verifier)
    let gold = math.truth(of: record)
    let reading = GoldReading.read(record.golds.map(\.text), gold, verifier)
    record.findings[GoldReading.self] = reading
    mark(&record, reading.state == .readable ? nil : reading.state.rawValue) { answer in
      gold.map { math.verdict($0, answer) } ?? (.undecided, "no-gold")
    }
  }

  private func judge(_ record: inout Record, _ verifier: some TaskVerifier) {
    let truth = verifier.truth(of: record)
    record.findings[GoldReading.self] = GoldReading(
      state: truth != nil ? .readable : record.golds.isEmpty ? .none : .unreadable)
    mark(&record, truth == nil ? "no-gold" : nil) { answer in
      truth.map { verifier.verdict($0, answer) } ?? (.undecided, "no-gold")
    }
  }

  /// - Parameter obstacle: why nothing can be decided of this problem, if so.
  private func mark(
    _ record: inout Record, _ obstacle: String?,
    _ verdict: (String) -> (value: AnswerVerdict.Value, why: String)
  ) {
    // Samples of one problem repeat few answers: each is compared once.
    var known: [String: (value: AnswerVerdict.Value, why: String)] = [:]
    for index in record.generations.indices {
      let answer = record.generations[index].findings[FinalAnswer.self] ?? .missing
      var found: (value: AnswerVerdict.Value, why: String)
      if answer.text.isEmpty {
        found = (.undecided, "no-answer")
      } else if let obstacle {
        found = (.undecided, obstacle)
      } else {
        found = known[answer.text] ?? verdict(answer.text)
        known[answer.text] = found
      }
      if found.value == .undecided, obstacle == nil {
        found = recorded(record.generations[index]) ?? replied(answer.text, record) ?? found
      }
      record.generations[index].findings[AnswerVerdict.self] = AnswerVerdict(
        found.value, found.why, answer: answer.text, range: answer.range)
    }
  }

  /// What a judge said, by the first of its labels that is there.
  private func recorded(_ generation: Generation) -> (value: AnswerVerdict.Value, why: String)? {
    for name in options.judges {
      guard let label = generation.labels.first(where: { $0.name == name }) else { continue }
      switch label.text.lowercased() {
      case "true", "1", "1.0", "yes", "correct": return (.correct, "judge \(name)")
      case "false", "0", "0.0", "no", "incorrect", "wrong": return (.wrong, "judge \(name)")
      default: continue
      }
    }
    return nil
  }

  /// What a judge that was asked about this answer replied.
  private func replied(
    _ answer: String, _ record: Record
  ) -> (value: AnswerVerdict.Value, why: String)? {
    guard !answer.isEmpty, let judgement = Judgement.of(answer, to: record) else { return nil }
    return (judgement.isCorrect ? .correct : .wrong, "judge \(judgement.model)")
  }

  package static let examples: [StageExample] = [
    .finds(
      "a right one", .example("1+1?", gold: "2", generations: ["<think>x</think>\\boxed{2}"]),
      AnswerVerdict(.correct, "same-number", answer: "2", range: 16..<25)),
    .finds(
      "no gold", .example("1+1?", generations: ["<think>x</think>\\boxed{2}"]),
      AnswerVerdict(.undecided, "no-gold", answer: "2", range: 16..<25)),
    .finds(
      "the right option by what it says",
      .example(
        "Which?", gold: "B", generations: ["<think>x</think>\\boxed{\\frac12}"],
        options: ["A. 2", "B. 0.5"]),
      AnswerVerdict(.correct, "option-value", answer: "\\frac12", range: 16..<31)),
  ]
}
