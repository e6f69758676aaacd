import JSONText

/// A turn of a chat; texts are kept as JSON, so that what is only copied is never unescaped.
struct Turn: Equatable {
  let role: String
  /// With its quotes.
  let content: [UInt8]
  /// With its quotes; nil where the answer holds its reasoning or has none.
  var reasoning: [UInt8]?

  /// Of its texts, as they are written.
  var bytes: Int { content.count + (reasoning?.count ?? 0) }

  static let emptyText = Array("\"\"".utf8)

  init(role: String, content: [UInt8], reasoning: [UInt8]? = nil) {
    self.role = role
    self.content = content
    self.reasoning = reasoning
  }

  init(system: String) {
    self.init(role: "system", content: Self.text(Array(system.utf8)[...]))
  }

  /// A turn as a shard holds it; nil where it is none.
  init?(_ value: JSONValue) {
    guard let role = value["role"]?.string, let content = value["content"], content.text != nil
    else { return nil }
    self.init(role: role, content: content.written)
  }

  /// An assistant's turn with its reasoning where the user wants it.
  init(answer value: JSONValue, _ style: ExportOptions.Reasoning) throws(RowRefusal) {
    guard let turn = Turn(value), turn.role == "assistant" else { throw .notOneTurn }
    guard style != .inline, let text = value["content"]?.text else {
      self = turn
      return
    }
    let parts = AnswerParts(text)
    switch style {
    case .inline: self = turn
    case .separate:
      self.init(
        role: turn.role, content: Self.text(parts.answer), reasoning: Self.text(parts.reasoning))
    case .none:
      guard !parts.answer.isEmpty, !parts.isOpen else { throw .noAnswer }
      self.init(role: turn.role, content: Self.text(parts.answer))
    }
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var json = JSONWriter(capacity: bytes.count + bytes.count / 8 + 16)
    bytes.withUnsafeBufferPointer { json.string($0) }
    return json.bytes
  }
}

extension JSONWriter {
  /// - Parameter holdsReasoning: writes `reasoning_content` on every turn, empty where there is none:
  ///   a column whose turns have different members, or a null, breaks `datasets`.
  mutating func turn(_ turn: Turn, holdsReasoning: Bool = false) {
    object { json in
      json.member("role", turn.role)
      json.key("content")
      json.raw(turn.content)
      guard holdsReasoning else { return }
      json.key("reasoning_content")
      json.raw(turn.reasoning ?? Turn.emptyText)
    }
  }

  mutating func member(_ name: String, turns: [Turn], holdsReasoning: Bool = false) {
    key(name)
    array { list in for turn in turns { list.turn(turn, holdsReasoning: holdsReasoning) } }
  }
}
