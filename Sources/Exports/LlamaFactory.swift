import JSONText

/// LLaMA-Factory: plain `.jsonl` in folders of their own, since it lists a folder's every file and
/// refuses `.gz`; chosen and rejected are one turn each, not lists; `dataset_info.json` stands above.
package enum LlamaFactory: ExportFormat {
  package static let name = "llama-factory"
  package static let files = [
    ExportFile(path: "sluice_sft/sft.jsonl", source: "data/sft") { row, json in
      json.copy("messages", of: row)
    },
    ExportFile(path: "sluice_dpo/dpo.jsonl", source: "data/dpo") { row, json in
      json.copy("prompt", of: row, as: "messages")
      for name in ["chosen", "rejected"] {
        json.key(name)
        json.raw(row[name]?.elements.first { _ in true }?.written ?? Array("{}".utf8))
      }
    },
  ]

  package static let companions = [
    (
      path: "dataset_info.json",
      text: """
      {
        "sluice_sft": {"file_name": "sluice_sft", "formatting": "sharegpt",
          "columns": {"messages": "messages"}, "tags": \(tags)},
        "sluice_dpo": {"file_name": "sluice_dpo", "formatting": "sharegpt", "ranking": true,
          "columns": {"messages": "messages", "chosen": "chosen", "rejected": "rejected"},
          "tags": \(tags)}
      }

      """
    )
  ]

  private static let tags =
    "{\"role_tag\": \"role\", \"content_tag\": \"content\", \"user_tag\": \"user\", "
    + "\"assistant_tag\": \"assistant\", \"system_tag\": \"system\"}"
}
