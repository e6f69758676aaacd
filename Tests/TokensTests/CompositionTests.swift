import Testing

@testable import Tokens

@Suite struct CompositionTests {
  private func composed(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let result = bytes.withUnsafeBufferPointer { Composition.composed($0) }
    return String(decoding: result ?? bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("plain", "plain"), ("caf\u{65}\u{301}s", "caf\u{E9}s"), ("\u{212B}ngstrom", "\u{C5}ngstrom"),
    ("a\u{308}\u{323}b\u{301}", "\u{1EA1}\u{308}b\u{301}"), ("\u{301}a", "\u{301}a"),
    // A syllable and its final consonant, which Foundation leaves apart.
    ("\u{AC00}\u{11A8}", "\u{AC01}"), ("\u{1112}\u{1161}\u{11AB}.", "\u{D55C}."),
    // Marks that come apart and must be put in order.
    ("\u{F73}\u{F73}", "\u{F71}\u{F71}\u{F72}\u{F72}"),
    ("\u{304B}\u{3099}", "\u{304C}"), ("\u{2ADC}", "\u{2ADD}\u{338}"),
    // A mark and a composition that came after Unicode 9 stay as they are.
    ("a\u{8D0}\u{3099}\u{323}", "a\u{8D0}\u{3099}\u{323}"),
    ("\u{1611E}\u{1611E}", "\u{1611E}\u{1611E}"),
    ("e\u{301} and e\u{301}", "\u{E9} and \u{E9}"),
  ]) func `composes as the reference does`(text: String, result: String) {
    #expect(composed(text).unicodeScalars.elementsEqual(result.unicodeScalars))
  }
}
