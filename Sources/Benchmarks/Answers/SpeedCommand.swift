import Foundation
import MathAnswers

/// Measures verdicts per second.
enum SpeedCommand {
  static func run(_ url: URL) throws {
    let pairs = try Pair.read(url).map { ($0.gold, $0.pred) }
    report("table", pairs)
    // Integers, decimals and fractions in the writings that make up most golds.
    let numbers = (0..<3_000).map { index -> (String, String) in
      switch index % 4 {
      case 0: ("\(index)", "$\(index)$")
      case 1: ("\\frac{\(index)}{7}", "\(index)/7")
      case 2: ("\(index).5", "\(index).50")
      default: ("\(index)", "\(index + index % 2)")
      }
    }
    report("plain numbers", numbers)
  }

  /// Mean microseconds per pair of one table, and its slowest rows.
  static func slow(_ url: URL) throws {
    let verifier = AnswerVerifier()
    let clock = ContinuousClock()
    var rows: [(Double, String)] = []
    for pair in try Pair.read(url) {
      var best = Double.infinity
      for _ in 0..<5 {
        let elapsed = clock.measure {
          _ = verifier.verdict(gold: pair.gold, prediction: pair.pred)
        }
        best = min(best, Double(elapsed.components.attoseconds) / 1e12)
      }
      rows.append((best, "\(pair.gold) / \(pair.pred)"))
    }
    rows.sort { $0.0 > $1.0 }
    print(Int(rows.reduce(0) { $0 + $1.0 } / Double(rows.count)), "us mean;")
    for row in rows.prefix(40) { print(Int(row.0), "us", row.1) }
  }

  private static func report(_ name: String, _ pairs: [(String, String)]) {
    let verifier = AnswerVerifier()
    var accepted = 0
    var rounds = 0
    var slowest = Duration.zero
    var slowestPair = pairs[0]
    let clock = ContinuousClock()
    let start = clock.now
    while clock.now - start < .seconds(2) {
      for pair in pairs {
        let before = rounds == 1 ? clock.now : start
        if verifier.verdict(gold: pair.0, prediction: pair.1).isCorrect { accepted += 1 }
        if rounds == 1, clock.now - before > slowest {
          slowest = clock.now - before
          slowestPair = pair
        }
      }
      rounds += 1
    }
    let elapsed = clock.now - start
    let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    print(
      "\(name): \(Int(Double(pairs.count * rounds) / seconds)) pairs/s over \(pairs.count) pairs,",
      "\(accepted / rounds) correct, slowest \(slowest): \(slowestPair)")
  }
}
