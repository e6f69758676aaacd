import JSONText
import Pipeline
import Records
import Schemas
import Stages

/// Counts how often the problem stages agree with labels that people gave.
///
/// Each stage judges every row by itself, as a run would that has this stage alone.
struct LabelAudit {
  /// A stage, and the labels that it should find.
  struct Rule {
    let stage: any RecordStage
    let types: Set<String>

    var name: String { type(of: stage).name }
  }

  /// What a rule did on the rows of one language, or on all.
  struct Score {
    var found = 0
    var alarms = 0
    var misses = 0

    /// Rows that the labels put under the rule.
    var labelled: Int { found + misses }
    var precision: Double? { found + alarms == 0 ? nil : Double(found) / Double(found + alarms) }
    var recall: Double? { labelled == 0 ? nil : Double(found) / Double(labelled) }
  }

  /// A row that a rule and its label do not agree on.
  struct Disagreement {
    let rule: String
    let row: Int
    /// What the stage said, or nil where it let the row pass.
    let reason: String?
    let type: String
    let problem: String
    let answer: String
  }

  let rules: [Rule]
  private(set) var rows = 0
  private(set) var scores: [[String: Score]]
  private(set) var disagreements: [Disagreement] = []
  private var seen: Set<String> = []
  private let normalize: Normalize

  init() throws {
    // The spellings of labels that collections use for what a stage finds.
    rules = [
      try Self.rule(
        DropMultipleChoice.self, ["mcq", "multiple-choice", "choice", "single-choice"]),
      try Self.rule(
        DropTrueFalse.self,
        ["truefalse", "true-false", "yesno", "yes-no", "boolean", "judgement"]),
      try Self.rule(DropProof.self, ["proof"]),
      try Self.rule(DropBlank.self, ["fill", "fill-in", "blank", "cloze", "fill-in-the-blank"]),
      try Self.rule(
        DropSeveralParts.self, ["parts", "several-parts", "multi-part", "multipart", "multi"]),
      try Self.rule(DropMissingFigure.self, ["figure", "missing-figure", "image", "diagram"]),
      try Self.rule(DropIncomplete.self, ["incomplete", "no-question", "ill-posed"]),
      try Self.rule(DropUnfitGold.self, ["gold", "bad-gold", "unfit-gold"]),
    ]
    scores = rules.map { _ in [:] }
    normalize = Normalize(Normalize.Options(), seed: 0)
  }

  private static func rule<Audited: RecordStage>(
    _ type: Audited.Type, _ types: Set<String>
  ) throws -> Rule {
    Rule(stage: try Audited(Audited.Options(), seed: 0), types: types)
  }

  /// The rules that the labels speak of.
  var audited: [(rule: Rule, all: Score, languages: [(String, Score)])] {
    rules.indices.filter { !seen.isDisjoint(with: rules[$0].types) }.map { index in
      let languages = scores[index].sorted { $0.key < $1.key }
      let all = languages.reduce(into: Score()) { sum, next in
        sum.found += next.value.found
        sum.alarms += next.value.alarms
        sum.misses += next.value.misses
      }
      return (rules[index], all, languages.map { ($0.key, $0.value) })
    }
  }

  /// - Parameter row: `problem`, `answer`, `options`, `type`.
  mutating func judge(_ row: JSONValue, number: Int) throws {
    var record = try PlainProblem.read(row)
    let written = row["type"]
    let types = (written?.elements.compactMap(\.string) ?? []) + [written?.string].compactMap { $0 }
    guard !types.isEmpty else { throw RowError(.missingField, "type") }
    let labels = Set(
      types.map { $0.lowercased().split { $0 == "_" || $0 == " " }.joined(separator: "-") })
    record.labels.removeAll { $0.name == "type" }
    guard case .keep = normalize.process(&record) else { return }
    rows += 1
    seen.formUnion(labels)
    let language = Self.isChinese(record.problem) ? "zh" : "en"
    for (index, rule) in rules.enumerated() {
      let reason = Self.objection(rule.stage, record)
      let isLabelled = !rule.types.isDisjoint(with: labels)
      switch (reason != nil, isLabelled) {
      case (true, true): scores[index][language, default: Score()].found += 1
      case (true, false): scores[index][language, default: Score()].alarms += 1
      case (false, true): scores[index][language, default: Score()].misses += 1
      case (false, false): scores[index][language, default: Score()].found += 0
      }
      if (reason != nil) != isLabelled {
        disagreements.append(
          Disagreement(
            rule: rule.name, row: number, reason: reason, type: types.joined(separator: ","),
            problem: record.problem.string, answer: record.golds.first?.text ?? ""))
      }
    }
  }

  private static func objection<Audited: RecordStage>(
    _ stage: Audited, _ record: Record
  ) -> String? {
    var record = record
    guard case .drop(let reason, _) = stage.process(&record) else { return nil }
    return reason.rawValue
  }

  private static func isChinese(_ text: Text) -> Bool {
    text.string.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
  }
}
