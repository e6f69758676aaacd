import Records
import TestKit
import Testing

@testable import Pipeline
@testable import Stages

@Suite struct DropContaminatedTests {
  private static let item =
    "A farmer plants 17 rows of cabbages with 23 heads in each row and loses 41 heads to the frost before the harvest begins. How many heads are left?"

  private func outcome(
    of problem: String, gold: String? = nil, among others: [String] = [],
    _ change: (inout DropContaminated.Options) -> Void = { _ in }
  ) throws -> (reason: String?, finding: Contamination?) {
    let folder = try TemporaryFolder()
    let rows = [Self.item, "通过点 $(1,2)$ 且与直线 $3x+4y=5$ 平行的直线方程是什么？请写成一般式并化简。"]
      .map { "{\"problem\": \"\($0)\", \"answer\": \"350\"}\n" }.joined()
    let path = try folder.write(Array(rows.utf8), to: "bench.jsonl")
    var options = DropContaminated.Options()
    options.benchmarks = [path]
    change(&options)
    let corpus = try Corpus(([problem] + others).map { ($0, gold) })
    let stage = try corpus.informed(DropContaminated(options, seed: 1))
    var record = corpus.records[0]
    let outcome = stage.process(&record)
    let finding = record.findings[Contamination.self]
    guard case .drop(let reason, let evidence) = outcome else { return (nil, finding) }
    #expect(evidence?.text.isEmpty == false)
    return (reason.rawValue, finding)
  }

  @Test func `sees the problem itself, whatever its writing`() throws {
    let found = try outcome(of: Self.item.uppercased().lowercased() + " ", gold: "350")
    #expect(found.reason == "near-duplicate" && found.finding?.similarity == 1)
    #expect(found.finding?.benchmark.hasSuffix("bench.jsonl:1") == true)
  }

  @Test func `sees its text inside another problem`() throws {
    let found = try outcome(
      of: Self.item
        + " Afterwards the farmer sells every head for 2 crowns and buys a goat. What does the goat cost at most, if the farmer has no other money?"
    )
    #expect(found.reason == "shared-text" && found.finding?.overlap == 1)
  }

  @Test func `sees Chinese text`() throws {
    let found = try outcome(of: "通过点$(1,2)$且与直线$3x+4y=5$平行的直线方程是什么？请写成一般式，并化简")
    #expect(found.reason == "near-duplicate")
  }

  @Test func `other numbers make another problem`() throws {
    let text = Self.item.replacing("17", with: "19").replacing("41", with: "57")
    let found = try outcome(of: text)
    #expect(found.reason == nil && found.finding?.isTemplate == true)
    #expect(try outcome(of: text) { $0.templates = true }.reason == "same-template")
  }

  @Test func `a phrase of the field is no contamination`() throws {
    let text =
      "Some 17 carts carry 23 bags and 41 boxes. A farmer plants rows of cabbages with heads in each row and loses heads to the frost before the harvest begins. Which?"
    let phrase = "loses 41 heads to the frost before the harvest begins. How many heads are left"
    let problem = "With 17 carts and 23 bags, \(phrase)?"
    #expect(try outcome(of: problem) { $0.overlap = 0.3 }.reason == "shared-text")
    let others = (0..<12).map { "Story \($0): somebody \(phrase)? \(text)" }
    #expect(try outcome(of: problem, among: others) { $0.overlap = 0.3 }.reason == nil)
  }

  @Test func `half a benchmark does not pass for the whole`() throws {
    let folder = try TemporaryFolder()
    let rows = "{\"problem\": \"What is 1+1?\", \"answer\": \"2\"}\n{\"problem\": \"Wh"
    let path = try folder.write(Array(rows.utf8), to: "bench.jsonl")
    #expect {
      try ReferenceProblems.read(path)
    } throws: {
      ($0 as? RecipeError)?.problems.first?.place == "\(path):2"
    }
  }

  @Test func `says which benchmark cannot be read`() {
    var options = DropContaminated.Options()
    options.benchmarks = ["/nowhere/*.jsonl"]
    #expect {
      try DropContaminated(options, seed: 1)
    } throws: {
      ($0 as? StageOptionsError)?.option == "benchmarks"
        && ($0 as? StageOptionsError)?.problem.contains("/nowhere/*.jsonl") == true
    }
  }
}
