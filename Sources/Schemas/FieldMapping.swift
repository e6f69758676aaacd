package import JSONText
package import Records

/// Which fields of a dump fill which fields of a record, as a recipe says it.
package struct FieldMapping: Sendable, Codable, Equatable {
  package var problem: String
  package var answer: String?
  package var id: String?
  package var source: String?
  package var solution: String?
  package var options: String?
  package var model: String?
  package var finishReason: String?
  /// Each a text or a list of texts.
  package var generations: [String]?
  /// Reasoning in a field of its own, put before the generations in `<think>` tags.
  package var reasoning: String?
  package var directAnswers: String?

  package init(problem: String = "problem") { self.problem = problem }

  /// The names of the dump's fields that it speaks of.
  package var names: Set<String> { taken }

  package func read(_ row: JSONValue) throws(RowError) -> Record {
    guard row.kind == .object else { throw RowError(.wrongKind, "the row is no object") }
    var record = Record(problem: try row.requiredText(problem))
    record.golds = answer.map { row.golds($0) } ?? []
    record.dumpID = id.map { row.scalarText($0) } ?? ""
    record.source = source.map { row.scalarText($0) } ?? ""
    record.solution = solution.map { row.optionalText($0) } ?? Text([])
    record.options = texts(of: row, options).map(\.string)
    record.directAnswers = texts(of: row, directAnswers).map(\.string)
    let thoughts = texts(of: row, reasoning)
    let answers = (generations ?? []).flatMap { texts(of: row, $0) }
    guard thoughts.isEmpty || thoughts.count == answers.count else {
      throw RowError(
        .wrongFieldKind, "\(thoughts.count) reasonings for \(answers.count) generations")
    }
    record.generations = answers.enumerated().map { index, answer in
      Generation(
        text: index < thoughts.count ? ThinkTags.join(thoughts[index], answer) : answer,
        model: model.map { row.scalarText($0) } ?? "",
        finish: .init(recorded: finishReason.map { row.scalarText($0) } ?? ""), index: index)
    }
    record.labels = row.labels(except: taken)
    return record
  }

  private var taken: Set<String> {
    Set(
      [
        problem, answer, id, source, solution, options, model, finishReason, reasoning,
        directAnswers,
      ].compactMap { $0 } + (generations ?? []))
  }

  private func texts(of row: JSONValue, _ name: String?) -> [Text] {
    name.map { row.texts($0) } ?? []
  }
}

/// Puts reasoning that came in a field of its own where R1 writes it.
package enum ThinkTags {
  /// Without an answer the reasoning stays open, as the model left it.
  package static func join(_ reasoning: Text, _ answer: Text) -> Text {
    let thoughts = reasoning.trimmed
    guard !thoughts.isEmpty || !answer.isEmpty else { return answer }
    guard !answer.trimmed.isEmpty else { return Text(Array("<think>\n".utf8) + thoughts.bytes) }
    return Text(
      Array("<think>\n".utf8) + thoughts.bytes + Array("\n</think>\n\n".utf8)
        + answer.trimmed.bytes)
  }
}
