package import JSONText
package import Records

/// DAPO-Math: verl columns whose prompt wraps the problem between two fixed sentences.
package enum DAPO: Schema {
  package static let name = "dapo"
  package static let datasets = ["BytedTsinghua-SIA/DAPO-Math-17k"]

  package static func recognize(_ row: JSONValue) -> Recognition? {
    let columns = FieldPattern(
      required: VerlRow.required, telling: VerlRow.telling, foreign: ["source_prompt"]
    ).recognize(row)
    guard row["data_source"]?.string?.hasPrefix("math_dapo") == true else { return nil }
    return columns?.adding(2, "`data_source` is math_dapo")
  }

  package static func read(_ row: JSONValue) throws(RowError) -> Record {
    let prompt = try Conversation(of: row, "prompt").lastQuestion()
    var record = VerlRow.record(of: row, problem: peeled(prompt))
    record.dumpID = row["extra_info"]?.scalarText("index") ?? ""
    record.labels.removeAll { $0.name == "index" }
    return record
  }

  private static func peeled(_ prompt: Text) -> Text {
    let prompt = prompt.trimmed
    let start = prompt.range(of: preamble).flatMap { $0.lowerBound == 0 ? $0.upperBound : nil } ?? 0
    let end =
      prompt.lastRange(of: suffix).flatMap { $0.upperBound == prompt.count ? $0.lowerBound : nil }
      ?? prompt.count
    return start <= end ? prompt[start..<end].trimmed : prompt
  }

  private static let preamble: StaticString = """
    Solve the following math problem step by step. The last line of your response should be of the \
    form Answer: $Answer (without quotes) where $Answer is the answer to the problem.
    """
  private static let suffix: StaticString =
    "Remember to put your answer on its own line after \"Answer:\"."
}
