import JSONText

/// TRL: `messages` for SFTTrainer; `prompt`, `chosen`, `rejected` as lists of turns for DPOTrainer;
/// `prompt` and `solution` for GRPOTrainer.
package enum TRL: ExportFormat {
  package static let name = "trl"
  package static let files = [
    ExportFile(path: "sft.jsonl", source: "data/sft") { row, json in
      json.copy("messages", of: row)
    },
    ExportFile(path: "dpo.jsonl", source: "data/dpo") { row, json in
      for name in ["prompt", "chosen", "rejected"] { json.copy(name, of: row) }
    },
    ExportFile(path: "grpo.jsonl", source: "data/rl") { row, json in
      json.copy("prompt", of: row)
      json.copy("answer", of: row, as: "solution")
    },
  ]
}
