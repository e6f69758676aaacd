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

  /// The key that its requests name: its origin's, if it is a rewritten problem.
  package var home: Fingerprint { origin?.record.key ?? key }

  /// What tells its requests from those of its origin and of the origin's other rewritings; 0 for a
  /// problem that is no rewriting.
  package var requestItem: UInt64 { origin == nil ? 0 : max(key.high, 1) }

  /// In how many rounds a request was answered, of use or not.
  package func attempts(_ kind: Reply.Kind, item: UInt64 = 0, part: Int = 0) -> Int {
    Set(answered.filter { $0.kind == kind && $0.item == item && $0.part == part }.map(\.round))
      .count
  }

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
  /// Replies to requests about it that are not generations or direct answers of its own by now.
  package var replies: [Reply] = []
  /// The requests about it that got any reply, of use or not.
  package var answered: [RequestID] = []
  /// What it was made of, if it is a rewritten problem.
  package var origin: Origin?
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
