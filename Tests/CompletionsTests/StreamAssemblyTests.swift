import Foundation
import JSONText
import Testing

@testable import Completions

@Suite struct StreamAssemblyTests {
  private func assemble(_ events: [String], choices: Int = 4) -> Completion {
    var assembly = StreamAssembly()
    for event in events { assembly.add(Array(event.utf8)) }
    return assembly.completion(choices: choices)
  }

  private func object(_ choice: Choice) throws -> [String: Any] {
    var json = JSONWriter()
    choice.write(index: 3, to: &json)
    return try #require(
      try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String: Any])
  }

  @Test func `joins reasoning, text and log-probabilities of interleaved choices`() throws {
    let completion = assemble([
      #"{"id":"x","object":"chat.completion.chunk","choices":[{"index":1,"delta":{"role":"assistant","content":null}}]}"#,
      #"{"id":"x","choices":[{"index":0,"delta":{"role":"assistant","reasoning":"Let \ud83d"}}]}"#,
      #"{"choices":[{"index":1,"delta":{"content":"b1"},"logprobs":{"content":[{"token":"b1"}]}}]}"#,
      #"{"choices":[{"index":0,"delta":{"reasoning":"\ude00 me"}}]}"#,
      #"{"choices":[{"index":0,"delta":{"reasoning_content":"old","content":"a\"\n"}}]}"#,
      #"{"choices":[{"index":1,"delta":{"content":"b2"},"logprobs":{"content":[{"token":"b2"}]},"finish_reason":"length","stop_reason":null}]}"#,
      #"{"choices":[{"index":1,"delta":{"content":"after the end"}}]}"#,
      #"{"choices":[{"index":0,"delta":{},"finish_reason":"stop","stop_reason":"x"}]}"#,
      #"{"choices":[],"usage":{"prompt_tokens":3,"completion_tokens":9}}"#, "[DONE]",
    ])
    #expect(completion.isWhole && completion.choices.count == 2)
    #expect(completion.usage == Completion.Usage(prompt: 3, completion: 9))
    let first = try object(completion.choices[0])
    let message = try #require(first["message"] as? [String: String])
    #expect(message["reasoning"] == "Let 😀 me")
    #expect(message["reasoning_content"] == "old" && message["content"] == "a\"\n")
    #expect(first["finish_reason"] as? String == "stop" && first["stop_reason"] as? String == "x")
    #expect(first["index"] as? Int == 3)
    let second = try object(completion.choices[1])
    #expect((second["message"] as? [String: String])?["content"] == "b1b2")
    #expect(second["finish_reason"] as? String == "length")
    let logged = (second["logprobs"] as? [String: Any])?["content"] as? [[String: String]]
    #expect(logged?.map { $0["token"] } == ["b1", "b2"])
    #expect(completion.choices[1].isCounted && completion.choices[1].seenTokens == 2)
  }

  @Test func `joins the texts and lists of /v1/completions`() throws {
    let completion = assemble(
      [
        #"{"object":"text_completion","choices":[{"index":0,"text":"4","logprobs":{"tokens":["4"],"token_logprobs":[-0.5]}}]}"#,
        #"{"choices":[{"index":0,"text":"2","logprobs":{"tokens":["2"],"token_logprobs":[null]},"finish_reason":"stop"}]}"#,
      ], choices: 1)
    #expect(completion.isWhole)
    let choice = try object(completion.choices[0])
    #expect(choice["text"] as? String == "42")
    #expect((choice["logprobs"] as? [String: Any])?["tokens"] as? [String] == ["4", "2"])
  }

  @Test func `keeps what is finished and drops what is cut`() {
    let completion = assemble([
      #"{"choices":[{"index":0,"delta":{"content":"whole"},"finish_reason":"stop"}]}"#,
      #"{"choices":[{"index":1,"delta":{"content":"cu"}}]}"#,
    ])
    #expect(completion.choices.count == 1 && !completion.isWhole && completion.cutTokens == 1)
  }

  @Test func `an answer that the server broke off is no sample`() {
    let events = [#"{"choices":[{"index":0,"delta":{"content":"x"},"finish_reason":"abort"}]}"#]
    #expect(assemble(events + ["[DONE]"]).choices.isEmpty)
    let body = #"{"choices":[{"message":{"content":"x"},"finish_reason":"abort"}]}"#
    #expect(CompletionReader.read(Array(body.utf8), choices: 1) == nil)
  }

  @Test func `takes the end of the stream for the end of choices that name none`() {
    #expect(assemble([#"{"choices":[{"index":0,"delta":{"content":"x"}}]}"#, "[DONE]"]).isWhole)
  }

  @Test func `drops a choice that comes twice and renumbers choices that share an index`() {
    let body = { (second: String) in
      Array(
        #"{"choices":[{"index":0,"message":{"content":"a"}},{"index":0,"message":{"content":"\#(second)"}}]}"#
          .utf8)
    }
    #expect(CompletionReader.read(body("a"), choices: 2)?.choices.count == 1)
    #expect(CompletionReader.read(body("b"), choices: 2)?.choices.count == 2)
    #expect(CompletionReader.read(body("b"), choices: 1)?.choices.count == 1)
  }

  @Test(arguments: [
    "", "[]", "{}", "null", #"{"choices":[]}"#, #"{"choices":[{"index":0}]}"#, #"{"choices":{}}"#,
    #"{"choices":[1,"x"]}"#, "{\"choices\":[{\"text\":\"\u{0}\"}]}",
  ])
  func `takes nothing else for a completion`(body: String) {
    #expect(CompletionReader.read(Array(body.utf8), choices: 1) == nil)
  }
}
