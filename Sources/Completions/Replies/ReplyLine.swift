import JSONText

/// A line of a reply file, as far as going on needs it.
///
/// Lines of other programs (`vllm run-batch`, a provider's batch service) have no account of ours.
struct ReplyLine {
  enum State: Equatable {
    /// Some choices may be missing, which then can be asked for.
    case answered(missing: Int)
    case failed
  }

  let customID: String
  let state: State
  let key: String?
  let model: String?
  let charge: TokenCount
  /// The member `response`, as written.
  let response: [UInt8]
  /// The choices and what else a reply is made of, where some are missing.
  let partial: Reply?

  /// Returns nil for what is no reply.
  init?(
    _ bytes: UnsafeBufferPointer<UInt8>, _ parser: inout JSONParser,
    keepsResponse: (String) -> Bool
  ) {
    let read: ReplyLine?? = try? parser.parse(bytes) { value in
      ReplyLine(value, keepsResponse: keepsResponse)
    }
    guard let read, let line = read else { return nil }
    self = line
  }

  private init?(_ line: JSONValue, keepsResponse: (String) -> Bool) {
    guard line.kind == .object, let id = line["custom_id"]?.string else { return nil }
    customID = id
    let account = line["sluice"]
    key = account?["key"]?.string
    model = account?["model"]?.string
    charge = TokenCount(
      prompt: account?.count("charged_prompt") ?? 0,
      completion: account?.count("charged_completion") ?? 0)
    let body = line["response"]?["body"]
    let status = line["response"]?["status_code"]?.scalar ?? "200"
    let choices = body?["choices"]
    let isAnswered =
      (line["error"]?.isNull ?? true) && status == "200"
      && (choices.map { list in list.elements.contains { _ in true } } ?? false)
    let missing = account?.count("missing") ?? 0
    state = isAnswered ? .answered(missing: missing) : .failed
    let isKept = isAnswered && key.map { keepsResponse($0) } ?? false
    response = isKept ? line["response"].map { compact($0) } ?? [] : []
    var partial: Reply?
    if isAnswered, missing > 0, let body {
      partial = Reply(body, account: account, charge: charge)
    }
    self.partial = partial
  }

  /// The same answer for another request of the same content; it costs nothing.
  static func copy(
    of response: [UInt8], customID: String, request: CompletionRequest
  ) -> [UInt8] {
    var json = JSONWriter()
    json.line { line in
      line.member("id", "sluice-\(request.key.prefix(16))")
      line.member("custom_id", customID)
      line.key("response")
      line.raw(response)
      line.key("error")
      line.raw("null".utf8)
      line.key("sluice")
      line.object { account in
        account.member("key", request.key)
        account.member("calls", 0)
        account.member("missing", 0)
        account.member("charged_prompt", 0)
        account.member("charged_completion", 0)
        account.member("model", request.model)
      }
    }
    return json.bytes
  }
}

extension JSONValue {
  func count(_ name: String) -> Int? {
    self[name]?.scalar.flatMap { Int($0) }.flatMap { (0..<1 << 48).contains($0) ? $0 : nil }
  }
}

extension Reply {
  /// Reads a reply back that some choices are still missing from.
  init?(_ body: JSONValue, account: JSONValue?, charge: TokenCount) {
    guard let completion = CompletionReader.read(body.written, choices: .max) else { return nil }
    head = completion.head
    choices = completion.choices
    calls = account?.count("calls") ?? 1
    prompt.add(
      completion.usage?.prompt ?? 0,
      account?["prompt_tokens"]?.string.flatMap { Source(rawValue: $0) } ?? .server)
    self.completion.add(
      completion.usage?.completion ?? 0,
      account?["completion_tokens"]?.string.flatMap { Source(rawValue: $0) } ?? .server)
    self.charge = charge
    seeds = account?.count("seeds") ?? choices.count
  }
}
