import Shards

/// The content-security policy of the page: its own style and script by their sums, and nothing else.
///
/// Text of models stands in the page; should it ever be taken for a script, the browser refuses it.
enum ContentPolicy {
  static func text(style: String, script: String) -> String {
    "default-src 'none'; style-src '\(sum(style))'; script-src '\(sum(script))'; "
      + "base-uri 'none'; form-action 'none'"
  }

  /// `sha256-…` as browsers compare it.
  private static func sum(_ text: String) -> String {
    let hex = Array(SHA256.hex(of: Array(text.utf8)))
    let bytes = stride(from: 0, to: hex.count, by: 2).compactMap {
      UInt8(String(hex[$0..<($0 + 2)]), radix: 16)
    }
    return "sha256-\(base64(bytes))"
  }

  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")

  static func base64(_ bytes: [UInt8]) -> String {
    stride(from: 0, to: bytes.count, by: 3).map { start in
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = (0..<3).reduce(UInt32(0)) { sum, index in
        sum << 8 | (index < group.count ? UInt32(group[start + index]) : 0)
      }
      return (0..<4).map { index in
        index <= group.count ? String(digits[Int(bits >> UInt32(18 - 6 * index) & 63)]) : "="
      }.joined()
    }.joined()
  }
}
