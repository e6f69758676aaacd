/// A reply while it arrives: a stream of events, or a body in one piece.
struct ResponseReading {
  private let isStream: Bool
  private let choices: Int
  private let mostBytes: Int
  /// Tokens beyond which the answer is stopped.
  private let mostTokens: Int?
  private let received: @Sendable (Int) -> Void
  private var events = EventStream()
  private var assembly = StreamAssembly()
  private var body: [UInt8] = []
  private var bytes = 0
  private var failure: CallFailure?

  init(
    isStream: Bool, choices: Int, mostBytes: Int, mostTokens: Int?,
    received: @escaping @Sendable (Int) -> Void
  ) {
    self.isStream = isStream
    self.choices = choices
    self.mostBytes = mostBytes
    self.mostTokens = mostTokens
    self.received = received
  }

  private var seenTokens: Int { assembly.seenTokens }

  mutating func fail(_ failure: CallFailure) {
    if self.failure == nil { self.failure = failure }
  }

  /// Takes the next bytes; false where no more are wanted.
  mutating func add(_ piece: some Collection<UInt8>) -> Bool {
    bytes += piece.count
    guard bytes <= mostBytes else {
      fail(
        CallFailure(
          "response-too-large", "longer than \(mostBytes) bytes; raise --response-limit", .giveUp,
          isCharged: true))
      return false
    }
    guard isStream else {
      body += piece
      return true
    }
    let before = seenTokens
    events.append(piece) { assembly.add($0) }
    if seenTokens > before { received(seenTokens - before) }
    if let mostTokens, seenTokens > mostTokens {
      fail(
        CallFailure(
          "over-limit",
          "the server goes on beyond \(mostTokens) tokens; --token-limit-field both may help",
          .giveUp, isCharged: true))
    }
    if let error = assembly.error { fail(.inStream(error)) }
    if assembly.isMalformed {
      fail(CallFailure("malformed", "an event is no JSON", .repeat, isCharged: true))
    }
    return failure == nil && !assembly.isDone
  }

  /// What has come, and why it is not all.
  consuming func finish() -> CompletionClient.Outcome {
    guard isStream else { return whole() }
    if failure == nil { events.finish { assembly.add($0) } }
    let completion = assembly.completion(choices: choices)
    if failure == nil, !completion.isWhole {
      failure = CallFailure(
        "cut-stream", "the stream ended in the middle", .repeat, isCharged: true)
    }
    // All that was asked for has come, whatever happened to the connection afterwards.
    if completion.isWhole, completion.choices.count == choices { failure = nil }
    return .init(completion: completion.choices.isEmpty ? nil : completion, failure: failure)
  }

  private consuming func whole() -> CompletionClient.Outcome {
    if let failure { return .init(failure: failure) }
    guard let completion = CompletionReader.read(body, choices: choices) else {
      let start = String(decoding: body.prefix(80), as: UTF8.self)
      return .init(
        failure: CallFailure(
          "malformed", "no completion: \(start)", .repeat, isCharged: true))
    }
    received(completion.usage?.completion ?? 0)
    return .init(completion: completion)
  }
}
