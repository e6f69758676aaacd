import JSONText

/// verl: `messages`, preference texts and reinforcement prompts with a rule and its ground truth.
///
/// It reads Parquet; its reinforcement dataset takes JSON lines too, if the name ends in `.json`
/// (verl 0.9.1, `utils/dataset`).
package enum Verl: ExportFormat {
  package static let name = "verl"
  package static let kinds = [
    ExportKind(
      name: "sft", source: "data/sft", answers: .turns, container: .parquet,
      columns: { [.turns("messages", holdingReasoning: $0.reasoning == .separate)] },
      write: Messages.writeConversation),
    ExportKind(
      name: "rm", source: "data/dpo", answers: .texts, container: .parquet,
      columns: { _ in ["prompt", "chosen", "rejected"].map { TrainerColumn($0, .string) } },
      write: writePair),
    ExportKind(
      name: "rl", source: "data/rl", answers: .absent, container: .parquetOrJSON,
      columns: { _ in rlColumns }, write: writePrompt),
  ]

  /// What verl's own scorer knows of mathematics; `aime…` goes by the beginning of the name
  /// (`reward_score/__init__.py`).
  package static let dataSources = [
    "DigitalLearningGmbH/MATH-lighteval", "HuggingFaceH4/MATH-500", "lighteval/MATH", "math",
    "math_dapo", "math_dapo_reasoning", "numina_amc_aime", "numina_aops_forum", "numina_cn_k12",
    "numina_olympiads", "numina_synthetic_amc", "numina_synthetic_math", "openai/gsm8k",
  ]

  package static func notes(on files: [ExportedFile], _ options: ExportOptions) -> [String] {
    let name = options.dataSource
    guard files.contains(where: { $0.kind == "rl" }), !dataSources.contains(name),
      !name.hasPrefix("aime")
    else { return [] }
    return [
      "--data-source: verl's own scorer does not know '\(name)' and stops at the first row; give "
        + "verl a reward function of yours, or name one of \(dataSources.joined(separator: ", "))"
    ]
  }

  private static let rlColumns = [
    TrainerColumn("data_source", .string), .turns("prompt"), TrainerColumn("ability", .string),
    TrainerColumn(
      "reward_model",
      .structure([TrainerColumn("style", .string), TrainerColumn("ground_truth", .string)])),
    TrainerColumn(
      "extra_info",
      .structure([
        TrainerColumn("split", .string), TrainerColumn("index", .integer),
        TrainerColumn("id", .string), TrainerColumn("source", .string),
        TrainerColumn("bucket", .string), TrainerColumn("pass_rate", .float),
      ])),
  ]

  @Sendable private static func writePrompt(
    _ row: ShardRow, _ lines: inout RowLines
  ) throws(RowRefusal) {
    let prompt = try row.question()
    let gold = try row.gold()
    let (split, index) = (lines.split.rawValue, lines.rows)
    lines.add { json in
      json.member("data_source", row.options.dataSource)
      json.member("prompt", turns: prompt)
      json.member("ability", "math")
      json.key("reward_model")
      json.object { json in
        json.member("style", "rule")
        json.member("ground_truth", GoldText.bare(gold))
      }
      json.key("extra_info")
      json.object { json in
        json.member("split", split)
        json.member("index", index)
        json.copy(text: "id", of: row)
        json.copy(text: "source", of: row)
        json.copy(text: "bucket", of: row)
        json.copy(float: "pass_rate", of: row)
      }
    }
  }

  /// Texts, not turns: verl puts prompt and answer together as they stand, without a chat template,
  /// so that a blank line ends the prompt.
  @Sendable private static func writePair(
    _ row: ShardRow, _ lines: inout RowLines
  ) throws(RowRefusal) {
    let (prompt, chosen, rejected) = try row.preference()
    lines.add { json in
      json.key("prompt")
      // The inside of a JSON string is cut and joined without reading it.
      json.raw(
        [0x22] + prompt.flatMap { $0.content.dropFirst().dropLast() + Array("\\n\\n".utf8) } + [
          0x22
        ])
      json.key("chosen")
      json.raw(chosen.content)
      json.key("rejected")
      json.raw(rejected.content)
    }
  }
}
