package import Records

/// A record and what the stage does with it: a test and a piece of documentation in one.
package struct StageExample: Sendable, CustomStringConvertible {
  package enum Expectation: Sendable, Equatable {
    case keeps
    case drops(reason: String)
    /// Leaves out the generations with these reasons, in order.
    case leaves(reasons: [String])
    /// The fields of the finding of that name, as text, on the record or its first generation.
    case finds(finding: String, fields: [String: String])
  }

  package let title: String
  /// One record, or the rows that a merge brings together.
  package let records: [Record]
  package let expectation: Expectation

  package var description: String { title }

  package static func keeps(_ title: String, _ record: Record) -> StageExample {
    StageExample(title: title, records: [record], expectation: .keeps)
  }

  package static func drops(
    _ title: String, _ record: Record, because reason: some DropReason
  ) -> StageExample {
    StageExample(title: title, records: [record], expectation: .drops(reason: reason.rawValue))
  }

  package static func leaves(
    _ title: String, _ records: [Record], because reasons: [some DropReason]
  ) -> StageExample {
    StageExample(
      title: title, records: records, expectation: .leaves(reasons: reasons.map { $0.rawValue }))
  }

  package static func finds(
    _ title: String, _ record: Record, _ finding: some Finding
  ) -> StageExample {
    let fields = finding.fields.map { ($0.name, $0.text) }
    return StageExample(
      title: title, records: [record],
      expectation: .finds(
        finding: type(of: finding).name, fields: Dictionary(fields) { first, _ in first }))
  }
}

extension Record {
  /// A record for an example: a statement, its gold, generations as plain texts.
  package static func example(
    _ problem: Text, gold: String? = nil, generations: [Text] = [], options: [String] = []
  ) -> Record {
    var record = Record(
      problem: problem, golds: gold.map { [Gold($0)] } ?? [],
      generations: generations.enumerated().map { Generation(text: $1, index: $0) })
    record.options = options
    return record
  }
}
