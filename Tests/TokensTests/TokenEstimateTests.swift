import TestKit
import Testing
import Tokens

@Suite struct TokenEstimateTests {
  private func count(_ text: String) -> Int {
    Array(text.utf8).withUnsafeBufferPointer { TokenEstimate.count($0) }
  }

  @Test(arguments: [
    ("", 0), (" ", 1), ("the", 1), ("therefore", 1), ("a b c d", 4), ("12345", 5),
    ("!!!!!!!!!!!!", 1),
    // 3 words, 2 digits, 4 runs of signs with 6 signs in all; no space counts.
    ("So $\\frac{1}{2}$ it", 8), ("中文中文中文中文中文", 7), ("x \u{2264} 5", 5),
  ]) func `weighs what a pre-tokenizer would cut`(text: String, tokens: Int) {
    #expect(count(text) == tokens, "\(text)")
  }

  @Test func `takes any bytes`() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<500 {
      let bytes = (0..<Int.random(in: 1...90, using: &generator)).map { _ in
        UInt8.random(in: .min ... .max, using: &generator)
      }
      let tokens = bytes.withUnsafeBufferPointer { TokenEstimate.count($0) }
      #expect(tokens > 0 && tokens <= bytes.count * 2)
    }
  }
}
