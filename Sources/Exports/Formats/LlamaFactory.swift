import JSONText

/// LLaMA-Factory: plain `.jsonl` in a folder for each dataset, since it lists every file of a folder
/// and refuses `.gz`; chosen and rejected are one turn each; `dataset_info.json` stands above.
package enum LlamaFactory: ExportFormat {
  package static let name = "llama-factory"
  package static let kinds = [
    ExportKind(
      name: "sft", source: "data/sft", folder: "sluice_sft", answers: .texts,
      hasFolderForEachSplit: true,
      columns: { _ in [.turns("messages")] }, write: Messages.writeConversation),
    ExportKind(
      name: "dpo", source: "data/dpo", folder: "sluice_dpo", answers: .texts,
      hasFolderForEachSplit: true,
      columns: { _ in [.turns("messages"), .turn("chosen"), .turn("rejected")] },
      write: writePair),
    ExportKind(
      name: "kto", source: "data/dpo", folder: "sluice_kto", answers: .texts,
      hasFolderForEachSplit: true,
      columns: { _ in [.turns("messages"), TrainerColumn("label", .bool)] },
      write: { (row, lines) throws(RowRefusal) in
        let (prompt, chosen, rejected) = try row.preference()
        for (answer, label) in [(chosen, true), (rejected, false)] {
          lines.add { json in
            json.member("messages", turns: prompt + [answer])
            json.member("label", label)
          }
        }
      }),
  ]
  package static let companionPaths = ["dataset_info.json"]

  package static func companions(
    of files: [ExportedFile], in target: String, _ options: ExportOptions
  ) -> [(path: String, text: String)] {
    let entries = files.map { file in
      let dataset = file.path.prefix { $0 != "/" }
      return """
          "\(dataset)": {
            "file_name": "\(dataset)",
            "formatting": "sharegpt",\(file.kind == "dpo" ? "\n    \"ranking\": true," : "")
            "columns": {\(columns[file.kind] ?? "")},
            "tags": {"role_tag": "role", "content_tag": "content", "user_tag": "user",
              "assistant_tag": "assistant", "system_tag": "system"}
          }
        """
    }
    return [("dataset_info.json", "{\n\(entries.joined(separator: ",\n"))\n}\n")]
  }

  private static let columns = [
    "sft": "\"messages\": \"messages\"",
    "dpo": "\"messages\": \"messages\", \"chosen\": \"chosen\", \"rejected\": \"rejected\"",
    "kto": "\"messages\": \"messages\", \"kto_tag\": \"label\"",
  ]

  /// The question as a list, each answer as one turn: Axolotl reads the same.
  @Sendable static func writePair(_ row: ShardRow, _ lines: inout RowLines) throws(RowRefusal) {
    let (prompt, chosen, rejected) = try row.preference()
    lines.add { json in
      json.member("messages", turns: prompt)
      json.key("chosen")
      json.turn(chosen)
      json.key("rejected")
      json.turn(rejected)
    }
  }
}
