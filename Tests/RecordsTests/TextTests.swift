import Records
import Testing

@Suite struct TextTests {
  @Test func `finds literals from a place on`() {
    let text: Text = "a</think>b</think>"
    #expect(text.range(of: "</think>") == 1..<9)
    #expect(text.range(of: "</think>", from: 2) == 10..<18)
    #expect(text.lastRange(of: "</think>") == 10..<18)
    #expect(text.range(of: "</thinks") == nil)
    #expect(text.occurrences(of: "</think>") == 2)
  }

  @Test func `a slice has offsets of its own`() {
    let text = ("xx  ab </think>" as Text)[2..<15]
    #expect(text.trimmed == "ab </think>")
    #expect(text.trimmed.range(of: "</think>") == 3..<11)
  }

  @Test func `equal texts have equal fingerprints, others differ`() {
    var seen: Set<Fingerprint> = []
    for length in 0..<200 {
      let text = String(repeating: "a", count: length)
      #expect(Fingerprint(of: text) == Fingerprint(of: Text(text)))
      seen.insert(Fingerprint(of: text))
      seen.insert(Fingerprint(of: text + "b"))
    }
    #expect(seen.count == 400)
  }

  @Test func `a fingerprint is the same in every process`() {
    #expect(Fingerprint(of: "sluice").hex == "101fe0d923263c90c81ac3ac25076e95")
  }
}
