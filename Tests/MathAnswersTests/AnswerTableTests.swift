import Foundation
import MathAnswers
import Testing

@Suite struct AnswerTableTests {
  private static let tables: [URL] = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let folder = root.appendingPathComponent("fixtures/answers")
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return (files ?? []).filter { $0.pathExtension == "jsonl" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
  }()

  @Test(arguments: tables)
  func `agrees with every row of the table`(table: URL) throws {
    let verifier = AnswerVerifier()
    for pair in try AnswerPair.read(table) {
      let judgement = verifier.judge(gold: pair.gold, prediction: pair.pred)
      #expect(
        judgement.verdict.isCorrect == pair.label,
        "\(pair): read as \(judgement.goldReading) and \(judgement.predictionReading): \(judgement.explanation)"
      )
      #expect(verifier.verdict(gold: pair.gold, prediction: pair.pred) == judgement.verdict)
    }
  }

  @Test func `the tables hold a thousand pairs, as many different as equal`() throws {
    let pairs = try Self.tables.flatMap { try AnswerPair.read($0) }
    #expect(pairs.count >= 1_000)
    let equal = pairs.count { $0.label }
    #expect(abs(pairs.count - 2 * equal) < pairs.count / 10)
    #expect(pairs.allSatisfy { !($0.why ?? "").isEmpty })
  }

  @Test(arguments: tables)
  func `every answer equals itself and voting is symmetric`(table: URL) throws {
    let verifier = AnswerVerifier()
    for pair in try AnswerPair.read(table) where !pair.gold.isEmpty {
      #expect(verifier.verdict(gold: pair.gold, prediction: pair.gold).isCorrect, "\(pair)")
      let forward = verifier.areEquivalent(pair.gold, pair.pred)
      #expect(forward == verifier.areEquivalent(pair.pred, pair.gold), "\(pair)")
      if forward == true { #expect(pair.label || pair.category == "rounding", "\(pair)") }
    }
  }
}
