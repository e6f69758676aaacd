import JSONText

/// Puts the chunks of a stream together to the one reply that a call without streaming would bring.
struct StreamAssembly {
  /// An error that the server sent where a chunk was due.
  struct ServerError: Sendable, Equatable {
    let code: Int?
    let message: String
  }

  private var head: [Choice.Member] = []
  private var assemblies: [Int: ChoiceAssembly] = [:]
  private var usage: Completion.Usage?
  private(set) var isDone = false
  private(set) var isMalformed = false
  private(set) var error: ServerError?
  private var parser = JSONParser()

  /// Tokens seen so far: each piece of text has one or more.
  var seenTokens: Int { assemblies.values.reduce(0) { $0 + $1.seenTokens } }

  mutating func add(_ event: [UInt8]) {
    if event.elementsEqual("[DONE]".utf8) {
      isDone = true
      return
    }
    var parser = self.parser
    let isRead: Void? = event.withUnsafeBufferPointer { bytes in
      try? parser.parse(bytes) { add($0) }
    }
    self.parser = parser
    if isRead == nil { isMalformed = true }
  }

  private mutating func add(_ chunk: JSONValue) {
    guard chunk.kind == .object else {
      isMalformed = true
      return
    }
    if let error = chunk["error"], !error.isNull {
      self.error = ServerError(
        code: error["code"]?.scalar.flatMap { Int($0) },
        message: error["message"]?.string ?? error.string ?? "an error without a message")
      return
    }
    if let usage = chunk["usage"].flatMap({ CompletionReader.usage($0) }) { self.usage = usage }
    if head.isEmpty { head = CompletionReader.head(chunk) }
    guard let choices = chunk["choices"] else { return }
    for choice in choices.elements {
      let index = choice["index"]?.scalar.flatMap { Int($0) } ?? 0
      assemblies[index, default: ChoiceAssembly()].add(choice)
    }
  }

  /// What is finished, in the order of the server's indices.
  func completion(choices asked: Int) -> Completion {
    let finished = assemblies.sorted { $0.key < $1.key }
      .map { (assembly: $0.value, choice: $0.value.choice(isEnded: isDone)) }
    let kept = finished.compactMap { $0.choice }.prefix(asked)
    let cut = finished.filter { $0.choice == nil }
    return Completion(
      head: Self.asWhole(head), choices: Array(kept), usage: usage,
      isWhole: cut.isEmpty && !kept.isEmpty && (isDone || kept.count == asked),
      cutTokens: cut.reduce(0) { $0 + $1.assembly.seenTokens })
  }

  /// `chat.completion.chunk` is the name of a piece.
  private static func asWhole(_ head: [Choice.Member]) -> [Choice.Member] {
    head.map { member in
      member.value.elementsEqual("\"chat.completion.chunk\"".utf8)
        ? Choice.Member(name: member.name, value: Array("\"chat.completion\"".utf8)) : member
    }
  }
}
