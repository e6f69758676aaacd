package import JSONText
package import Records

/// Replies to request files, in the OpenAI Batch format: what its batch service, `vllm run-batch` and
/// `sluice-sample` write.
///
/// A row brings no problem: it is for the problem that its `custom_id` names. Servers differ (seen in
/// vLLM 0.32, llama-server and `transformers serve`): reasoning comes as `reasoning`, as
/// `reasoning_content` or inline; choices come in any order, twice, or fewer than asked for.
package enum BatchReplies: Schema {
  package static let name = "batch-replies"
  package static let datasets = ["OpenAI Batch API output", "vllm run-batch output"]

  package static func recognize(_ row: JSONValue) -> Recognition? {
    guard row.has("custom_id", .string), row["response"] != nil || row["error"] != nil else {
      return nil
    }
    return Recognition(points: 3, evidence: ["`custom_id` beside `response` or `error`"])
  }

  package static func read(_ row: JSONValue) throws(RowError) -> Record {
    let written = try row.requiredText("custom_id").string
    guard let request = RequestID(written) else {
      throw RowError(.wrongFieldKind, "custom_id '\(written.prefix(80))' is none of ours")
    }
    var record = Record(problem: Text([]))
    record.key = request.problem
    record.replies = [reply(request, row)]
    return record
  }

  private static func reply(_ request: RequestID, _ row: JSONValue) -> Reply {
    var reply = Reply(request)
    let response = row["response"]
    if let error = row["error"], !error.isNull {
      reply.fault = "error"
      return reply
    }
    if let status = response?["status_code"]?.number, !(200..<300).contains(status) {
      reply.fault = "error"
      return reply
    }
    guard let body = response?["body"], body.kind == .object else {
      reply.fault = "malformed"
      return reply
    }
    reply.model = body["model"]?.string ?? ""
    reply.usage = usage(body["usage"])
    guard let choices = body["choices"], choices.kind == .array else {
      reply.fault = "malformed"
      return reply
    }
    reply.samples = samples(choices)
    if reply.samples.isEmpty { reply.fault = "no-choice" }
    return reply
  }

  /// The choices by number; a number that comes twice is kept once, the other copy as a fault.
  private static func samples(_ choices: JSONValue) -> [Reply.Sample] {
    var seen: Set<Int> = []
    var samples: [Reply.Sample] = []
    for (position, choice) in choices.elements.enumerated() {
      let index = choice["index"]?.number.flatMap { Int(exactly: $0) } ?? position
      var sample = sample(choice, index)
      if sample.fault.isEmpty, !seen.insert(index).inserted { sample.fault = "duplicate-choice" }
      samples.append(sample)
    }
    return samples.enumerated().sorted {
      ($0.element.index, $0.offset) < ($1.element.index, $1.offset)
    }
    .map(\.element)
  }

  private static func sample(_ choice: JSONValue, _ index: Int) -> Reply.Sample {
    let finish = Generation.Finish(recorded: choice["finish_reason"]?.string ?? "")
    var sample = Reply.Sample(index: index, text: Text([]), finish: finish)
    sample.firstTokens = firstTokens(choice["logprobs"])
    guard choice.kind == .object else {
      sample.fault = "malformed"
      return sample
    }
    let message = choice["message"]
    let refusal = message?["refusal"]?.text ?? []
    if !refusal.isEmpty || choice["finish_reason"]?.string == "content_filter" {
      sample.text = Text(refusal)
      sample.fault = "refused"
      return sample
    }
    guard message?.kind == .object || choice["text"]?.kind == .string else {
      sample.fault = "malformed"
      return sample
    }
    sample.text = text(message, choice)
    // A step's score is in the probabilities, whatever token came of them.
    if sample.text.trimmed.isEmpty, sample.firstTokens.isEmpty { sample.fault = "empty" }
    return sample
  }

  /// The answer, behind the reasoning where it comes apart.
  private static func text(_ message: JSONValue?, _ choice: JSONValue) -> Text {
    let content = message?["content"]?.text ?? choice["text"]?.text ?? []
    let reasoning = message?["reasoning_content"]?.text ?? message?["reasoning"]?.text ?? []
    guard !reasoning.isEmpty else { return Text(content) }
    // Cut within the reasoning: there is no answer, and the tag stays open.
    guard !content.isEmpty else { return Text(Array("<think>\n".utf8) + reasoning) }
    return Text(Array("<think>\n".utf8) + reasoning + Array("\n</think>\n\n".utf8) + content)
  }

  /// Both shapes of log-probabilities: `content[0].top_logprobs` (chat), `top_logprobs[0]` (text).
  private static func firstTokens(_ logprobs: JSONValue?) -> [Field] {
    if let first = logprobs?["content"]?.elements.first(where: { _ in true }) {
      let tokens = first["top_logprobs"]?.elements.map { ($0["token"], $0["logprob"]) } ?? []
      return tokens.compactMap { field($0, $1) }
    }
    let first = logprobs?["top_logprobs"]?.elements.first { _ in true }
    return first?.members.compactMap { field($0, $1) } ?? []
  }

  private static func field(_ token: JSONValue?, _ logprob: JSONValue?) -> Field? {
    guard let name = token?.string, let value = logprob?.number else { return nil }
    return Field(name, value)
  }

  /// `cost` stands where OpenRouter writes it, in dollars.
  private static func usage(_ value: JSONValue?) -> Reply.Usage {
    var usage = Reply.Usage()
    usage.promptTokens = count(value?["prompt_tokens"])
    usage.completionTokens = count(value?["completion_tokens"])
    let cost = value?["cost"]?.number ?? 0
    usage.microdollars = cost > 0 && cost < 1e9 ? Int((cost * 1e6).rounded()) : 0
    return usage
  }

  /// A count that can be one; what a server says beyond 10^12 is nonsense.
  private static func count(_ value: JSONValue?) -> Int {
    guard let number = value?.number, number >= 0, number < 1e12 else { return 0 }
    return Int(number)
  }
}
