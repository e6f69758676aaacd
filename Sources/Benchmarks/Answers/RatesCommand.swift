import Foundation
import MathAnswers

/// Measures verdicts and extraction per second and prints one JSON object.
enum RatesCommand {
  private struct Response: Decodable { var text: String }

  private struct Rates: Encodable {
    var simplePairs: Double
    var tablePairs: Double
    var extraction: Double

    enum CodingKeys: String, CodingKey {
      case simplePairs = "simple_pairs_s"
      case tablePairs = "table_pairs_s"
      case extraction = "extraction_mb_s"
    }
  }

  static func run(simple: URL, table: URL, responses: URL) throws {
    let texts = try Data(contentsOf: responses).split(separator: 0x0A).map {
      Array(try JSONDecoder().decode(Response.self, from: $0).text.utf8)
    }
    let bytes = texts.reduce(0) { $0 + $1.count }
    let extractor = AnswerExtractor()
    let extraction = perSecond {
      for text in texts {
        text.withUnsafeBufferPointer { _ = extractor.extract(from: $0) }
      }
    }
    let rates = Rates(
      simplePairs: try verdicts(simple), tablePairs: try verdicts(table),
      extraction: extraction * Double(bytes) / 1e6)
    print(String(decoding: try JSONEncoder().encode(rates), as: UTF8.self))
  }

  private static func verdicts(_ url: URL) throws -> Double {
    let pairs = try Pair.read(url)
    let verifier = AnswerVerifier()
    return Double(pairs.count)
      * perSecond {
        for pair in pairs { _ = verifier.verdict(gold: pair.gold, prediction: pair.pred) }
      }
  }

  /// Passes per second over at least three seconds.
  private static func perSecond(_ pass: () -> Void) -> Double {
    let clock = ContinuousClock()
    let start = clock.now
    var passes = 0
    while clock.now - start < .seconds(3) {
      pass()
      passes += 1
    }
    let elapsed = clock.now - start
    return Double(passes)
      / (Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18)
  }
}
