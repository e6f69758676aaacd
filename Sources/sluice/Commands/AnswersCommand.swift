import ArgumentParser
import Foundation
import JSONText
import MathAnswers
import Pipeline
import Shards

/// `sluice answers GOLD PREDICTION`, or `sluice answers --pairs FILE`.
struct AnswersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answers", abstract: "Compares answers with gold answers and says why.")

  @Argument(
    parsing: .allUnrecognized,
    help: "The gold answer and what is compared with it, an answer or a whole response.")
  var answers: [String] = []

  @Option(help: "A file of rows with 'gold' and 'pred'; one verdict a line, in the same order.")
  var pairs: String?

  func validate() throws {
    if let option = answers.first(where: {
      $0.hasPrefix("--") && $0.dropFirst(2).first?.isLetter == true
    }) {
      throw ValidationError("there is no option '\(option)'; it takes --pairs FILE")
    }
    if pairs == nil, answers.count != 2 {
      throw ValidationError("give a gold answer and a prediction, or --pairs FILE")
    }
    if pairs != nil, !answers.isEmpty {
      throw ValidationError("give either two answers or --pairs FILE, not both")
    }
  }

  func run() throws {
    if let pairs { return try judge(file: pairs) }
    let judgement = AnswerVerifier().judge(gold: answers[0], prediction: answers[1])
    print("verdict:    \(Self.word(judgement.verdict)) (\(judgement.verdict.reason))")
    if let found = judgement.extracted {
      let place = "bytes \(found.range.lowerBound)..<\(found.range.upperBound)"
      print("extracted:  \(found.text)  (\(found.rule.rawValue), \(place))")
    }
    print("gold:       \(judgement.goldReading)")
    print("prediction: \(judgement.predictionReading)")
    print("because:    \(judgement.explanation)")
    if let error = judgement.goldError { print("gold: error: \(error)") }
    if let error = judgement.predictionError { print("prediction: error: \(error)") }
  }

  /// Rows and the faults between them, by their number in the file.
  private func judge(file path: String) throws {
    let verifier = AnswerVerifier()
    let reader = try RowReader(
      opening: path, programs: InputPrograms(), lineLimit: InputSettings().lineLimitBytes)
    var parser = JSONParser()
    while let chunk = try reader.next() {
      var faults = chunk.faults[...]
      for row in chunk.rows {
        while let fault = faults.first, fault.row < row.number {
          print(Self.line("undecided", "malformed-row", fault.reason, ""))
          faults.removeFirst()
        }
        print(Self.verdict(row, chunk, verifier, &parser))
      }
      for fault in faults { print(Self.line("undecided", "malformed-row", fault.reason, "")) }
    }
  }

  private static func verdict(
    _ row: RowChunk.Row, _ chunk: RowChunk, _ verifier: AnswerVerifier, _ parser: inout JSONParser
  ) -> String {
    do {
      let (gold, prediction) = try chunk.withRow(row) { bytes in
        try parser.parse(bytes) { ($0["gold"]?.scalar, $0["pred"]?.scalar) }
      }
      guard let gold, let prediction else {
        let missing = gold == nil ? "gold" : "pred"
        return line("undecided", "malformed-row", "no text in '\(missing)'", "")
      }
      let judgement = verifier.judge(gold: gold, prediction: prediction)
      return line(
        word(judgement.verdict), judgement.verdict.reason, judgement.goldReading,
        judgement.predictionReading)
    } catch {
      let reason = (error as? JSONError)?.kind.rawValue ?? "\(error)"
      return line("undecided", "malformed-row", reason, "")
    }
  }

  private static func word(_ verdict: Verdict) -> String {
    switch verdict {
    case .correct: "correct"
    case .wrong: "wrong"
    case .undecided: "undecided"
    }
  }

  /// A malformed row has its fault in the place of the gold's reading.
  private static func line(
    _ verdict: String, _ how: String, _ gold: String, _ prediction: String
  ) -> String {
    var writer = JSONWriter()
    writer.object { json in
      json.member("verdict", verdict)
      json.member("how", how)
      json.member("gold_reading", gold)
      json.member("pred_reading", prediction)
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
