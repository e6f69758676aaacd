import TestKit
import Testing

@testable import Completions

@Suite struct EventStreamTests {
  private func events(_ pieces: [[UInt8]]) -> [String] {
    var stream = EventStream()
    var found: [String] = []
    for piece in pieces {
      stream.append(piece) { found.append(String(decoding: $0, as: UTF8.self)) }
    }
    stream.finish { found.append(String(decoding: $0, as: UTF8.self)) }
    return found
  }

  private static let text =
    "\u{FEFF}data: {\"a\":\"ü∑\"}\r\n\r\n: a comment\n\nevent: x\ndata:two\ndata:  three\n\n"
    + "id: 4\rdata\r\rdatum: no\n\ndata: [DONE]"
  private static let expected = ["{\"a\":\"ü∑\"}", "two\n three", "", "[DONE]"]

  @Test func `reads line ends of every kind, comments, other fields, many data lines`() {
    #expect(events([Array(Self.text.utf8)]) == Self.expected)
  }

  @Test func `reads the same from any two pieces and from single bytes`() {
    let bytes = Array(Self.text.utf8)
    for cut in 0...bytes.count {
      #expect(events([Array(bytes[..<cut]), Array(bytes[cut...])]) == Self.expected, "cut \(cut)")
    }
    #expect(events(bytes.map { [$0] }) == Self.expected)
  }

  @Test(arguments: 0..<50) func `reads the same from seeded pieces`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var rest = Array(Self.text.utf8)[...]
    var pieces: [[UInt8]] = []
    while !rest.isEmpty {
      let count = Int.random(in: 0...7, using: &generator)
      pieces.append(Array(rest.prefix(count)))
      rest = rest.dropFirst(count)
    }
    #expect(events(pieces) == Self.expected)
  }
}
