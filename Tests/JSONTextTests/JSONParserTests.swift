import Foundation
import JSONText
import Testing

@Suite struct JSONParserTests {
  private func parse<Result>(
    _ text: String, nestingLimit: Int = 64, _ body: (JSONValue) -> Result
  ) throws -> Result {
    var parser = JSONParser(nestingLimit: nestingLimit)
    return try Array(text.utf8).withUnsafeBufferPointer { try parser.parse($0, body) }
  }

  private func error(_ bytes: [UInt8]) -> JSONError? {
    var parser = JSONParser(nestingLimit: 4)
    do {
      try bytes.withUnsafeBufferPointer { try parser.parse($0) { _ in } }
      return nil
    } catch {
      return error as? JSONError
    }
  }

  @Test func `reads members, elements and scalars`() throws {
    let text = #" {"a": [1, -2.5e3, true, null], "b": {"c": "x\ny"}, "d": "", "e": {}} "#
    try parse(text) { value in
      #expect(value["a"]?.elements.map { $0.scalar ?? "-" } == ["1", "-2.5e3", "true", "-"])
      #expect(value["b"]?["c"]?.string == "x\ny")
      #expect(value["d"]?.string == "")
      #expect(value["e"]?.kind == .object)
      #expect(value["missing"] == nil)
      #expect(value.members.map { $0.key.string } == ["a", "b", "d", "e"])
    }
  }

  @Test(arguments: [
    (#""é\/\b\f\t""#, "é/\u{8}\u{C}\t"), (#""😀""#, "😀"),
    (#""cut \ud83d""#, "cut \u{FFFD}"), (#""\ud83dA""#, "\u{FFFD}A"),
    (#""a\\\"b""#, #"a\"b"#), (#""\\""#, #"\"#),
  ]) func `unescapes`(json: String, text: String) throws {
    let read = try parse(json) { $0.string }
    #expect(read == text)
  }

  @Test(arguments: [
    ("", JSONError.Kind.truncated), ("{", .truncated), (#"{"a":1"#, .truncated),
    (#"{"a" 1}"#, .malformed), (#"{"a":1,}"#, .malformed), ("[1,]", .malformed),
    ("[1 2]", .malformed), ("01", .trailingBytes), ("1.", .malformed), ("tru", .malformed),
    (#""\x""#, .malformed), (#""\u12G4""#, .malformed), (#""open"#, .truncated),
    (#"{"a":1} {"b":2}"#, .trailingBytes), ("[[[[[1]]]]]", .nestedTooDeeply),
    ("\"a\u{0}b\"", .controlCharacter), ("[1}", .malformed), ("{1:2}", .malformed),
    ("nul", .malformed), ("-", .malformed),
  ]) func `refuses what is no JSON`(text: String, kind: JSONError.Kind) {
    #expect(error(Array(text.utf8))?.kind == kind)
  }

  @Test func `refuses bytes that are no UTF-8 and says where`() {
    #expect(error([0x22, 0x61, 0xFF, 0x22]) == JSONError(.invalidUTF8, at: 2))
  }

  @Test func `agrees with Foundation on random values`() throws {
    for seed in 0..<300 {
      let text = RandomJSON.text(seed: UInt64(seed))
      let ours = try parse(text) { RandomJSON.describe($0) }
      let theirs = try JSONSerialization.jsonObject(
        with: Data(text.utf8), options: .fragmentsAllowed)
      #expect(ours == RandomJSON.describe(theirs), "seed \(seed): \(text)")
    }
  }

  @Test func `survives every cut and every changed byte`() throws {
    let text = Array(#"{"a":["x\u00e9\\",{"b":[1.5e-3,false]}],"ü":null}"#.utf8)
    for count in 0..<text.count { #expect(error(Array(text[..<count])) != nil) }
    for index in text.indices {
      for byte: UInt8 in [0x00, 0x22, 0x5C, 0x7D, 0xFF] {
        var changed = text
        changed[index] = byte
        _ = error(changed)
      }
    }
  }
}
