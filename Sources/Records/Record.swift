/// One problem with its reference answers and all its generations.
///
/// A row of a dump becomes a record; rows of the same problem are merged into one.
package struct Record: Sendable {
  /// The dump's own identifier; empty where it has none.
  ///
  /// Two dumps may use the same.
  package var dumpID: String
  /// Names the normalised statement; rows with the same key are the same problem.
  package var key: Fingerprint

  /// `p-` and 20 digits of the key: the problem's name in every row that is written.
  package var id: String { Self.id(of: key) }

  package static func id(of key: Fingerprint) -> String { "p-" + key.hex.prefix(20) }

  package var problem: Text
  /// Options that the dump keeps in a field of their own.
  package var options: [String]
  /// Distinct reference answers in the order of the rows; more than one may be a conflict.
  package var golds: [Gold]
  /// The dump's written solution.
  package var solution: Text
  package var source: String
  package var generations: [Generation]
  /// Answers that a model gave without reasoning.
  package var directAnswers: [String]
  /// What else the dump says of the problem: `llama8b_solve_rate`, `problem_type`, `year`.
  package var labels: [Field]
  /// The rows that it came from, sorted.
  package var rows: [RowPlace]
  package var findings = Findings()
  /// Objections that the recipe lets pass.
  package var marks: [Mark] = []

  package init(
    problem: Text, golds: [Gold] = [], generations: [Generation] = []
  ) {
    dumpID = ""
    key = Fingerprint(high: 0, low: 0)
    self.problem = problem
    options = []
    self.golds = golds
    solution = Text([])
    source = ""
    self.generations = generations
    directAnswers = []
    labels = []
    rows = []
  }
}
