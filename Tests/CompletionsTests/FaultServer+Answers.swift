import Foundation

extension FaultServer.Answer {
  /// A reply in one piece.
  static func reply(
    _ texts: [String], usage: Bool = true, member: String = "content"
  ) -> FaultServer.Answer {
    let choices = texts.enumerated().map { index, text in
      """
      {"index": \(index), "message": {"role": "assistant", "\(member)": "\(text)"},
       "finish_reason": "stop"}
      """
    }
    let usage =
      usage ? #","usage":{"prompt_tokens":5,"completion_tokens":\#(texts.count * 3)}"# : ""
    let body = """
      {"id": "chatcmpl-1", "custom_id": "somebody-else", "object": "chat.completion", "created": 7,
       "model": "toy", "choices": [\(choices.joined(separator: ","))]\(usage)}
      """
    return FaultServer.Answer(
      headers: [("Content-Type", "application/json")], pieces: [body], counts: true)
  }

  /// A stream of events, a word each.
  static func stream(_ texts: [String], usage: Bool = true) -> FaultServer.Answer {
    var events: [String] = []
    for (index, text) in texts.enumerated() {
      events.append(chunk(index, #""delta":{"role":"assistant","content":""}"#))
      for word in text.split(separator: " ", omittingEmptySubsequences: false) {
        events.append(chunk(index, #""delta":{"content":"\#(word) "}"#))
      }
      events.append(chunk(index, #""delta":{},"finish_reason":"stop""#))
    }
    if usage {
      events.append(
        #"data: {"choices":[],"usage":{"prompt_tokens":5,"completion_tokens":\#(texts.count * 3)}}"#
          + "\n\n")
    }
    events.append("data: [DONE]\n\n")
    return FaultServer.Answer(
      headers: [("Content-Type", "text/event-stream; charset=utf-8")], pieces: events, counts: true)
  }

  static func chunk(_ index: Int, _ members: String) -> String {
    #"data: {"id":"c-1","object":"chat.completion.chunk","model":"toy","choices":[{"index":\#(index),"#
      + members + "}]}\n\n"
  }

  /// An error of OpenAI's form.
  static func error(
    _ status: Int, _ message: String = "no", headers: [(String, String)] = []
  ) -> FaultServer.Answer {
    FaultServer.Answer(
      status: status, headers: headers, pieces: [#"{"error":{"message":"\#(message)"}}"#])
  }

  static let refusal = FaultServer.Answer(isRefusal: true)

  func cut(after pieces: Int, _ ending: Ending = .cut) -> FaultServer.Answer {
    var answer = self
    answer.pieces = Array(self.pieces.prefix(pieces))
    answer.ending = ending
    answer.counts = false
    return answer
  }

  func delayed(_ milliseconds: Int) -> FaultServer.Answer {
    var answer = self
    answer.delay = milliseconds
    return answer
  }
}
