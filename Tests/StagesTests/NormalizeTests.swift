import Pipeline
import Records
import Testing

@testable import Stages

@Suite struct NormalizeTests {
  private func normalized(_ text: String) throws -> Record {
    var record = Record(problem: Text(text), golds: [Gold(" 3\n"), Gold("  ")])
    _ = Normalize(Normalize.Options(), seed: 0).process(&record)
    return record
  }

  @Test(arguments: [
    ("a\r\nb", "a\nb"), ("\u{FEFF}a\u{200B}b", "ab"), ("a\n\n\n\n\nb", "a\n\nb"),
    ("a\u{A0}b", "a b"),
    ("Find x.\nPlease reason step by step, and put your final answer within \\boxed{}.", "Find x."),
    ("Return your final response within \\boxed{}. Find x.", "Find x."),
    ("Find x. Let's think step by step.", "Find x."),
    (
      "Put 3 apples within \\boxed{} twice. How many?",
      "Put 3 apples within \\boxed{} twice. How many?"
    ),
  ]) func `cleans a statement`(raw: String, clean: String) throws {
    #expect(try normalized(raw).problem.string == clean)
  }

  @Test func `names the problem by its statement and trims golds`() throws {
    let record = try normalized("Find $x$.")
    #expect(record.id == "p-\(record.key.hex.prefix(20))")
    #expect(record.golds == [Gold("3")])
    #expect(try normalized("find  x").key == record.key)
  }
}
