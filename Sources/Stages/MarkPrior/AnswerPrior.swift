package import Records

/// How far the corpus itself gives an answer away.
package struct AnswerPrior: Finding, Equatable {
  package static let name = "answer-prior"

  /// The kind of answer: `one-digit`, `truth-value`.
  package let kind: String
  /// Problems of the same source whose gold is of that kind.
  package let problems: Int
  /// Share of them that the most frequent answers of the kind would get right.
  package let share: Double
  /// The gold's place among those answers, from 1; 0 where it is not one of them.
  package let rank: Int

  package var fields: [Field] {
    [
      Field("kind", kind), Field("problems", problems), Field("share", share), Field("rank", rank),
    ]
  }
}
