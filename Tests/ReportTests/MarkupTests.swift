import Foundation
import Shards
import Testing

@testable import Report

@Suite struct MarkupTests {
  @Test func `text from outside is text`() {
    #expect(
      Markup.escaped("<img src=x onerror='a()'> & \"b\"")
        == "&lt;img src=x onerror=&#39;a()&#39;&gt; &amp; &quot;b&quot;")
    #expect(Markup.escaped("a\u{0}b\u{1B}c") == "a\u{FFFD}b\u{FFFD}c")
    #expect(Markup.table("<b>", ["<i>"], [[.text("<s>")]]).contains("<b>") == false)
    #expect(Markup.table("<b>", ["<i>"], [[.text("<s>")]]).contains("<s>") == false)
  }

  @Test(arguments: [
    (0, "0"), (999, "999"), (1000, "1k"), (1234, "1.2k"), (999_999, "1000k"),
    (2_650_000, "2.7M"), (123_456_789, "123M"),
  ])
  func `numbers are short`(value: Int, text: String) {
    #expect(Markup.short(value) == text)
  }

  @Test(arguments: [
    (0, 5, "0%"), (1, 3000, "0.1%"), (1, 100_000, "0.1%"), (1, 2, "50%"), (5, 5, "100%"),
    (3, 0, "–"), (1, 20, "5.0%"),
  ])
  func `shares never say nothing of something`(part: Int, whole: Int, text: String) {
    #expect(Markup.percent(part, of: whole) == text)
  }

  @Test(arguments: 0..<7) func `base64 is Foundation's`(count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 37 + 200) }
    #expect(ContentPolicy.base64(bytes) == Data(bytes).base64EncodedString())
  }
}
