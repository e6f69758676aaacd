import Records
import TestKit
import Testing

@testable import Pipeline
@testable import Stages

@Suite struct MergeDuplicatesTests {
  private static let long =
    "A rectangular garden is 12 metres long and 5 metres wide, and a path runs along its diagonal from one corner to the other. How long is the path"

  private func stage(
    _ change: (inout MergeDuplicates.Options) -> Void = { _ in }
  ) throws -> MergeDuplicates {
    var options = MergeDuplicates.Options()
    change(&options)
    return try MergeDuplicates(options, seed: 1)
  }

  private func merged(
    _ rows: [(problem: String, gold: String?)]
  ) throws -> [Merged<MergeDuplicates.Reason>] {
    let corpus = try Corpus(rows)
    return corpus.merged(by: try corpus.informed(stage()))
  }

  @Test func `joins what says the same in nearly the same words`() throws {
    let problems = try merged([
      (Self.long + "?", "13"), (Self.long + ", exactly?", "13"), ("What is $7 \\cdot 8$?", "56"),
    ])
    #expect(problems.count == 2)
    let joined = try #require(problems.first { $0.record.rows.count == 2 })
    #expect(joined.statements.map(\.reason) == [.nearDuplicate])
    #expect(joined.statements[0].evidence?.text.hasPrefix(joined.record.id) == true)
    #expect(joined.record.findings[MergedRows.self] == MergedRows(rows: 2, statements: 2, golds: 1))
  }

  @Test(arguments: [
    ("12 metres", "14 metres", "13"), ("How long", "How long in all", "17"),
    ("its diagonal", "its least diagonal", "13"),
  ]) func `keeps apart what differs in a number, a gold or a telling word`(
    words: String, others: String, otherGold: String
  ) throws {
    let corpus = try Corpus([
      (Self.long + "?", "13"), (Self.long.replacing(words, with: others) + "?", otherGold),
    ])
    let problems = corpus.merged(by: try corpus.informed(stage { $0.nearSimilarity = 0.6 }))
    #expect(problems.count == 2)
    #expect(problems.allSatisfy { $0.record.findings[Kinship.self]?.size == 2 })
    #expect(Set(problems.map(\.record.splitKey)).count == 1)
    let hasConflict = otherGold != "13"
    #expect(
      problems.allSatisfy { ($0.record.findings[Kinship.self]?.conflict != nil) == hasConflict })
  }

  @Test func `takes golds that mean the same for agreement`() throws {
    #expect(
      try merged([(Self.long + "?", "1/2"), (Self.long + ", exactly?", "0.5")]).count == 1)
  }

  @Test(arguments: [
    (Representation.healthiestGold, "please"), (.mostGenerations, "exactly"),
    (.firstSource, "respectively"),
  ]) func `lets the best of several stand for all`(policy: Representation, best: String) throws {
    let normalize = Normalize(Normalize.Options(), seed: 1)
    let records = [("respectively", nil), ("exactly", nil), ("please", "13")].enumerated().map {
      number, row in
      var record = Record.example(
        Text(Self.long + ", \(row.0)?"), gold: row.1,
        generations: Array(repeating: "\\boxed{13}", count: row.0 == "exactly" ? 3 : 1))
      record.rows = [RowPlace(file: number, row: 1)]
      _ = normalize.process(&record)
      return record
    }
    let corpus = Corpus(records)
    let problems = corpus.merged(by: try corpus.informed(stage { $0.represents = policy }))
    #expect(problems.count == 1)
    #expect(problems[0].record.problem.string.hasSuffix("\(best)?"))
  }

  @Test func `finds the same whatever the order of the rows`() throws {
    var generator = SeededGenerator(seed: 4)
    let subjects = ["garden", "field", "square", "hall", "court"]
    var rows: [(problem: String, gold: String?)] = []
    for number in 0..<200 {
      let subject = subjects[number % 5]
      let text = Self.long.replacing("garden", with: subject)
        .replacing("12", with: "\(number / 20)")
      rows.append((text + (number % 3 == 0 ? "?" : ", exactly?"), number % 7 == 0 ? nil : "13"))
      rows.append((text + ", please?", "13"))
    }
    var first: [String: [Int]]?
    for _ in 0..<4 {
      let corpus = try Corpus(rows)
      let informed = try corpus.informed(stage())
      let found = corpus.merged(by: informed).reduce(into: [String: [Int]]()) {
        let kinship = $1.record.findings[Kinship.self]
        $0[$1.record.problem.string] = [
          $1.statements.count, kinship?.size ?? 0, kinship?.rank ?? 0,
        ]
      }
      #expect(found.values.contains { $0[0] > 0 } && found == first ?? found)
      first = found
      rows.shuffle(using: &generator)
    }
  }

  @Test func `says how much memory would do`() throws {
    let corpus = try Corpus((0..<100).map { ("How many are \($0) and one?", nil) })
    #expect(throws: CorpusError.self) { try corpus.informed(stage(), memoryBytes: 4000) }
  }

  @Test func `compares no statements where it is told so`() throws {
    let corpus = try Corpus([(Self.long + "?", "13"), (Self.long + ", exactly?", "13")])
    let informed = try corpus.informed(stage { $0.nearSimilarity = 0 })
    #expect(informed.joins.isEmpty && corpus.merged(by: informed).count == 2)
  }

  @Test(arguments: [
    (
      "Can the note be made of the letters of the magazine, each used once? Note: jvpv Magazine: bracnp",
      "Can the note be made of the letters of the magazine, each used once? Note: rlel Magazine: erzllo",
      "True"
    ),
    (
      "How many steps does the shortest way from * to # in the grid have?\nO O X *\nX O O X\n# O X O",
      "How many steps does the shortest way from * to # in the grid have?\nO X X *\nO O O X\nX O # O",
      "5"
    ),
    (
      "What is the final state of the program that follows, in the language of marks? A# #B A# B#",
      "What is the final state of the program that follows, in the language of marks? B# #A A# B#",
      "B#"
    ),
  ]) func `puzzles that differ in their data alone stay apart`(
    one: String, other: String, gold: String
  ) throws {
    #expect(try merged([(one, gold), (other, gold)]).count == 2)
  }

  @Test func `other words are no matter where numbers and a telling gold agree`() throws {
    let text =
      "Tom buys 12 boxes of 35 nails at 7 crowns each and wants to know what he has to pay for"
    #expect(try merged([(text + " them.", "2940"), (text + " everything.", "2940")]).count == 1)
    #expect(try merged([(text + " them.", "84"), (text + " everything.", "84")]).count == 2)
  }
}
