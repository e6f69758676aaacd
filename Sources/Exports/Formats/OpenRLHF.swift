import JSONText

/// OpenRLHF: question and answers as lists of turns, which it joins before it applies the chat template;
/// a list and a bare text would not join.
package enum OpenRLHF: ExportFormat {
  package static let name = "openrlhf"
  package static let kinds = [
    ExportKind(
      name: "sft", source: "data/sft", answers: .turns,
      columns: {
        [.turns("input"), .turns("output", holdingReasoning: $0.reasoning == .separate)]
      },
      write: { (row, lines) throws(RowRefusal) in
        let (prompt, answer) = try row.conversation()
        lines.add { json in
          json.member("input", turns: prompt)
          json.member("output", turns: [answer], holdsReasoning: row.holdsReasoning)
        }
      }),
    TRL.dpo,
    ExportKind(
      name: "rl", source: "data/rl", answers: .absent,
      columns: { _ in [.turns("input"), TrainerColumn("label", .string)] },
      write: { (row, lines) throws(RowRefusal) in
        let prompt = try row.question()
        let gold = try row.gold()
        lines.add { json in
          json.member("input", turns: prompt)
          json.member("label", GoldText.bare(gold))
        }
      }),
  ]
}
