import Prose
import Records
import Statements

/// Checks that a model's rewriting of a problem is still the problem that it should be.
struct Preservation {
  private let origin: Record
  private let before: StatementFacts
  private let prompt: RewritePrompt

  init(of origin: Record, by prompt: RewritePrompt) {
    self.origin = origin
    self.prompt = prompt
    before = StatementFacts(origin.problem)
  }

  /// What is wrong with it, and the text that tells.
  func fault(of statement: Text) -> (RewriteByModel.Reason, Evidence?)? {
    if StatementKey.bytes(of: statement) == StatementKey.bytes(of: origin.problem) {
      return (.unchanged, nil)
    }
    if let words = leak(in: statement) {
      return (.promptLeaked, Evidence(field: "problem", whole: words))
    }
    let after = StatementFacts(statement)
    if leaksAnswer(after) {
      return (.answerLeaked, Evidence(field: "answer", whole: origin.golds.first?.text ?? ""))
    }
    for kept in RewritePrompt.Kept.allCases where prompt.keeps.contains(kept) {
      if let difference = difference(kept, after, statement) { return difference }
    }
    return nil
  }

  private func difference(
    _ kept: RewritePrompt.Kept, _ after: StatementFacts, _ statement: Text
  ) -> (RewriteByModel.Reason, Evidence?)? {
    switch kept {
    case .numbers:
      guard before.numbers != after.numbers else { return nil }
      let changed = Set(before.numbers.counts.keys).union(after.numbers.counts.keys).filter {
        before.numbers.counts[$0] != after.numbers.counts[$0]
      }
      return (.numbersChanged, evidence(changed))
    case .units: return compare(before.units, after.units, .unitsChanged)
    case .variables:
      return compare(
        Set(before.variables.map(String.init)), Set(after.variables.map(String.init)),
        .variablesChanged)
    case .conditions: return compare(before.conditions, after.conditions, .conditionsChanged)
    case .question: return compare(before.asked, after.asked, .questionChanged)
    case .language:
      let (old, new) = (language(origin.problem), language(statement))
      return old == new || old.isEmpty || new.isEmpty
        ? nil : (.languageChanged, Evidence(field: "problem", whole: "\(old), now \(new)"))
    }
  }

  private func language(_ text: Text) -> String { ProseScan(text).languages.dominant.rawValue }

  private func compare(
    _ before: Set<String>, _ after: Set<String>, _ reason: RewriteByModel.Reason
  ) -> (RewriteByModel.Reason, Evidence?)? {
    before == after ? nil : (reason, evidence(before.symmetricDifference(after)))
  }

  private func evidence(_ names: Set<String>) -> Evidence {
    Evidence(field: "problem", whole: names.sorted().joined(separator: ", "))
  }

  /// Words of the instruction, of tags and of chat that no problem has.
  private func leak(in statement: Text) -> String? {
    let text = statement.string
    let own = RewritePrompt.phrases(of: origin.problem.string)
    let copied = RewritePrompt.phrases(of: text).intersection(prompt.phrases).subtracting(own)
    if let words = copied.map({ $0.joined(separator: " ") }).min() { return words }
    let lower = text.lowercased()
    let before = origin.problem.string.lowercased()
    return Self.chatter.first { lower.contains($0) && !before.contains($0) }
  }

  private static let chatter = [
    "<problem", "</problem", "<think", "</think", "{{", "}}", "as an ai", "here is the",
    "here's the",
    "rewritten problem", "rephrased", "original problem", "sure,", "certainly", "\\boxed{",
    "the answer is", "答案是", "改写",
  ]

  /// The gold as a number of the new statement that the old one has not.
  private func leaksAnswer(_ after: StatementFacts) -> Bool {
    guard let gold = origin.golds.first, prompt.gold != .voted else { return false }
    let numbers = StatementNumbers(Text(gold.text)).counts
    guard numbers.count == 1, let number = numbers.keys.first else { return false }
    return after.numbers.counts[number] != nil && before.numbers.counts[number] == nil
  }
}
