import Testing

@testable import SyntheticDump

@Suite struct DefectTests {
  private static let draft = Draft(
    thinking: [
      "Okay, so I need to add 2 and 2.", "So 2 + 2 = 4. Let me check this. Wait, it is right.",
      "So the answer is 4.",
    ],
    lines: "We add: $2 + 2 = 4$.", finalSentence: "The answer is $\\boxed{4}$.", answer: "4",
    language: .english)

  @Test(arguments: GenerationDefect.allCases)
  func `a defect is visible in every text`(_ defect: GenerationDefect) {
    for seed in 0..<50 {
      var random = SeededRandom(seed: UInt64(seed))
      let text = defect.text(of: Self.draft, &random)
      switch defect {
      case .openReasoning: #expect(!text.contains("</think>") && text.contains("\\boxed"))
      case .truncated: #expect(!text.contains("\\boxed") && !text.hasSuffix("."))
      case .loop: #expect(!text.contains("</think>") && text.utf8.count > 600)
      case .missingOpeningTag: #expect(!text.contains("<think>") && text.contains("</think>"))
      case .doubledClosingTag: #expect(text.split(separator: "</think>").count > 1)
      case .answerTags: #expect(text.hasSuffix("</answer>"))
      case .thoughtMarkers: #expect(text.hasPrefix("<|begin_of_thought|>"))
      case .answerOnlyInReasoning:
        let after = text.split(separator: "</think>").dropFirst().joined()
        #expect(!after.contains("4"))
      case .mixedLanguages: #expect(text.unicodeScalars.contains { $0.value > 0x3FF })
      case .unboxed: #expect(text == Self.draft.text)
      }
    }
  }

  @Test(arguments: MalformedLine.allCases)
  func `a malformed line is not the row it was made of`(_ kind: MalformedLine) {
    let row = Array("{\"problem\": \"\(String(repeating: "x", count: 200))\"}".utf8)
    #expect(kind.bytes(row) != row)
  }

  @Test func `a deck deals its exact shares in every stretch of its size`() {
    for start in [0, 37, 400] {
      let cards = (start..<start + 200).map { GenerationDefect.deck.card(at: $0, seed: 99) }
      #expect(cards.count { $0 == .truncated } == 6)
      #expect(cards.count { $0 == .loop } == 3)
    }
  }
}
