package import JSONText
package import Records

/// A request to a chat model as a line of a request file, in the OpenAI Batch format.
package struct ChatRequest: Sendable {
  /// Who is asked and how it samples.
  package struct Sampling: Sendable, Equatable {
    /// Empty where whoever answers names the model.
    package var model = ""
    package var temperature = 1.0
    package var topP = 1.0
    package var maxTokens = 32

    package init(model: String, temperature: Double, topP: Double = 1, maxTokens: Int) {
      self.model = model
      self.temperature = temperature
      self.topP = topP
      self.maxTokens = maxTokens
    }

    /// - Throws: the option that no server takes.
    package func check() throws(StageOptionsError) {
      guard (0...2).contains(temperature) else {
        throw StageOptionsError(
          "temperature", "cannot be \(temperature); it takes a number from 0 to 2")
      }
      guard topP > 0, topP <= 1 else {
        throw StageOptionsError("topP", "cannot be \(topP); it takes more than 0, up to 1")
      }
      guard (1...1_000_000).contains(maxTokens) else {
        throw StageOptionsError("maxTokens", "cannot be \(maxTokens); it takes 1 to 1000000")
      }
    }
  }

  package struct Turn: Sendable {
    package let role: String
    package let content: Text

    package init(_ role: String, _ content: Text) {
      self.role = role
      self.content = content
    }
  }

  package let id: RequestID
  package let sampling: Sampling
  package var turns: [Turn]
  /// How many choices are wanted.
  package var count = 1
  /// How many of the likeliest tokens are wanted with their probabilities; 0 for none.
  package var topTokens = 0

  package init(_ id: RequestID, _ sampling: Sampling, _ turns: [Turn], count: Int = 1) {
    self.id = id
    self.sampling = sampling
    self.turns = turns
    self.count = count
  }

  /// - Parameter seed: the recipe's; the server's seed is drawn from it and from the request's name,
  ///   so that asking again in another round gives other samples.
  func write(to json: inout JSONWriter, seed: UInt64) {
    json.member("custom_id", id.text)
    json.member("method", "POST")
    json.member("url", "/v1/chat/completions")
    json.key("body")
    json.object { body in
      if !sampling.model.isEmpty { body.member("model", sampling.model) }
      body.key("messages")
      body.array { list in
        for turn in turns {
          list.object { json in
            json.member("role", turn.role)
            json.member("content", turn.content)
          }
        }
      }
      body.member("n", count)
      body.member("temperature", sampling.temperature)
      body.member("top_p", sampling.topP)
      body.member("max_tokens", sampling.maxTokens)
      // Servers take 31 bits without a sign.
      body.member("seed", Int(Fingerprint(of: "\(seed) \(id.text)").high >> 33))
      if topTokens > 0 {
        body.key("logprobs")
        body.bool(true)
        body.member("top_logprobs", topTokens)
      }
    }
  }
}

extension EmittedRows {
  /// Writes a request to `requests/<kind>.jsonl`.
  package mutating func ask(_ request: ChatRequest, seed: UInt64) {
    let key = CurriculumKey(
      first: request.id.item, second: UInt64(request.id.part), problem: request.id.problem,
      ordinal: 0)
    add(to: "requests/\(request.id.kind.name)", at: key) { request.write(to: &$0, seed: seed) }
  }
}
