import TestKit
import Testing

@testable import Tokens

@Suite struct TokenizerFileTests {
  /// A tokenizer of the 256 bytes and one merge, with one part replaced.
  private func refusal(_ part: String, by other: String) throws -> String? {
    let words = ByteAlphabet.scalars.enumerated().map { number, scalar in
      let word = scalar == "\"" || scalar == "\\" ? "\\\(scalar)" : "\(scalar)"
      return "\"\(word)\":\(number)"
    }
    let whole = """
      {"normalizer":null,"pre_tokenizer":{"type":"ByteLevel","add_prefix_space":false},\
      "added_tokens":[{"id":300,"content":"<s>"}],\
      "model":{"type":"BPE","vocab":{\(words.joined(separator: ",")),"ab":256},"merges":["a b"]}}
      """
    let text = part.isEmpty ? whole : try #require(whole.replaced(part, by: other))
    do throws(TokenizerError) {
      let tokenizer = try Tokenizer(json: Array(text.utf8))
      #expect(Array("ab<s>".utf8).withUnsafeBufferPointer { tokenizer.encode($0) } == [256, 300])
      return nil
    } catch {
      return error.description
    }
  }

  @Test func `reads the whole one`() throws {
    #expect(try refusal("", by: "") == nil)
    #expect(try refusal("\"a b\"", by: "[\"a\",\"b\"]") == nil)
    #expect(try refusal("null", by: "{\"type\":\"Sequence\",\"normalizers\":[]}") == nil)
  }

  @Test(arguments: [
    ("null", "{\"type\":\"Lowercase\"}", "normalizer 'Lowercase'"),
    ("{\"type\":\"ByteLevel\"", "{\"type\":\"Whitespace\"", "does not end with ByteLevel"),
    ("BPE", "Unigram", "model type 'Unigram'"),
    ("\"a b\"", "\"a b\",\"a zz\"", "entry 1 names a token"),
    ("\"a b\"", "\"b a\"", "entry 0 names a token"),
    ("\"a b\"", "3", "entry 0 is neither"),
    ("\"a\":", "\"aaa\":", "no token for the byte 97"),
    ("\"ab\":256", "\"ab\":1.5", "no whole number"),
    ("\"ab\":256", "\"ab\":-1", "no whole number"),
    ("\"ab\":256", "\"ab\":1e99", "no whole number"),
    ("\"id\":300", "\"id\":-3", "added_tokens"),
    ("\"model\"", "\"modell\"", "no 'model'"),
    ("}}", "}", "truncated-json"),
    ("\"type\":\"BPE\"", "\"type\":\"BPE\",\"dropout\":0.1", "dropout"),
    ("\"type\":\"BPE\"", "\"type\":\"BPE\",\"end_of_word_suffix\":\"</w>\"", "end_of_word_suffix"),
    (
      "{\"type\":\"ByteLevel\",\"add_prefix_space\":false}",
      #"{"type":"Sequence","pretokenizers":[{"type":"Split","pattern":{"Regex":"\\w+"},"behavior":"Isolated"},{"type":"ByteLevel"}]}"#,
      #"pattern is not known: \w+"#
    ),
  ]) func `says what it does not know`(part: String, other: String, words: String) throws {
    let found = try refusal(part, by: other)
    #expect(
      found?.contains(words) == true)
  }

  @Test func `takes more merges than tokens`() throws {
    let words = (3...60).map { String(repeating: "a", count: $0) }
    let pairs = (3...60).flatMap { sum in
      (1..<sum).filter { $0 != 2 && sum - $0 != 2 }.map { left in
        "[\"\(String(repeating: "a", count: left))\",\"\(String(repeating: "a", count: sum - left))\"]"
      }
    }
    let vocabulary = words.enumerated().map { "\"\($1)\":\(1000 + $0)" }.joined(separator: ",")
    #expect(pairs.count > 1600)
    #expect(
      try refusal(
        "\"ab\":256},\"merges\":[",
        by:
          "\"ab\":256,\(vocabulary)},\"merges\":[\(pairs.joined(separator: ",")),") == nil)
  }

  @Test func `refuses every cut of a file without a crash`() throws {
    let bytes = try TokenizerTests.read("gpt2.json")
    for end in stride(from: 0, to: bytes.count - 2, by: 997) {
      #expect(throws: TokenizerError.self) { try Tokenizer(json: Array(bytes[..<end])) }
    }
  }
}

extension String {
  /// The text with the last place of a part replaced; nil where it has none.
  fileprivate func replaced(_ part: String, by other: String) -> String? {
    ranges(of: part).last.map { replacingCharacters($0, other) }
  }

  private func replacingCharacters(_ range: Range<Index>, _ other: String) -> String {
    String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
  }
}
