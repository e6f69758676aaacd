package import Records

/// Judges answers of one kind of task.
protocol TaskVerifier: Sendable {
  /// What is read once for all generations of a problem.
  associatedtype Truth: Sendable
  /// Nil where the problem gives nothing to verify against.
  func truth(of record: Record) -> Truth?
  func verdict(_ truth: Truth, _ answer: String) -> (value: AnswerVerdict.Value, why: String)
}

/// The kinds of tasks that answers can be verified for.
package enum Task: String, Codable, Sendable, CaseIterable {
  /// What the dump's label `task` says; `choice` where the gold is the letter of an option; else
  /// `math`.
  case auto
  /// The answer means the same as the gold.
  case math
  /// The answer is an expression that uses the given numbers once each and reaches the target.
  case countdown
  /// The answer is the gold's text, spaces aside.
  case exact
  /// The answer is the right option: its letter or its text.
  case choice

  /// The task of a problem, where the recipe leaves it open.
  static func of(_ record: Record) -> Task {
    let named = record.labels.first { $0.name == "task" }.flatMap { Task(rawValue: $0.value.text) }
    if let named, named != .auto { return named }
    let isLetter = record.golds.first.flatMap { ChoiceVerifier.letter($0.text) } != nil
    return isLetter && !record.options.isEmpty ? .choice : .math
  }
}

extension Field.Value {
  var text: String { Field("", self).text }
}
