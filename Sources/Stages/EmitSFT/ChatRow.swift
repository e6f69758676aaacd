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
  static func prompt(
    of record: Record, system: String, _ instruction: String, to turns: inout JSONWriter
  ) {
    if !system.isEmpty { turn("system", Text(system), to: &turns) }
    let problem =
      instruction.isEmpty
      ? record.problem : Text(Array(record.problem.bytes) + Array("\n\n\(instruction)".utf8))
    turn("user", problem, to: &turns)
  }

  /// The columns of `problemMembers`.
  static let problemColumns = [
    Column("dump_id", .string), Column("split_key", .string), Column("answer", .string),
    Column("source", .string),
    Column("bucket", .string),
    Column("correct", .integer), Column("decided", .integer), Column("samples", .integer),
    Column("pass_rate", .float), Column("pass_rate_low", .float), Column("pass_rate_high", .float),
    Column("marks", .list(.string)),
  ]

  static func problemMembers(
    _ record: Record, _ passRate: PassRate, to json: inout JSONWriter
  ) {
    json.member("dump_id", record.dumpID)
    json.member("split_key", record.splitKey)
    json.member("answer", record.golds.first?.text ?? "")
    json.member("source", record.source)
    json.member("bucket", passRate.bucket.rawValue)
    json.member("correct", passRate.correct)
    json.member("decided", passRate.decided)
    json.member("samples", passRate.samples)
    json.member("pass_rate", passRate.rate)
    json.member("pass_rate_low", passRate.low)
    json.member("pass_rate_high", passRate.high)
    json.member("marks", strings: record.marks.map { "\($0.stage): \($0.reason)" })
  }
}
