import JSONText

/// A choice that arrives in pieces.
struct ChoiceAssembly {
  private var message = JoinedMembers()
  /// Of `/v1/completions`, whose choices have a text and no message.
  private var text: [UInt8]?
  private var logprobs: JoinedMembers?
  private var others = JoinedMembers()
  private var textBytes = 0
  private var pieces = 0
  private var logged = 0
  private(set) var finishReason: String?

  var seenTokens: Int { logged > 0 ? logged : pieces }

  /// Adds what a chunk says of this choice; what follows its end is a repetition and is left out.
  mutating func add(_ chunk: JSONValue) {
    guard finishReason == nil else { return }
    let before = textBytes
    for (key, value) in chunk.members {
      if key.isKey("delta") {
        addToMessage(value)
      } else if key.isKey("text"), value.kind == .string {
        textBytes += value.raw.count
        if text == nil { text = [] }
        text? += compact(value).dropFirst().dropLast()
      } else if key.isKey("logprobs") {
        addLogprobs(value)
      } else if key.isKey("finish_reason") {
        finishReason = value.string
      } else if !key.isKey("index") {
        others.add(key, value, joins: false)
      }
    }
    if textBytes > before { pieces += 1 }
  }

  private mutating func addToMessage(_ delta: JSONValue) {
    for (name, part) in delta.members {
      let isRole = name.isKey("role")
      if !isRole, part.kind == .string || part.kind == .array { textBytes += part.raw.count }
      message.add(name, part, joins: !isRole)
    }
  }

  private mutating func addLogprobs(_ value: JSONValue) {
    guard value.kind == .object else { return }
    logged += CompletionReader.loggedTokens(value) ?? 0
    var joined = logprobs ?? JoinedMembers()
    logprobs = nil
    for (name, part) in value.members { joined.add(name, part) }
    logprobs = joined
  }

  /// The choice as a reply in one piece would have it, or nil while it is not finished.
  /// - Parameter isEnded: true where the stream said that it is over without saying why.
  func choice(isEnded: Bool) -> Choice? {
    guard finishReason != nil || (isEnded && textBytes > 0),
      !Choice.abortedReasons.contains(finishReason ?? "")
    else { return nil }
    let null = Array("null".utf8)
    var reason = JSONWriter()
    if let finishReason { reason.string(finishReason) } else { reason.raw(null) }
    let said =
      text.map { Choice.Member(name: "\"text\"", value: [0x22] + $0 + [0x22]) }
      ?? Choice.Member(name: "\"message\"", value: message.json)
    let members = [
      said, Choice.Member(name: "\"logprobs\"", value: logprobs?.json ?? null),
      Choice.Member(name: "\"finish_reason\"", value: reason.bytes),
    ]
    return Choice(
      members: members + others.list, finishReason: finishReason, textBytes: textBytes,
      seenTokens: seenTokens, isCounted: logged > 0)
  }
}
