import JSONText

/// TRL: prompts and completions as lists of turns, for SFTTrainer, DPOTrainer, KTOTrainer and
/// GRPOTrainer.
///
/// The prompt stands by itself everywhere: the loss is then on the completion alone, which `messages`
/// gives only with a chat template that marks generations.
package enum TRL: ExportFormat {
  package static let name = "trl"
  package static let kinds = [sft, dpo, kto, grpo]
  package static let companionPaths = [LoadingCard.path]

  package static func companions(
    of files: [ExportedFile], in target: String, _ options: ExportOptions
  ) -> [(path: String, text: String)] {
    [(LoadingCard.path, LoadingCard.text(of: Self.self, files, options))]
  }

  package static func notes(on files: [ExportedFile], _ options: ExportOptions) -> [String] {
    files.filter { $0.longRows > 0 }.map { file in
      "\(file.path): \(file.longRows) of \(file.rows) rows are longer than 4,096 bytes, some 1,024 "
        + "tokens: TRL cuts their ends off unless you set max_length, which is 1,024 by default"
    }
  }

  private static let sft = ExportKind(
    name: "sft", source: "data/sft", answers: .turns,
    columns: {
      [.turns("prompt"), .turns("completion", holdingReasoning: $0.reasoning == .separate)]
    },
    write: { (row, lines) throws(RowRefusal) in
      let (prompt, answer) = try row.conversation()
      lines.add(sequences: [prompt + [answer]]) { json in
        json.member("prompt", turns: prompt)
        json.member("completion", turns: [answer], holdsReasoning: row.holdsReasoning)
      }
    })

  static let dpo = ExportKind(
    name: "dpo", source: "data/dpo", answers: .turns,
    columns: { options in
      let holdsReasoning = options.reasoning == .separate
      return [.turns("prompt")]
        + ["chosen", "rejected"].map { .turns($0, holdingReasoning: holdsReasoning) }
    },
    write: { (row, lines) throws(RowRefusal) in
      let (prompt, chosen, rejected) = try row.preference()
      lines.add(sequences: [prompt + [chosen], prompt + [rejected]]) { json in
        json.member("prompt", turns: prompt)
        json.member("chosen", turns: [chosen], holdsReasoning: row.holdsReasoning)
        json.member("rejected", turns: [rejected], holdsReasoning: row.holdsReasoning)
      }
    })

  /// Each half of a pair is a row; a generation of two pairs stands twice.
  private static let kto = ExportKind(
    name: "kto", source: "data/dpo", answers: .turns,
    columns: {
      [
        .turns("prompt"), .turns("completion", holdingReasoning: $0.reasoning == .separate),
        TrainerColumn("label", .bool),
      ]
    },
    write: { (row, lines) throws(RowRefusal) in
      let (prompt, chosen, rejected) = try row.preference()
      for (answer, label) in [(chosen, true), (rejected, false)] {
        lines.add(sequences: [prompt + [answer]]) { json in
          json.member("prompt", turns: prompt)
          json.member("completion", turns: [answer], holdsReasoning: row.holdsReasoning)
          json.member("label", label)
        }
      }
    })

  private static let grpo = ExportKind(
    name: "grpo", source: "data/rl", answers: .absent,
    columns: { _ in
      [
        .turns("prompt"), TrainerColumn("solution", .string), TrainerColumn("id", .string),
        TrainerColumn("pass_rate", .float),
      ]
    },
    write: { (row, lines) throws(RowRefusal) in
      let prompt = try row.question()
      let gold = try row.gold()
      lines.add { json in
        json.member("prompt", turns: prompt)
        json.member("solution", GoldText.delimited(gold))
        json.copy(text: "id", of: row)
        json.copy(float: "pass_rate", of: row)
      }
    })
}
