import Foundation
import JSONText
import Ledger
package import Shards

/// `manifest.json`: what the run read, what it wrote, and the sums to check it by.
package enum Manifest {
  package static let name = "manifest.json"

  /// Reads the numbers from the ledger, so that the two cannot disagree.
  static func json(of ledger: Ledger) throws -> [UInt8] {
    guard let run = try ledger.run() else { return [] }
    let inputs = try ledger.inputs()
    let shards = try ledger.shards()
    var writer = JSONWriter()
    writer.object { json in
      json.member("sluice", run.version)
      json.member("compressor", run.compressor)
      json.key("recipe")
      json.object { recipe in
        recipe.member("name", run.recipeName)
        recipe.member("sha256", SHA256.hex(of: Array(run.recipe.utf8)))
        recipe.member("seed", run.seed)
      }
      json.key("inputs")
      json.array { list in
        for input in inputs { list.object { write(input, to: &$0) } }
      }
      json.key("shards")
      json.array { list in
        for shard in shards { list.object { write(shard, to: &$0) } }
      }
    }
    return pretty(writer.bytes)
  }

  /// The shards that a manifest lists.
  package static func shards(in folder: String) throws -> [ShardSummary] {
    let path = "\(folder)/\(name)"
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ShardError(.cannotOpen, path: path, code: ENOENT)
    }
    do {
      return try JSONDecoder().decode(Listed.self, from: data).shards.map(\.summary)
    } catch {
      throw ShardError(.cannotRead, path: path)
    }
  }

  private struct Listed: Decodable {
    struct Shard: Decodable {
      let path: String
      let rows, bytes, file_bytes: Int
      let content_sha256, file_sha256: String

      var summary: ShardSummary {
        ShardSummary(
          path: path, rows: rows, bytes: bytes, fileBytes: file_bytes,
          contentSHA256: content_sha256, fileSHA256: file_sha256)
      }
    }
    let shards: [Shard]
  }

  private static func write(_ input: InputRow, to json: inout JSONWriter) {
    json.member("path", input.path)
    json.member("bytes", input.bytes)
    json.member("sha256", input.sha256)
    json.member("schema", input.schema)
    json.member("rows", input.rows)
  }

  private static func write(_ shard: ShardRow, to json: inout JSONWriter) {
    json.member("path", shard.path)
    json.member("rows", shard.rows)
    json.member("bytes", shard.bytes)
    json.member("file_bytes", shard.fileBytes)
    json.member("content_sha256", shard.contentSHA256)
    json.member("file_sha256", shard.fileSHA256)
  }

  /// One entry a line: people read manifests and version control compares them.
  private static func pretty(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    var isInString = false
    var isEscaped = false
    for byte in bytes {
      if !isInString, byte == 0x7B, text.last == 0x5B || text.last == 0x2C {
        text += [0x0A, 0x20, 0x20]
      }
      text.append(byte)
      if isEscaped { isEscaped = false; continue }
      if byte == 0x5C { isEscaped = isInString }
      if byte == 0x22 { isInString.toggle() }
    }
    return text + [0x0A]
  }
}
