package import Records

/// What makes a generation hard to read.
package struct Readability: FlawFinding, Equatable {
  package static let name = "readability"

  /// Bytes of the longest stretch without a line feed.
  package let longestParagraph: Int
  /// Share of its bytes in code blocks.
  package let codeShare: Double
  /// Characters that were decoded in the wrong encoding: `â€™` for an apostrophe.
  package let mojibake: Int
  /// The first of them.
  package let firstMojibake: Range<Int>?
  package let isLongWinded: Bool
  package let hasCode: Bool

  package var flaws: [Flaw] {
    (isLongWinded ? [Flaw("long-paragraph")] : []) + (hasCode ? [Flaw("code-block")] : [])
      + (mojibake > 0 ? [Flaw("mojibake", firstMojibake)] : [])
  }

  package var fields: [Field] {
    [
      Field("longest_paragraph", longestParagraph), Field("code_share", codeShare),
      Field("mojibake", mojibake), Field("is_long_winded", isLongWinded),
      Field("has_code", hasCode),
    ]
  }
}
