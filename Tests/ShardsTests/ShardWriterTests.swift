import Foundation
import Shards
import TestKit
import Testing

@Suite struct ShardWriterTests {
  @Test func `sums are those of the published vectors`() {
    #expect(
      SHA256.hex(of: Array("abc".utf8))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      SHA256.hex(of: [])
        == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }

  @Test func `a shard reads back as it was written, with its sums`() throws {
    let folder = try TemporaryFolder()
    var writer = try ShardWriter(in: folder.path, path: "data/x/part.jsonl.gz")
    let blocks = ["{\"a\":1}\n{\"a\":2}\n", "{\"a\":3}\n"].map { Array($0.utf8) }
    for block in blocks {
      try writer.append(
        lines: block, rows: block.count { $0 == 0x0A }, member: GzipMember.compress(block, level: 1)
      )
    }
    #expect(!Folder.exists("\(folder.path)/data/x/part.jsonl.gz"))
    let summary = try writer.finish()
    #expect(summary.rows == 3 && summary.bytes == 24)
    #expect(summary.contentSHA256 == SHA256.hex(of: blocks.flatMap { $0 }))
    let file = try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/\(summary.path)"))
    #expect(summary.fileSHA256 == SHA256.hex(of: Array(file)) && summary.fileBytes == file.count)
  }

  @Test func `a shard that is not finished leaves nothing`() throws {
    let folder = try TemporaryFolder()
    func abandon() throws {
      var writer = try ShardWriter(in: folder.path, path: "data/part.jsonl.gz")
      try writer.append(lines: [0x0A], rows: 1, member: [1, 2, 3])
    }
    try abandon()
    #expect(try folder.contents(of: "data").isEmpty)
  }

  @Test func `names sort by number`() {
    let names = [9, 10, 100].map { ShardName.name($0, of: 12345) }
    #expect(names == names.sorted() && names[0] == "part-00009-of-12345.jsonl.gz")
  }

  @Test func `compressing is repeatable`() throws {
    let text = Array(String(repeating: "a reasoning step\n", count: 9000).utf8)
    #expect(try GzipMember.compress(text, level: 1) == GzipMember.compress(text, level: 1))
  }
}
