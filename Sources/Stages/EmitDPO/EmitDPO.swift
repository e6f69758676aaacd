import JSONText
package import Pipeline
package import Records

/// Writes pairs of a right and a wrong generation to the same problem for preference training.
///
/// Each chosen generation gets the wrong one nearest to it in length, so that the pair does not
/// teach length; both must be decided and whole, and no generation stands in two pairs.
package struct EmitDPO: EmitStage {
  package static let name = "emit-dpo"
  package static let summary = "writes pairs of a correct and a wrong generation of like length"
  package static let needs = [SelectGenerations.name]

  package static let folder = "data/dpo"
  package static let columns =
    [
      Column("id", .string), Column("problem_id", .string), Column("recipe", .string),
      .turns("prompt"), .turns("chosen"), .turns("rejected"),
    ]
    + ["chosen", "rejected"].flatMap { half in
      [
        Column("\(half)_answer", .string), Column("\(half)_verdict", .string),
        Column("\(half)_model", .string), Column("\(half)_bytes", .integer),
        Column("\(half)_row", .string), Column("\(half)_generation", .integer),
      ]
    } + ChatRow.problemColumns

  package struct Options: StageOptions {
    /// The most pairs of one problem.
    var limit = 2
    /// The longer text of a pair is at most so many times the shorter.
    var lengthRatio = 2.0
    /// Put behind every problem; empty for none.
    var instruction = ""

    package init() {}
  }

  package typealias Reason = NoReason

  private let options: Options

  package init(_ options: Options, seed: UInt64) throws(StageOptionsError) {
    guard options.limit > 0 else {
      throw StageOptionsError("limit", "cannot be \(options.limit); it takes 1 or more")
    }
    guard options.lengthRatio >= 1 else {
      throw StageOptionsError(
        "lengthRatio", "cannot be \(options.lengthRatio); it takes 1 or more")
    }
    self.options = options
  }

  package func emit(_ record: Record, to rows: inout EmittedRows) {
    guard let passRate = record.findings[PassRate.self] else { return }
    for (ordinal, pair) in pairs(of: record).enumerated() {
      let chosen = record.generations[pair.chosen]
      let rejected = record.generations[pair.rejected]
      let key = CurriculumKey(
        first: passRate.curriculumRank, second: UInt64(chosen.text.count), problem: record.key,
        ordinal: ordinal)
      let places = (
        chosen: rows.written(chosen.place), rejected: rows.written(rejected.place)
      )
      rows.add(to: "\(Self.folder)/correct-vs-wrong", at: key) { json in
        json.member("id", "\(record.id)-\(pair.chosen)-\(pair.rejected)")
        json.member("problem_id", record.id)
        json.member("recipe", "correct-vs-wrong")
        json.key("prompt")
        json.array { ChatRow.prompt(of: record, system: "", options.instruction, to: &$0) }
        json.key("chosen")
        json.array { ChatRow.turn("assistant", TrainingText(chosen).text, to: &$0) }
        json.key("rejected")
        json.array { ChatRow.turn("assistant", TrainingText(rejected).text, to: &$0) }
        half("chosen", chosen, places.chosen, to: &json)
        half("rejected", rejected, places.rejected, to: &json)
        ChatRow.problemMembers(record, passRate, to: &json)
      }
    }
  }

  private func half(
    _ name: String, _ generation: Generation, _ place: String, to json: inout JSONWriter
  ) {
    let verdict = generation.findings[AnswerVerdict.self]
    json.member("\(name)_answer", verdict?.answer ?? "")
    json.member("\(name)_verdict", verdict?.value.rawValue ?? "")
    json.member("\(name)_model", generation.model)
    json.member("\(name)_bytes", generation.text.count)
    json.member("\(name)_row", place)
    json.member("\(name)_generation", generation.index)
  }

  /// Indices of the generations that go together, the chosen in the order of selection.
  func pairs(of record: Record) -> [(chosen: Int, rejected: Int)] {
    var wrong = record.generations.indices.filter { isWhole(record.generations[$0], .wrong) }
    let right = record.generations.indices.filter {
      record.generations[$0].findings[Selection.self] != nil
    }.sorted {
      (record.generations[$0].text.count, $0) < (record.generations[$1].text.count, $1)
    }
    var pairs: [(chosen: Int, rejected: Int)] = []
    for chosen in right where pairs.count < options.limit {
      let length = record.generations[chosen].text.count
      let gap = { (index: Int) in abs(record.generations[index].text.count - length) }
      guard let nearest = wrong.min(by: { (gap($0), $0) < (gap($1), $1) }),
        isNear(record.generations[nearest].text.count, length)
      else { continue }
      pairs.append((chosen, nearest))
      wrong.removeAll { $0 == nearest }
    }
    return pairs
  }

  private func isWhole(_ generation: Generation, _ value: AnswerVerdict.Value) -> Bool {
    generation.findings[AnswerVerdict.self]?.value == value
      && generation.findings[Layout.self]?.faults.isEmpty == true
      && generation.findings[Layout.self]?.family != Layout.Family.none
  }

  private func isNear(_ left: Int, _ right: Int) -> Bool {
    Double(max(left, right)) <= options.lengthRatio * Double(min(left, right))
  }

  package static let examples: [StageExample] = []
}
