package import JSONText
import Shards

/// One line of a request file, taken apart as far as asking needs it.
package struct CompletionRequest: Sendable {
  /// What the line asks for; other paths have no choices to count.
  package enum Path: String, CaseIterable, Sendable {
    case chat = "/v1/chat/completions"
    case completions = "/v1/completions"
  }

  /// Where the server is told how long an answer may be.
  package enum LimitField: String, CaseIterable, Sendable {
    case asWritten = "as-written"
    case maxTokens = "max_tokens"
    case maxCompletionTokens = "max_completion_tokens"
    case both
  }

  package let customID: String
  package let path: Path
  package let model: String
  /// How many answers are wanted.
  package let choices: Int
  package let seed: Int?
  /// Tokens that an answer may have; nil where the line does not say.
  package let tokenLimit: Int?
  /// What the sum of the request's content is; requests of the same content are asked once.
  package let key: String
  private let limitFields: [String]
  /// Everything else of the body, as written.
  private let members: [(name: String, value: [UInt8])]
  /// Bytes of the body: no prompt has more tokens than these and a chat template's own.
  package let promptBytes: Int

  /// Members of a body that are written anew for every call.
  private static let managed: Set<String> = [
    "model", "n", "seed", "stream", "stream_options", "max_tokens", "max_completion_tokens",
  ]

  /// - Parameters:
  ///   - model: for lines that name none.
  ///   - tokenLimit: for lines that have none.
  package init(
    line: UnsafeBufferPointer<UInt8>, model: String, tokenLimit: Int?, parser: inout JSONParser
  ) throws(RequestFault) {
    do {
      self = try parser.parse(line) { value in
        try CompletionRequest(value, model: model, tokenLimit: tokenLimit)
      }
    } catch let fault as RequestFault {
      throw fault
    } catch {
      let kind = (error as? JSONError)?.kind.rawValue ?? "malformed-json"
      throw RequestFault(kind, "is no JSON object")
    }
  }

  private init(
    _ line: JSONValue, model defaultModel: String, tokenLimit defaultLimit: Int?
  ) throws(RequestFault) {
    guard line.kind == .object else { throw RequestFault("malformed-json", "is no JSON object") }
    guard let id = line["custom_id"]?.string, !id.isEmpty else {
      throw RequestFault("no-custom-id", "has no 'custom_id'; it would be a text of its own")
    }
    guard line["method"]?.string ?? "POST" == "POST" else {
      throw RequestFault("other-method", "has a 'method' that is not POST")
    }
    guard let path = line["url"]?.string.flatMap({ Path(rawValue: $0) }) else {
      throw RequestFault(
        "other-url",
        "has the 'url' \(line["url"]?.scalar ?? "of nothing"); "
          + "it would be " + Path.allCases.map { $0.rawValue }.joined(separator: " or "))
    }
    guard let body = line["body"], body.kind == .object else {
      throw RequestFault("no-body", "has no 'body'; it would be an object")
    }
    let prompt = path == .chat ? "messages" : "prompt"
    guard let asked = body[prompt], asked.kind == (path == .chat ? .array : .string) else {
      throw RequestFault(
        "no-prompt", "has no '\(prompt)'; it would be \(path == .chat ? "a list" : "one text")")
    }
    customID = id
    self.path = path
    let named = body["model"]?.string ?? ""
    self.model = named.isEmpty ? defaultModel : named
    choices = try Self.integer(body, "n", in: 1...4096) ?? 1
    seed = try Self.integer(body, "seed", in: Int.min...Int.max / 2)
    let limits = ["max_tokens", "max_completion_tokens"]
    limitFields = limits.filter { !(body[$0]?.isNull ?? true) }
    let written = try Self.integer(body, limitFields.first ?? "max_tokens", in: 0...Int.max / 8192)
    self.tokenLimit = written ?? defaultLimit
    members = body.members.compactMap { key, value in
      let name = key.written
      guard !Self.managed.contains(where: { key.isKey($0) }) else { return nil }
      return (String(decoding: name, as: UTF8.self), compact(value))
    }
    promptBytes = members.reduce(0) { $0 + $1.value.count }
    key = Self.sum(
      path, self.model, choices: choices, seed: seed, tokenLimit: self.tokenLimit, members)
  }

  private static func integer(
    _ body: JSONValue, _ name: String, in range: ClosedRange<Int>
  ) throws(RequestFault) -> Int? {
    guard let value = body[name], !value.isNull else { return nil }
    guard let number = value.scalar.flatMap({ Int($0) }), value.kind == .number,
      range.contains(number)
    else {
      throw RequestFault("wrong-number", "has a '\(name)' that is no whole number in its range")
    }
    return number
  }

  /// The order of members and the space between them do not matter.
  private static func sum(
    _ path: Path, _ model: String, choices: Int, seed: Int?, tokenLimit: Int?,
    _ members: [(name: String, value: [UInt8])]
  ) -> String {
    var json = JSONWriter()
    json.array { list in
      list.string(path.rawValue)
      list.string(model)
      list.integer(choices)
      list.string(seed.map { String($0) } ?? "")
      list.string(tokenLimit.map { String($0) } ?? "")
      for (name, value) in members.sorted(by: { $0.name < $1.name }) {
        list.raw(name.utf8)
        list.raw(value)
      }
    }
    return SHA256.hex(of: json.bytes)
  }

  /// The body of one call.
  package func body(
    choices: Int, seed: Int?, isStreamed: Bool, limitField: LimitField
  ) -> [UInt8] {
    var json = JSONWriter(capacity: promptBytes + 256)
    json.object { body in
      body.member("model", model)
      for (name, value) in members { body.rawMember(name, value) }
      if choices > 1 { body.member("n", choices) }
      if let seed { body.member("seed", seed) }
      if let tokenLimit {
        for field in fields(limitField) { body.member(field, tokenLimit) }
      }
      if isStreamed {
        body.member("stream", true)
        body.key("stream_options")
        body.object { $0.member("include_usage", true) }
      }
    }
    return json.bytes
  }

  /// Tokens that the answers may have; nil where that is not said, or where the prompt is repeated
  /// among them.
  func mostTokens(choices: Int) -> Int? {
    let echoes = members.contains { $0.name == "\"echo\"" && $0.value.elementsEqual("true".utf8) }
    return echoes ? nil : tokenLimit.map { max(1, $0) * choices }
  }

  private func fields(_ choice: LimitField) -> [String] {
    switch choice {
    case .asWritten: limitFields.isEmpty ? ["max_tokens"] : limitFields
    case .maxTokens, .maxCompletionTokens: [choice.rawValue]
    case .both: ["max_tokens", "max_completion_tokens"]
    }
  }
}

/// Why a line is not asked.
package struct RequestFault: Error, Equatable {
  package let reason: String
  package let message: String

  init(_ reason: String, _ message: String) {
    self.reason = reason
    self.message = message
  }
}
