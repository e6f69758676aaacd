import JSONText

/// What was gathered for one request, from as many calls as it took.
package struct Reply: Sendable {
  /// Whose number a count of tokens is.
  package enum Source: String, Sendable {
    case server
    /// The server's log-probabilities, one for each token.
    case counted
    /// A token for every four bytes.
    case estimated
  }

  /// A count, which is as good as the worst of its parts.
  package struct Count: Sendable {
    package var tokens = 0
    package var source = Source.server

    mutating func add(_ tokens: Int, _ source: Source) {
      self.tokens += tokens
      let order: [Source] = [.server, .counted, .estimated]
      let worst = order.last { $0 == source || $0 == self.source }
      self.source = worst ?? source
    }
  }

  var head: [Choice.Member] = []
  package var choices: [Choice] = []
  package var calls = 0
  package var prompt = Count()
  package var completion = Count()
  /// What the calls cost at most, those that failed among them.
  package var charge = TokenCount()
  /// How many seeds are used up.
  var seeds = 0
  var requestID = ""

  /// Takes what a call brought; choices beyond the wanted ones are left.
  /// - Parameters:
  ///   - asked: how many choices the call asked for.
  ///   - wanted: how many the request asks for.
  mutating func add(
    _ completion: Completion, asked: Int, wanted: Int, of request: CompletionRequest
  ) {
    if head.isEmpty { head = completion.head }
    if requestID.isEmpty { requestID = completion.requestID ?? Self.text("id", completion.head) }
    let room = max(0, wanted - choices.count)
    choices += completion.choices.prefix(room)
    let usage = UsageReading(completion, asked: asked, of: request)
    prompt.add(usage.prompt.tokens, usage.prompt.source)
    self.completion.add(usage.completion.tokens, usage.completion.source)
  }

  private static func text(_ name: String, _ members: [Choice.Member]) -> String {
    guard let value = members.first(where: { $0.name == "\"\(name)\"" })?.value,
      value.first == 0x22
    else { return "" }
    return String(decoding: value.dropFirst().dropLast(), as: UTF8.self)
  }

  /// The reply's line.
  ///
  /// - Parameter price: what its model costs, where that is known; `cost` then stands in the usage, as
  ///   OpenRouter writes it.
  package func line(
    customID: String, of request: CompletionRequest, price: Price? = nil
  ) -> [UInt8] {
    var json = JSONWriter()
    json.line { line in
      line.member("id", "sluice-\(request.key.prefix(16))")
      line.member("custom_id", customID)
      line.key("response")
      line.object { response in
        response.member("status_code", 200)
        response.member("request_id", requestID)
        response.key("body")
        response.object { body in
          for member in head { body.rawMember(member.name, member.value) }
          writeChoices(to: &body)
          body.key("usage")
          body.object { usage in
            usage.member("prompt_tokens", prompt.tokens)
            usage.member("completion_tokens", completion.tokens)
            usage.member("total_tokens", prompt.tokens + completion.tokens)
            if let price { usage.member("cost", price.cost(of: charge)) }
          }
        }
      }
      line.key("error")
      line.raw("null".utf8)
      writeAccount(to: &line, request, customID)
    }
    return json.bytes
  }

  /// The line of a request that nothing could be had for.
  package func line(
    customID: String, of request: CompletionRequest, failure: CallFailure
  ) -> [UInt8] {
    var json = JSONWriter()
    json.line { line in
      line.member("id", "sluice-\(request.key.prefix(16))")
      line.member("custom_id", customID)
      line.key("response")
      line.raw("null".utf8)
      line.key("error")
      line.object { error in
        error.member("code", failure.reason)
        error.member("message", failure.detail)
      }
      writeAccount(to: &line, request, customID)
    }
    return json.bytes
  }

  func writeChoices(to json: inout JSONWriter) {
    json.key("choices")
    json.array { list in
      for (index, choice) in choices.enumerated() { choice.write(index: index, to: &list) }
    }
  }

  /// What the batch format has no place for; other readers pass over it.
  private func writeAccount(
    to line: inout JSONWriter, _ request: CompletionRequest, _ customID: String
  ) {
    line.key("sluice")
    line.object { account in
      account.member("key", request.key)
      account.member("calls", calls)
      account.member("missing", max(0, request.choices - choices.count))
      account.member("prompt_tokens", prompt.source.rawValue)
      account.member("completion_tokens", completion.source.rawValue)
      account.member("charged_prompt", charge.prompt)
      account.member("charged_completion", charge.completion)
      account.member("model", request.model)
      account.member("seeds", seeds)
    }
  }
}
