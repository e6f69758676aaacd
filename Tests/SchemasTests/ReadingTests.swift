import Records
import Schemas
import TestKit
import Testing

@Suite struct ReadingTests {
  /// RECORD_FIXTURES=1 writes what is read now; look at the difference before you commit it.
  @Test(arguments: Family.all)
  func `reads what is recorded for the family`(_ family: Family) throws {
    var shown: [String] = []
    try FixtureRows.each(of: family.type) { row in
      shown.append(show(try family.type.read(row)))
    }
    let text = shown.joined(separator: "\n---\n\n")
    #expect(try Project.matchesFixture(text, "schemas/read/\(family.type.name).txt"), "\(text)")
  }
}

private func show(_ record: Record) -> String {
  var lines: [String] = []
  add("id", record.dumpID, to: &lines)
  add("problem", record.problem.string, to: &lines)
  for option in record.options { add("option", option, to: &lines) }
  for gold in record.golds { add("gold (\(gold.origin))", gold.text, to: &lines) }
  add("solution", record.solution.string, to: &lines)
  add("source", record.source, to: &lines)
  for answer in record.directAnswers { lines.append("direct answer: \(answer)") }
  for label in record.labels { add("label \(label.name)", label.text, to: &lines) }
  for generation in record.generations {
    lines.append("generation \(generation.index):")
    add("  model", generation.model, to: &lines)
    if generation.finish != .unknown { lines.append("  finish: \(generation.finish)") }
    for label in generation.labels { add("  label \(label.name)", label.text, to: &lines) }
    lines += generation.text.string.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "  |" : "  | \($0)" }
  }
  for reply in record.replies { lines += show(reply) }
  return lines.joined(separator: "\n") + "\n"
}

private func show(_ reply: Reply) -> [String] {
  var lines = ["reply: \(reply.request.text)"]
  add("  fault", reply.fault, to: &lines)
  add("  model", reply.model, to: &lines)
  lines.append(
    "  tokens: \(reply.usage.promptTokens) + \(reply.usage.completionTokens), "
      + "microdollars: \(reply.usage.microdollars)")
  for sample in reply.samples {
    lines.append("  sample \(sample.index): \(sample.finish)")
    add("    fault", sample.fault, to: &lines)
    for token in sample.firstTokens { lines.append("    token '\(token.name)': \(token.text)") }
    lines += sample.text.string.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "    |" : "    | \($0)" }
  }
  return lines
}

private func add(_ name: String, _ text: String, to lines: inout [String]) {
  guard !text.isEmpty else { return }
  lines.append("\(name): \(text.replacing("\n", with: "\\n"))")
}
