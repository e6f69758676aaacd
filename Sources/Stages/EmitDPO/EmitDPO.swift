import JSONText
package import Pipeline
package import Records

/// Writes pairs of generations to the same problem for preference training, a folder for each recipe
/// of pairing.
///
/// Both halves have a decided verdict, answer the same statement and differ; a problem whose gold is
/// suspicious makes no pairs, since its chosen half may be the wrong one.
package struct EmitDPO: EmitStage {
  package static let name = "emit-dpo"
  package static let summary =
    "writes pairs of a better and a worse generation to the same problem, by one or more recipes"
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
        Column("\(half)_tokens", .integer),
        Column("\(half)_row", .string), Column("\(half)_generation", .integer),
      ]
    } + ChatRow.problemColumns

  package struct Options: StageOptions {
    /// How generations go together; each recipe has a folder of its own.
    var recipes = [PairRecipe.correctVsWrong]
    /// The most pairs of one problem by one recipe.
    var limit = 2
    /// For `correct-vs-wrong`: the longer text of a pair is at most so many times the shorter.
    var lengthRatio = 2.0
    /// Makes pairs of problems whose gold the majority contradicts, too.
    var trustsSuspiciousGolds = false
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
    guard Set(options.recipes).count == options.recipes.count else {
      throw StageOptionsError("recipes", "names a recipe twice; keep one of them")
    }
    self.options = options
  }

  package func emit(_ record: Record, to rows: inout EmittedRows, _ measures: inout Measures) {
    guard let passRate = record.findings[PassRate.self] else { return }
    if record.findings[Votes.self]?.isAgainstGold == true, !options.trustsSuspiciousGolds { return }
    let candidates = PairCandidates(record)
    for recipe in options.recipes {
      for (ordinal, pair) in pairs(of: candidates, record, by: recipe).enumerated() {
        write(pair, recipe, ordinal, record, passRate, to: &rows)
        let lengths = (candidates.length(pair.chosen), candidates.length(pair.rejected))
        measures.count(
          "length-gap", gap: Self.gap(lengths.0, lengths.1), in: recipe.rawValue, of: .pairs)
        measures.count("length of halves", length: lengths.0, .bytes, in: "chosen", of: .pairs)
        measures.count("length of halves", length: lengths.1, .bytes, in: "rejected", of: .pairs)
      }
    }
  }

  /// At most `limit` pairs of different texts.
  func pairs(
    of candidates: PairCandidates, _ record: Record, by recipe: PairRecipe
  ) -> [PairRecipe.Pair] {
    let pairs = recipe.pairs(of: candidates, lengthRatio: options.lengthRatio).filter { pair in
      record.generations[pair.chosen].text != record.generations[pair.rejected].text
    }
    return Array(pairs.prefix(options.limit))
  }

  /// By what share of the longer one the rejected text is longer than the chosen; below 0 where it is
  /// shorter.
  static func gap(_ chosen: Int, _ rejected: Int) -> Double {
    Double(rejected - chosen) / Double(max(chosen, rejected, 1))
  }

  private func write(
    _ pair: PairRecipe.Pair, _ recipe: PairRecipe, _ ordinal: Int, _ record: Record,
    _ passRate: PassRate, to rows: inout EmittedRows
  ) {
    let chosen = record.generations[pair.chosen]
    let rejected = record.generations[pair.rejected]
    let key = CurriculumKey(
      first: passRate.curriculumRank, second: UInt64(chosen.text.count), problem: record.key,
      ordinal: ordinal)
    let places = (chosen: rows.written(chosen.place), rejected: rows.written(rejected.place))
    // A repaired text would no longer show what is wrong with it.
    let worse = recipe == .formatBroken ? rejected.text : TrainingText(rejected).text
    rows.add(to: ChatRow.folder("\(Self.folder)/\(recipe.rawValue)", record), at: key) { json in
      json.member("id", "\(record.id)-\(pair.chosen)-\(pair.rejected)")
      json.member("problem_id", record.id)
      json.member("recipe", recipe.rawValue)
      json.key("prompt")
      json.array { ChatRow.prompt(of: record, system: "", options.instruction, to: &$0) }
      json.key("chosen")
      json.array { ChatRow.turn("assistant", TrainingText(chosen).text, to: &$0) }
      json.key("rejected")
      json.array { ChatRow.turn("assistant", worse, to: &$0) }
      half("chosen", chosen, places.chosen, to: &json)
      half("rejected", rejected, places.rejected, to: &json)
      ChatRow.problemMembers(record, passRate, to: &json)
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
    json.member("\(name)_tokens", generation.findings[TextLength.self]?.tokens ?? 0)
    json.member("\(name)_row", place)
    json.member("\(name)_generation", generation.index)
  }

  package static let examples: [StageExample] = []
}
