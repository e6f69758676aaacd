import Foundation
import MathAnswers

/// A row of an answer table.
struct Pair: Decodable {
  var gold: String
  var pred: String
  var label: Bool
  var category: String?

  static func read(_ url: URL) throws -> [Pair] {
    try Data(contentsOf: url).split(separator: 0x0A).map {
      try JSONDecoder().decode(Pair.self, from: $0)
    }
  }
}

/// Prints the rows of a table whose verdict differs from the label.
enum PairsCommand {
  static func run(_ url: URL) throws {
    let verifier = AnswerVerifier()
    let pairs = try Pair.read(url)
    var failures = 0
    for pair in pairs {
      let judgement = verifier.judge(gold: pair.gold, prediction: pair.pred)
      if judgement.verdict.isCorrect == pair.label { continue }
      failures += 1
      print(
        pair.label, pair.category ?? "", "|", pair.gold, "|", pair.pred, "|",
        judgement.goldReading, "|", judgement.predictionReading, "|", judgement.explanation)
    }
    print("\(pairs.count) pairs, \(failures) differ")
  }
}
