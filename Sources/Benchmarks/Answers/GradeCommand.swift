import Foundation
import MathAnswers

/// Judges responses and prints one JSON line each, for comparison with a source's own grades.
enum GradeCommand {
  private struct Row: Decodable {
    var gold: String
    var text: String
    var score: Double?
  }

  private struct Line: Encodable {
    var verdict: String
    var reason: String
    var score: Double?
    var gold: String
    var answer: String?
    var rule: String?
    var goldReading: String
    var predictionReading: String
  }

  static func run(_ url: URL) throws {
    let verifier = AnswerVerifier()
    let extractor = AnswerExtractor()
    for line in try Data(contentsOf: url).split(separator: 0x0A) {
      let row = try JSONDecoder().decode(Row.self, from: line)
      let judgement = verifier.judge(gold: row.gold, prediction: row.text)
      let found = extractor.extract(from: row.text)
      let kind =
        switch judgement.verdict {
        case .correct: "correct"
        case .wrong: "wrong"
        case .undecided: "undecided"
        }
      let output = Line(
        verdict: kind, reason: judgement.verdict.reason, score: row.score, gold: row.gold,
        answer: found?.text, rule: found?.rule.rawValue, goldReading: judgement.goldReading,
        predictionReading: judgement.predictionReading)
      print(String(decoding: try JSONEncoder().encode(output), as: UTF8.self))
    }
  }
}
