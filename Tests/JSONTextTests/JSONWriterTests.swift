import Foundation
import JSONText
import TestKit
import Testing

@Suite struct JSONWriterTests {
  @Test func `puts commas where they belong`() {
    var writer = JSONWriter()
    writer.object { json in
      json.member("a", 1)
      json.member("b", strings: ["x", "y"])
      json.key("c")
      json.object { $0.member("d", true) }
      json.key("e")
      json.array { _ in }
      json.member("f", 1.0)
    }
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == #"{"a":1,"b":["x","y"],"c":{"d":true},"e":[],"f":1.0}"#)
  }

  @Test func `escapes what splits lines in some readers`() {
    var writer = JSONWriter()
    writer.string("a\u{2028}b\u{2029}c\u{85}d\u{1}e")
    #expect(
      String(decoding: writer.bytes, as: UTF8.self) == #""a\u2028b\u2029c\u0085d\u0001e""#)
  }

  @Test func `what it writes reads back equal, wherever the escapes fall`() throws {
    let pieces = [
      "a", "\\", "\"", "\n", "\u{85}", "\u{2028}", "é", "中文", "€", "😀", "\u{1F}", "0123456789",
    ]
    var parser = JSONParser()
    for seed in 0..<500 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let text = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }.joined()
      var writer = JSONWriter()
      writer.string(text)
      let read = try writer.bytes.withUnsafeBufferPointer { try parser.parse($0) { $0.string } }
      #expect(read == text, "seed \(seed)")
      #expect(!writer.bytes.contains(0x0A))
    }
  }
}
