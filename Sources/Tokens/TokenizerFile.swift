import JSONText

/// The parts of a `tokenizer.json` that decide about ids (the format of Hugging Face `tokenizers`).
///
/// What it does not know it refuses: a tokenizer that is nearly the named one would count wrongly
/// without a word. `truncation`, `padding` and `post_processor` are passed over: they add and take
/// away tokens that are not the text's.
struct TokenizerFile {
  private(set) var addedTokens: [AddedToken] = []
  private(set) var composes = false
  private(set) var rules: [CutRule] = []
  /// A space is put before pieces that do not begin with one.
  private(set) var addsSpace = false
  private(set) var merger: ByteMerger

  init(_ bytes: UnsafeBufferPointer<UInt8>) throws(TokenizerError) {
    var parser = JSONParser()
    do {
      self = try parser.parse(bytes) { try TokenizerFile($0) }
    } catch let error as TokenizerError {
      throw error
    } catch let error as JSONError {
      throw TokenizerError("it is no JSON: \(error.kind.rawValue) at byte \(error.offset)")
    } catch {
      throw TokenizerError("it cannot be read: \(error)")
    }
  }

  private init(_ json: JSONValue) throws(TokenizerError) {
    guard json.kind == .object, let model = json["model"], model.kind == .object else {
      throw TokenizerError("it is no tokenizer.json: it has no 'model'")
    }
    merger = try ModelReader.read(model)
    for token in json["added_tokens"]?.elements ?? model.elements {
      addedTokens.append(try AddedToken(token))
    }
    try readNormalizer(json["normalizer"])
    try readPreTokenizer(json["pre_tokenizer"])
  }

  private mutating func readNormalizer(_ json: JSONValue?) throws(TokenizerError) {
    guard let json, !json.isNull else { return }
    switch json["type"]?.string ?? "" {
    case "NFC": composes = true
    case "Sequence":
      for part in json["normalizers"]?.elements ?? json.elements { try readNormalizer(part) }
    case let name: throw TokenizerError("normalizer '\(name)' is not known; NFC or none is")
    }
  }

  private mutating func readPreTokenizer(_ json: JSONValue?) throws(TokenizerError) {
    var steps: [JSONValue] = []
    if let json, json["type"]?.string == "Sequence" {
      steps = json["pretokenizers"].map { Array($0.elements) } ?? []
    } else if let json, !json.isNull {
      steps = [json]
    }
    guard let last = steps.popLast(), last["type"]?.string == "ByteLevel" else {
      throw TokenizerError(
        "pre_tokenizer does not end with ByteLevel; only byte-level BPE is known (GPT-2, Qwen, Llama 3, DeepSeek)"
      )
    }
    for step in steps { rules.append(try Self.rule(step)) }
    addsSpace = last["add_prefix_space"]?.bool ?? true
    if last["use_regex"]?.bool ?? true {
      guard !addsSpace || rules.isEmpty else {
        throw TokenizerError(
          "pre_tokenizer ByteLevel with add_prefix_space and use_regex is known only where it is alone"
        )
      }
      rules.append(.gpt2)
    }
  }

  private static func rule(_ json: JSONValue) throws(TokenizerError) -> CutRule {
    switch json["type"]?.string ?? "" {
    case "Digits":
      return .digits(together: !(json["individual_digits"]?.bool ?? false))
    case "Split":
      guard let pattern = json["pattern"]?["Regex"]?.string else {
        throw TokenizerError("pre_tokenizer Split has no pattern 'Regex'")
      }
      guard let rule = CutRule(pattern: pattern) else {
        throw TokenizerError(
          "pre_tokenizer pattern is not known: \(pattern); known are those of GPT-2, Qwen 2 and 3, Llama 3, DeepSeek V3"
        )
      }
      let behavior = json["behavior"]?.string ?? ""
      let isInverted = json["invert"]?.bool ?? false
      // These patterns match all of a text: to keep the matches alone is the same.
      let coversAll = rule == .gpt2 || rule == .words(digits: 1) || rule == .words(digits: 3)
      guard behavior == "Isolated" || behavior == "Removed" && isInverted && coversAll else {
        throw TokenizerError(
          "pre_tokenizer Split with behavior '\(behavior)' is not known; Isolated is")
      }
      return rule
    case let name:
      throw TokenizerError(
        "pre_tokenizer '\(name)' is not known; Split, Digits and ByteLevel are")
    }
  }
}
