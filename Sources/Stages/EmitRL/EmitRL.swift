import JSONText
package import Pipeline
package import Records

/// Writes every problem with a usable gold as a prompt with its gold for reinforcement learning, a folder for each
/// bucket; the unsolved and the unsampled have their own.
package struct EmitRL: EmitStage {
  package static let name = "emit-rl"
  package static let summary =
    "writes every problem with a usable gold as a prompt, with its pass rate"
  package static let needs = [SelectGenerations.name]

  package static let folder = "data/rl"
  package static let columns =
    [Column("id", .string), .turns("prompt")] + ChatRow.problemColumns + [
      Column("solution", .string), Column("direct_answers", .list(.string)), .pairs("labels"),
    ]

  package struct Options: StageOptions {
    /// Put behind every problem; empty for none.
    var instruction = ""

    package init() {}
  }

  package typealias Reason = NoReason

  private let options: Options

  package init(_ options: Options, seed: UInt64) {
    self.options = options
  }

  package func emit(_ record: Record, to rows: inout EmittedRows, _ measures: inout Measures) {
    guard let passRate = record.findings[PassRate.self],
      record.findings[GoldReading.self]?.state == .readable
    else { return }
    let key = CurriculumKey(
      first: passRate.curriculumRank, second: UInt64(record.problem.count), problem: record.key,
      ordinal: 0)
    let folder = ChatRow.folder("\(Self.folder)/\(passRate.bucket.folder)", record)
    rows.add(to: folder, at: key) { json in
      json.member("id", record.id)
      json.key("prompt")
      json.array { ChatRow.prompt(of: record, system: "", options.instruction, to: &$0) }
      ChatRow.problemMembers(record, passRate, to: &json)
      json.member("solution", record.solution)
      json.member("direct_answers", strings: record.directAnswers)
      json.fields("labels", record.labels)
    }
  }

  package static let examples: [StageExample] = []
}
