import Pipeline
import Testing

@Suite struct ByteSizeTests {
  @Test(arguments: [
    ("1GiB", 1 << 30), ("256MB", 256_000_000), ("65536", 65536), ("1.5 kB", 1500), ("10 B", 10),
    ("0", 0),
  ]) func `reads sizes`(text: String, bytes: Int) {
    #expect(ByteSize.parse(text) == bytes)
  }

  @Test(arguments: ["", "GiB", "-1MB", "1e400", "nan", "12 parsecs", "99999999999TiB"])
  func `refuses what is no size`(text: String) {
    #expect(ByteSize.parse(text) == nil)
  }

  @Test func `writes them for people`() {
    #expect(
      [0, 999, 1500, 2_540_000, 3_000_000_000].map(ByteSize.text) == [
        "0 B", "999 B", "1.5 kB", "2.5 MB", "3.0 GB",
      ])
  }
}
