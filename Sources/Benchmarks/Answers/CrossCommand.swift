import Foundation
import MathAnswers

/// Compares each gold with its neighbours in length and prints the pairs that agree: different
/// golds rarely mean the same, so this list is read for false acceptances.
enum CrossCommand {
  private struct Row: Decodable { var gold: String }

  static func run(_ url: URL) throws {
    let golds = try Data(contentsOf: url).split(separator: 0x0A).map {
      try JSONDecoder().decode(Row.self, from: $0).gold
    }.sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
    let verifier = AnswerVerifier()
    var compared = 0
    for (index, gold) in golds.enumerated() {
      let prepared = verifier.prepare(gold: gold)
      for other in golds[(index + 1)...].prefix(250) {
        compared += 1
        let verdict = verifier.verdict(prepared, prediction: other)
        if verdict.isCorrect { print(verdict.reason, "|", gold, "|", other) }
      }
    }
    print("\(compared) pairs compared")
  }
}
