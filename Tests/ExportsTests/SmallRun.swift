import Shards
import TestKit

/// The output folder of a run that never was, with the rows that are hard to export.
struct SmallRun {
  let folder: TemporaryFolder
  private(set) var shards: [ShardSummary] = []

  var output: String { "\(folder.path)/run" }

  init() throws { folder = try TemporaryFolder() }

  /// Adds a shard of these lines.
  mutating func add(_ lines: [String], to path: String) throws {
    let bytes = lines.flatMap { Array("\($0)\n".utf8) }
    let packed = try GzipMember.compress(bytes, level: 1)
    _ = try folder.write(packed, to: "run/\(path)")
    shards.append(
      ShardSummary(
        path: path, rows: lines.count, bytes: bytes.count, fileBytes: packed.count,
        contentSHA256: "", fileSHA256: ""))
  }

  /// All three kinds, each with rows for validation.
  static func whole() throws -> SmallRun {
    var run = try SmallRun()
    // Added out of order: the curriculum is in the names.
    try run.add(
      [conversation("2+2?", #"<think>\nTwo and two.\u2028Wait.\n</think>\n\n\\boxed{4}"#)],
      to: "data/sft/2-medium/part-00000-of-00001.jsonl.gz")
    try run.add(
      [
        conversation("1+1?", #"<think>\n\"One\" </think> more\n</think>\n\nIt is $2$. 二 😀"#),
        conversation("0+1?", "1", system: "Be brief."),
      ], to: "data/sft/1-easy/part-00000-of-00001.jsonl.gz")
    try run.add(
      [conversation("5+5?", #"<think>\n\n</think>\n\n10"#)],
      to: "data/sft/validation/part-00000-of-00001.jsonl.gz")
    try run.add(
      [
        pair("3+3?", #"<think>\nSix.\n</think>\n\n6"#, #"<think>\nSeven.\n</think>\n\n7"#),
        pair("4+4?", #"<think>\nEight.\n</think>\n\n8"#, #"<think>\nHm, nine? No,"#),
        pair("6+6?", #"<think>\nA\n</think>\n\n12"#, #"<think>\nB\n</think>\n\n12"#),
      ], to: "data/dpo/correct-vs-wrong/part-00000-of-00001.jsonl.gz")
    try run.add(
      [pair("7+7?", "14", "15")], to: "data/dpo/validation/part-00000-of-00001.jsonl.gz")
    try run.add(
      [prompt("1/2+0?", #"\\frac{1}{2}"#, "0.25"), prompt("Prove it.", "", "0.0")],
      to: "data/rl/1-easy/part-00000-of-00001.jsonl.gz")
    try run.add(
      [prompt("8+8?", "$16$", "1.0")], to: "data/rl/validation/part-00000-of-00001.jsonl.gz")
    return run
  }

  private static func turn(_ role: String, _ content: String) -> String {
    #"{"role":"\#(role)","content":"\#(content)"}"#
  }

  static func conversation(
    _ problem: String, _ answer: String, system: String? = nil
  ) -> String {
    let turns =
      (system.map { [turn("system", $0)] } ?? []) + [
        turn("user", problem), turn("assistant", answer),
      ]
    return #"{"id":"p","messages":[\#(turns.joined(separator: ","))],"marks":[]}"#
  }

  static func pair(_ problem: String, _ chosen: String, _ rejected: String) -> String {
    #"{"prompt":[\#(turn("user", problem))],"chosen":[\#(turn("assistant", chosen))],"#
      + #""rejected":[\#(turn("assistant", rejected))]}"#
  }

  static func prompt(_ problem: String, _ answer: String, _ rate: String) -> String {
    #"{"id":"p-1","prompt":[\#(turn("user", problem))],"answer":"\#(answer)","source":"s","#
      + #""bucket":"easy","pass_rate":\#(rate),"direct_answers":[]}"#
  }
}
