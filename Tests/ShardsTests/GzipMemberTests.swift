import TestKit
import Testing

@testable import Shards

@Suite struct GzipMemberTests {
  /// Leaves memory that was written to for the next one who asks for as much.
  private func dirtyMemory(_ generator: inout SeededGenerator) {
    let blocks = (0..<24).map { _ in
      let count = Int.random(in: 1 << 12...1 << 20, using: &generator)
      let block = UnsafeMutableRawPointer.allocate(byteCount: count, alignment: 16)
      block.initializeMemory(
        as: UInt8.self, repeating: UInt8.random(in: 1...255, using: &generator), count: count)
      return block
    }
    for block in blocks { block.deallocate() }
  }

  @Test(arguments: [0, 1, 2, 3, 6])
  func `the same bytes give the same member, whatever memory held`(
    level: Int
  ) throws {
    var generator = SeededGenerator(seed: 11)
    let words = ["{\"id\": ", "\"problem\"", "the sum of ", "\\\\frac{1}{2}", "\n", "42", "think "]
    let text = (0..<20_000).map { _ in words.randomElement(using: &generator) ?? "" }.joined()
    let bytes = Array(text.utf8)
    let first = try GzipMember.compress(bytes, level: level)
    for round in 0..<40 {
      dirtyMemory(&generator)
      // Another text leaves its own tables behind.
      let other = text.utf8.map { $0 ^ UInt8(truncatingIfNeeded: round) }
      _ = try GzipMember.compress(
        Array(other.prefix(bytes.count / 2)) + bytes.reversed(), level: level)
      #expect(try GzipMember.compress(bytes, level: level) == first)
    }
  }
}
