import JSONText
import Pipeline
import Records

/// The members that the rows of several kinds have in common.
enum ChatRow {
  static func turn(_ role: String, _ content: Text, to turns: inout JSONWriter) {
    turns.object { json in
      json.member("role", role)
      json.member("content", content)
    }
  }

  /// The system turn, where there is one, and the problem.
  static func turns(
    of record: Record, system: String, _ instruction: String
  ) -> [ChatRequest.Turn] {
    let problem =
      instruction.isEmpty
      ? record.problem : Text(Array(record.problem.bytes) + Array("\n\n\(instruction)".utf8))
    let user = ChatRequest.Turn("user", problem)
    return system.isEmpty ? [user] : [ChatRequest.Turn("system", Text(system)), user]
  }

  static func prompt(
    of record: Record, system: String, _ instruction: String, to list: inout JSONWriter
  ) {
    for turn in turns(of: record, system: system, instruction) {
      Self.turn(turn.role, turn.content, to: &list)
    }
  }

  /// Where rows of a folder go: those for validation to a folder of their own.
  static func folder(_ folder: String, _ record: Record) -> String {
    record.findings[Split.self] == .validation
      ? folder.split(separator: "/").prefix(2).joined(separator: "/") + "/validation" : folder
  }

  /// The columns of `problemMembers`.
  static let problemColumns = [
    Column("dump_id", .string), Column("split_key", .string), Column("origin", .string),
    Column("rewrite", .string), Column("answer", .string), Column("source", .string),
    Column("answer_origin", .string), Column("bucket", .string),
    Column("correct", .integer), Column("decided", .integer), Column("samples", .integer),
    Column("pass_rate", .float), Column("pass_rate_low", .float), Column("pass_rate_high", .float),
    Column("more_samples", .integer), .pairs("model_pass_rates"), .pairs("recorded_rates"),
    Column("vote_answer", .string), Column("vote_share", .float),
    Column("marks", .list(.string)),
  ]

  /// A rate or difficulty that came with the dump: `llama8b_solve_rate`, `pass_rate_72b_tir`,
  /// `model_difficulty`.
  private static func isRate(_ label: Field) -> Bool {
    ["solve_rate", "pass_rate", "difficulty"].contains { label.name.contains($0) }
  }

  static func problemMembers(
    _ record: Record, _ passRate: PassRate, to json: inout JSONWriter
  ) {
    json.member("dump_id", record.dumpID)
    json.member("split_key", record.splitKey)
    json.member("origin", record.origin?.record.id ?? "")
    json.member("rewrite", record.origin?.rewrite ?? "")
    json.member("answer", record.golds.first?.text ?? "")
    json.member("source", record.source)
    json.member("answer_origin", record.golds.first.map { "\($0.origin)" } ?? "")
    json.member("bucket", passRate.bucket.rawValue)
    json.member("correct", passRate.correct)
    json.member("decided", passRate.decided)
    json.member("samples", passRate.samples)
    json.member("pass_rate", passRate.rate)
    json.member("pass_rate_low", passRate.low)
    json.member("pass_rate_high", passRate.high)
    json.member("more_samples", passRate.moreSamples)
    json.fields(
      "model_pass_rates",
      passRate.models.map { Field($0.name, "\($0.correct)/\($0.decided)") })
    json.fields("recorded_rates", record.labels.filter(isRate))
    let votes = record.findings[Votes.self]
    json.member("vote_answer", votes?.winner.answer ?? "")
    json.member("vote_share", votes?.share ?? 0)
    json.member("marks", strings: record.marks.map { "\($0.stage): \($0.reason)" })
  }
}
