import JSONText

/// Plain chat rows: `messages` of role and content, nothing else.
package enum Messages: ExportFormat {
  package static let name = "messages"
  package static let kinds = [
    ExportKind(
      name: "sft", source: "data/sft", answers: .turns,
      columns: { [.turns("messages", holdingReasoning: $0.reasoning == .separate)] },
      write: writeConversation)
  ]
  package static let companionPaths = [LoadingCard.path]

  package static func companions(
    of files: [ExportedFile], in target: String, _ options: ExportOptions
  ) -> [(path: String, text: String)] {
    [(LoadingCard.path, LoadingCard.text(of: Self.self, files, options))]
  }

  /// The question and the answer as one list of turns, as most trainers read it.
  @Sendable static func writeConversation(
    _ row: ShardRow, _ lines: inout RowLines
  ) throws(RowRefusal) {
    let (prompt, answer) = try row.conversation()
    lines.add { json in
      json.member("messages", turns: prompt + [answer], holdsReasoning: row.holdsReasoning)
    }
  }
}
