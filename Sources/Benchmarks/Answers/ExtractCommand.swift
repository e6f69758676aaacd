import Foundation
import MathAnswers

/// Measures extraction over real responses.
enum ExtractCommand {
  private struct Row: Decodable { var text: String }

  static func run(_ url: URL) throws {
    let rows = try Data(contentsOf: url).split(separator: 0x0A).map {
      Array(try JSONDecoder().decode(Row.self, from: $0).text.utf8)
    }
    let bytes = rows.reduce(0) { $0 + $1.count }
    let extractor = AnswerExtractor()
    let clock = ContinuousClock()
    let start = clock.now
    var found = 0
    var rounds = 0
    while clock.now - start < .seconds(2) {
      for row in rows {
        row.withUnsafeBufferPointer { if extractor.extract(from: $0) != nil { found += 1 } }
      }
      rounds += 1
    }
    let elapsed = clock.now - start
    let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    print(
      "extraction: \(Int(Double(bytes * rounds) / seconds / 1e6)) MB/s over \(rows.count) responses",
      "of \(bytes / max(1, rows.count)) bytes, \(found / rounds) answers found")
  }
}
