import JSONText

/// Reads the `model` of a tokenizer's file: vocabulary and merges.
enum ModelReader {
  static func read(_ json: JSONValue) throws(TokenizerError) -> ByteMerger {
    let type = json["type"]?.string ?? "BPE"
    guard type == "BPE" else {
      throw TokenizerError("model type '\(type)' is not known; byte-level BPE is")
    }
    for name in ["continuing_subword_prefix", "end_of_word_suffix"]
    where json[name]?.string?.isEmpty == false {
      throw TokenizerError("model.\(name) is not known; byte-level models have none")
    }
    guard json["dropout"]?.number ?? 0 == 0 else {
      throw TokenizerError("model.dropout makes the count a matter of chance")
    }
    let vocabulary = try vocabulary(json["vocab"])
    return ByteMerger(
      byteTokens: try byteTokens(vocabulary), merges: try merges(json["merges"], vocabulary),
      wholeTokens: json["ignore_merges"]?.bool == true ? vocabulary : nil)
  }

  private static func vocabulary(_ json: JSONValue?) throws(TokenizerError) -> Vocabulary {
    guard let json, json.kind == .object else {
      throw TokenizerError("model.vocab is no object of tokens and ids")
    }
    var vocabulary = Vocabulary(capacity: 160_000)
    var token: [UInt8] = []
    for (key, value) in json.members {
      guard let number = value.number, let id = Int32(exactly: number), id >= 0 else {
        throw TokenizerError("model.vocab: an id is no whole number")
      }
      token.removeAll(keepingCapacity: true)
      // A word with other characters is an added token; no bytes become it.
      if withWord(of: key, { ByteAlphabet.append($0, to: &token) }) {
        token.withUnsafeBufferPointer { vocabulary.insert($0, id: id) }
      }
    }
    return vocabulary
  }

  private static func withWord<Result>(
    of key: JSONValue, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let raw = key.raw
    guard raw.contains(0x5C), let text = key.text else { return body(raw) }
    return text.withUnsafeBufferPointer(body)
  }

  /// The token of each byte; bytes that are in no UTF-8 may lack one.
  private static func byteTokens(_ vocabulary: Vocabulary) throws(TokenizerError) -> [Int32] {
    var tokens: [Int32] = []
    for byte in UInt8.min...UInt8.max {
      let id = withUnsafePointer(to: byte) {
        vocabulary.id(of: UnsafeBufferPointer(start: $0, count: 1))
      }
      let isText = byte < 0xC0 || (0xC2...0xF4).contains(byte)
      guard id != nil || !isText else {
        throw TokenizerError(
          "model.vocab has no token for the byte \(byte) ('\(ByteAlphabet.word(of: [byte]))'); a byte-level one has 256"
        )
      }
      tokens.append(id ?? -1)
    }
    return tokens
  }

  private static func merges(
    _ json: JSONValue?, _ vocabulary: Vocabulary
  ) throws(TokenizerError) -> MergeTable {
    guard let json, json.kind == .array else {
      throw TokenizerError("model.merges is no list")
    }
    // More than tokens, maybe: a token can be joined of several pairs.
    var table = MergeTable(capacity: json.elements.reduce(0) { count, _ in count + 1 })
    var count = 0
    // The bytes of both halves, one behind the other: what they join to.
    var joined: [UInt8] = []
    for merge in json.elements {
      joined.removeAll(keepingCapacity: true)
      guard let middle = halves(of: merge, &joined) else {
        throw TokenizerError("model.merges: entry \(count) is neither 'a b' nor [a, b]")
      }
      let ids = joined.withUnsafeBufferPointer { bytes in
        (
          vocabulary.id(of: UnsafeBufferPointer(rebasing: bytes[..<middle])),
          vocabulary.id(of: UnsafeBufferPointer(rebasing: bytes[middle...])),
          vocabulary.id(of: bytes)
        )
      }
      guard let left = ids.0, let right = ids.1, let whole = ids.2 else {
        throw TokenizerError("model.merges: entry \(count) names a token that model.vocab lacks")
      }
      table.insert(left, right, rank: count, id: whole)
      count += 1
    }
    return table
  }

  /// Appends the bytes of both halves and returns where the second begins.
  private static func halves(of merge: JSONValue, _ out: inout [UInt8]) -> Int? {
    if merge.kind == .array {
      let parts = Array(merge.elements)
      guard parts.count == 2, parts[0].kind == .string, parts[1].kind == .string,
        withWord(of: parts[0], { ByteAlphabet.append($0, to: &out) })
      else { return nil }
      let middle = out.count
      return withWord(of: parts[1], { ByteAlphabet.append($0, to: &out) }) ? middle : nil
    }
    guard merge.kind == .string else { return nil }
    return withWord(of: merge) { word in
      guard let space = word.firstIndex(of: 0x20),
        ByteAlphabet.append(UnsafeBufferPointer(rebasing: word[..<space]), to: &out)
      else { return nil }
      let middle = out.count
      let rest = UnsafeBufferPointer(rebasing: word[(space + 1)...])
      return ByteAlphabet.append(rest, to: &out) ? middle : nil
    }
  }
}
