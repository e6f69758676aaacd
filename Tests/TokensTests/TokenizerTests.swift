import Foundation
import JSONText
import TestKit
import Testing

@testable import Tokens

@Suite struct TokenizerTests {
  static let families = ["gpt2", "qwen2", "llama3", "deepseek", "flags", "digits"]

  static func read(_ name: String) throws -> [UInt8] {
    let url = URL(fileURLWithPath: "\(Project.root)/fixtures/tokens/\(name)")
    return Array(try Data(contentsOf: url))
  }

  static func tokenizer(_ name: String) throws -> Tokenizer {
    try Tokenizer(json: read("\(name).json"))
  }

  /// The strings that the library `tokenizers` encoded, and its ids (`make test-tokens` writes them).
  static func cases(_ name: String) throws -> [(text: [UInt8], ids: [Int32])] {
    var parser = JSONParser()
    return try read("\(name).jsonl").split(separator: 0x0A).map { line in
      try line.withUnsafeBufferPointer { bytes in
        try parser.parse(bytes) { json in
          let digits = json["hex"]?.text?.map { $0 < 0x3A ? $0 & 0xF : $0 - 0x57 }
          let damaged = digits.map { digits in
            stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
          }
          let ids = json["ids"]?.elements.map { Int32($0.number ?? -1) }
          return (try #require(json["text"]?.text ?? damaged), try #require(ids))
        }
      }
    }
  }

  static func encode(_ text: String, _ tokenizer: Tokenizer) -> [Int32] {
    Array(text.utf8).withUnsafeBufferPointer { tokenizer.encode($0) }
  }

  @Test(arguments: families) func `gives the ids of the reference`(family: String) throws {
    let tokenizer = try Self.tokenizer(family)
    let counter = TokenCounter(tokenizer)
    let cases = try Self.cases(family)
    #expect(cases.count == 180)
    for (text, ids) in cases {
      let found = text.withUnsafeBufferPointer { tokenizer.encode($0) }
      #expect(found == ids, "\(String(decoding: text, as: UTF8.self))")
      #expect(text.withUnsafeBufferPointer { counter.count($0) } == ids.count)
    }
  }

  @Test func `a heap joins as looking at every pair does`() throws {
    let merger = try Self.tokenizer("llama3").merger
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<200 {
      let letters = (0..<Int.random(in: 2...300, using: &generator)).flatMap { _ in
        Array(
          (["th", "e", " in", "t", "a", "000", "er"].randomElement(using: &generator) ?? "").utf8)
      }
      var scanned = letters.map { merger.byteTokens[Int($0)] }
      var heaped = scanned
      let left = scanned.withUnsafeMutableBufferPointer { merger.mergeByScan($0) }
      #expect(heaped.withUnsafeMutableBufferPointer { merger.mergeByHeap($0) } == left)
      #expect(scanned[..<left] == heaped[..<left] && left < letters.count)
    }
  }

  @Test func `a piece without end costs neither time nor memory without end`() throws {
    let counter = TokenCounter(try Self.tokenizer("qwen2"))
    let text = [UInt8](repeating: 0x61, count: 3 << 20)
    let clock = ContinuousClock()
    var count = 0
    let time = clock.measure { count = text.withUnsafeBufferPointer { counter.count($0) } }
    #expect(count > 100_000 && count <= text.count)
    #expect(time < .seconds(60))
  }

  @Test func `no bytes stop it`() throws {
    let tokenizers = try Self.families.map { try Self.tokenizer($0) }
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<300 {
      let bytes = (0..<Int.random(in: 0...80, using: &generator)).map { _ in
        UInt8.random(in: .min ... .max, using: &generator)
      }
      for tokenizer in tokenizers {
        let ids = bytes.withUnsafeBufferPointer { tokenizer.encode($0) }
        #expect(ids.allSatisfy { $0 >= 0 } && ids.isEmpty == bytes.isEmpty)
      }
    }
  }
}
