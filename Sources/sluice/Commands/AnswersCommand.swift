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

  @Argument(help: "The gold answer and what is compared with it, an answer or a whole response.")
  var answers: [String] = []

  @Option(help: "A file of rows with 'gold' and 'pred'; one verdict a line, in the same order.")
  var pairs: String?

  func validate() throws {
    if pairs == nil, answers.count != 2 {
      throw ValidationError("give a gold answer and a prediction, or --pairs FILE")
    }
  }

  func run() throws {
    if let pairs { return try judge(file: pairs) }
    let judgement = Self.judge(answers[0], answers[1])
    let (verdict, how) = Self.words(judgement.verdict)
    print("verdict:    \(verdict) (\(how))")
    print("gold:       \(judgement.goldReading)")
    print("prediction: \(judgement.predictionReading)")
    print("because:    \(judgement.explanation)")
  }

  /// A prediction that is a response is reduced to its answer first.
  private static func judge(_ gold: String, _ prediction: String) -> Judgement {
    let answer = AnswerExtractor().extract(from: prediction)?.text ?? prediction
    return AnswerVerifier().judge(gold: gold, prediction: answer)
  }

  private func judge(file path: String) throws {
    let reader = try RowReader(
      opening: path, programs: InputPrograms(), lineLimit: InputSettings().lineLimitBytes)
    var parser = JSONParser()
    while let chunk = try reader.next() {
      for row in chunk.rows {
        let (gold, prediction) = try chunk.withRow(row) { bytes in
          try parser.parse(bytes) { ($0["gold"]?.scalar ?? "", $0["pred"]?.scalar ?? "") }
        }
        print(Self.line(Self.judge(gold, prediction)))
      }
    }
  }

  private static func words(_ verdict: Verdict) -> (verdict: String, how: String) {
    switch verdict {
    case .correct(let how): ("correct", how.rawValue)
    case .wrong(let why): ("wrong", why.rawValue)
    case .undecided(let doubt): ("undecided", doubt.rawValue)
    }
  }

  private static func line(_ judgement: Judgement) -> String {
    let (verdict, how) = words(judgement.verdict)
    var writer = JSONWriter()
    writer.object { json in
      json.member("verdict", verdict)
      json.member("how", how)
      json.member("gold_reading", judgement.goldReading)
      json.member("pred_reading", judgement.predictionReading)
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
