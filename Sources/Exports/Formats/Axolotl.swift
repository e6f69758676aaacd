/// Axolotl: `messages` for `chat_template`, and pairs for `chat_template.default`, each with a snippet
/// for its configuration.
///
/// Its preference strategies copy only role and content of a turn (axolotl 0.19,
/// `prompt_strategies/dpo`), so that separate reasoning would be lost there.
package enum Axolotl: ExportFormat {
  package static let name = "axolotl"
  package static let kinds = [
    ExportKind(
      name: "sft", source: "data/sft", answers: .turns,
      columns: { [.turns("messages", holdingReasoning: $0.reasoning == .separate)] },
      write: Messages.writeConversation),
    ExportKind(
      name: "dpo", source: "data/dpo", answers: .texts,
      columns: { _ in [.turns("messages"), .turn("chosen"), .turn("rejected")] },
      write: LlamaFactory.writePair),
  ]
  package static let companionPaths = ["sft.yaml", "dpo.yaml"]

  package static func companions(
    of files: [ExportedFile], in target: String, _ options: ExportOptions
  ) -> [(path: String, text: String)] {
    kinds.compactMap { kind in
      let own = files.filter { $0.kind == kind.name }
      guard !own.isEmpty else { return nil }
      return ("\(kind.name).yaml", configuration(kind.name, own, target, options))
    }
  }

  private static func configuration(
    _ kind: String, _ files: [ExportedFile], _ target: String, _ options: ExportOptions
  ) -> String {
    var text =
      "# Paths are as they were given to `sluice export`; put this into your configuration.\n"
    if kind == "dpo" { text += "rl: dpo\n" }
    for (key, split) in [("datasets", Split.train), ("test_datasets", .validation)] {
      for file in files where file.split == split {
        text += "\(key):\n" + dataset(kind, "\(target)/\(file.path)", options)
      }
    }
    text += """
      chat_template: tokenizer_default
      # Axolotl drops longer rows; long chains of thought need tens of thousands of tokens.
      sequence_len: 32768

      """
    return text
  }

  private static func dataset(_ kind: String, _ path: String, _ options: ExportOptions) -> String {
    let quoted = path.split(separator: "'", omittingEmptySubsequences: false).joined(
      separator: "''")
    var text = """
        - path: '\(quoted)'
          ds_type: json
          split: train
          type: \(kind == "dpo" ? "chat_template.default" : "chat_template")
          field_messages: messages

      """
    if kind == "dpo" {
      text += "    field_chosen: chosen\n    field_rejected: rejected\n"
    } else {
      text += "    roles_to_train: [assistant]\n    train_on_eos: turn\n"
      if options.reasoning == .separate {
        // Not `field_thinking`: with it alone axolotl 0.19 trained on the answers without reasoning.
        text += "    message_property_mappings:\n"
        for name in ["role", "content", "reasoning_content"] {
          text += "      \(name): \(name)\n"
        }
      }
    }
    return text
  }
}
