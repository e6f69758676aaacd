import JSONText
package import Pipeline
package import Records

/// Writes the chosen generations as chat rows for supervised fine-tuning, a folder for each bucket.
///
/// Within a bucket problems with a higher pass rate (the lower bound of its interval) come first, then
/// shorter generations: easy to hard (Kimi k1.5, section 2.3).
package struct EmitSFT: EmitStage {
  package static let name = "emit-sft"
  package static let summary = "writes the chosen generations as chat rows, easy to hard"
  package static let needs = [SelectGenerations.name]

  package static let folder = "data/sft"
  package static let columns =
    [Column("id", .string), Column("problem_id", .string), .turns("messages")]
    + ChatRow.problemColumns
    + [
      Column("model", .string), Column("verdict_rule", .string),
      Column("generation_bytes", .integer), Column("tokens", .integer),
      Column("tokens_by", .string), Column("row", .string), Column("generation", .integer),
      Column("round", .integer),
    ] + GenerationLabels.columns

  package struct Options: StageOptions {
    /// Put behind every problem; empty for none.
    var instruction = ""
    /// A system turn; empty for none.
    var system = ""

    package init() {}
  }

  package typealias Reason = NoReason

  private let options: Options

  package init(_ options: Options, seed: UInt64) {
    self.options = options
  }

  package func emit(_ record: Record, to rows: inout EmittedRows, _ measures: inout Measures) {
    guard let passRate = record.findings[PassRate.self] else { return }
    for (index, generation) in record.generations.enumerated()
    where generation.findings[Selection.self] != nil {
      let key = CurriculumKey(
        first: passRate.curriculumRank, second: UInt64(generation.text.count),
        problem: record.key, ordinal: index)
      let place = rows.written(generation.place)
      measures.count("generation-bytes", length: generation.text.count, .bytes)
      let folder = ChatRow.folder("\(Self.folder)/\(passRate.bucket.folder)", record)
      rows.add(to: folder, at: key) { json in
        json.member("id", "\(record.id)-\(index)")
        json.member("problem_id", record.id)
        json.key("messages")
        json.array { turns in
          ChatRow.prompt(of: record, system: options.system, options.instruction, to: &turns)
          ChatRow.turn("assistant", TrainingText(generation).text, to: &turns)
        }
        ChatRow.problemMembers(record, passRate, to: &json)
        json.member("model", generation.model)
        json.member("verdict_rule", generation.findings[AnswerVerdict.self]?.why ?? "")
        json.member("generation_bytes", generation.text.count)
        let length = generation.findings[TextLength.self]
        json.member("tokens", length?.tokens ?? 0)
        json.member("tokens_by", length?.countedBy ?? "")
        json.member("row", place)
        json.member("generation", generation.index)
        json.member("round", generation.round)
        GenerationLabels.write(generation, to: &json)
      }
    }
  }

  package static let examples: [StageExample] = []
}

extension PassRate {
  /// By the lower bound of the interval: 8 of 8 comes before 2 of 2; easy comes first.
  var curriculumRank: UInt64 { UInt64((1 - low) * 1_000_000) }
}
