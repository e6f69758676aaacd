package import JSONText
package import Records

/// AM-DeepSeek-R1-Distilled: a conversation whose turns carry their own `info`.
package enum AMDeepSeekR1: Schema {
  package static let name = "am-deepseek-r1"
  package static let datasets = ["a-m-team/AM-DeepSeek-R1-Distilled-1.4M"]

  package static func recognize(_ row: JSONValue) -> Recognition? {
    let messages = FieldPattern(required: ["messages": .turns]).recognize(row)
    guard let messages, let info = info(of: row, .user) else { return nil }
    let telling = ["reference_answer", "test_case", "think_content"].filter { info[$0] != nil }
    return messages.adding(1 + telling.count, "the question has an `info`")
  }

  package static func read(_ row: JSONValue) throws(RowError) -> Record {
    let conversation = try Conversation(of: row, "messages")
    var record = Record(problem: try conversation.question())
    let asked = info(of: row, .user)
    record.golds = asked?.golds("reference_answer") ?? []
    record.source = asked?.scalarText("source") ?? ""
    record.labels = row.labels(except: [])
    if let text = text(of: conversation.answer) { record.generations = [Generation(text: text)] }
    return record
  }

  private static func info(of row: JSONValue, _ speaker: Turn.Speaker) -> JSONValue? {
    guard let messages = row["messages"] else { return nil }
    for element in messages.elements {
      guard let turn = Turn(element), turn.speaker == speaker else { continue }
      return element["info"].flatMap { $0.kind == .object ? $0 : nil }
    }
    return nil
  }

  private static func text(of answer: Turn?) -> Text? {
    let info = answer?.value["info"]
    guard let reasoning = info?["think_content"]?.text, let reply = info?["answer_content"]?.text
    else { return answer?.text }
    return ThinkTags.join(Text(reasoning), Text(reply))
  }
}
