import JSONText

/// Reads the body of a reply that came in one piece.
enum CompletionReader {
  /// Returns nil for what is no completion: other JSON, no choices, choices without text.
  static func read(_ body: [UInt8], choices asked: Int) -> Completion? {
    // Tool calls and log-probabilities are nested a dozen deep at most.
    var parser = JSONParser(nestingLimit: 64)
    return body.withUnsafeBufferPointer { bytes in
      try? parser.parse(bytes) { value in
        guard value.kind == .object, let list = value["choices"], list.kind == .array else {
          return nil
        }
        var seen: [(index: String, choice: Choice)] = []
        for element in list.elements {
          guard let choice = choice(element),
            !Choice.abortedReasons.contains(choice.finishReason ?? "")
          else { continue }
          let index = element["index"]?.scalar ?? "\(seen.count)"
          // The same choice twice is one sample; the same text under another index is another.
          guard !seen.contains(where: { $0.index == index && $0.choice == choice }) else {
            continue
          }
          seen.append((index, choice))
        }
        guard !seen.isEmpty else { return nil }
        return Completion(
          head: head(value), choices: seen.prefix(asked).map { $0.choice },
          usage: value["usage"].flatMap { usage($0) }, isWhole: true)
      }
    }
  }

  /// What is neither a choice nor usage.
  static func head(_ value: JSONValue) -> [Choice.Member] {
    value.members.compactMap { key, member in
      key.isKey("choices") || key.isKey("usage") ? nil : Choice.Member(key, member)
    }
  }

  static func usage(_ value: JSONValue) -> Completion.Usage? {
    guard let prompt = value["prompt_tokens"]?.scalar.flatMap({ Int($0) }),
      let completion = value["completion_tokens"]?.scalar.flatMap({ Int($0) }),
      prompt >= 0, completion >= 0, prompt < 1 << 40, completion < 1 << 40
    else { return nil }
    return Completion.Usage(prompt: prompt, completion: completion)
  }

  private static func choice(_ value: JSONValue) -> Choice? {
    guard value["message"]?.kind == .object || value["text"]?.kind == .string else { return nil }
    let tokens = value["logprobs"].flatMap { loggedTokens($0) }
    return Choice(
      members: value.members.compactMap { key, member in
        key.isKey("index") ? nil : Choice.Member(key, member)
      },
      finishReason: value["finish_reason"]?.string, textBytes: textBytes(value),
      seenTokens: tokens ?? 0, isCounted: tokens != nil)
  }

  /// How many tokens have a log-probability.
  static func loggedTokens(_ logprobs: JSONValue) -> Int? {
    guard let list = logprobs["content"] ?? logprobs["tokens"], list.kind == .array else {
      return nil
    }
    return list.elements.reduce(0) { count, _ in count + 1 }
  }

  /// Bytes of what the model said: `text`, or all texts of the message but its role.
  private static func textBytes(_ choice: JSONValue) -> Int {
    guard let message = choice["message"] else { return choice["text"]?.raw.count ?? 0 }
    return message.members.reduce(0) { sum, member in
      member.key.isKey("role") || member.value.isNull ? sum : sum + member.value.raw.count
    }
  }
}

extension Choice.Member {
  init(_ key: JSONValue, _ value: JSONValue) {
    name = String(decoding: key.written, as: UTF8.self)
    self.value = compact(value)
  }
}
