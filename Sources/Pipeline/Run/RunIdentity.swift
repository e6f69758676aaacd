import Glibc
import Shards

/// What makes two runs the same: version, recipe, seed, inputs, the stages' own files, limit.
///
/// Not the number of threads, not the place of the output.
enum RunIdentity {
  static func sha256(
    recipe: Recipe, inputs: [InputFile], limit: Int?
  ) throws(ShardError) -> String {
    let sum = SHA256()
    sum.update(Array("\(Program.version)\n\(recipe.canonicalText)\n\(limit ?? -1)\n".utf8))
    for input in inputs {
      sum.update(Array("\(input.path)\n\(input.bytes)\n".utf8))
      sum.update(Array(try edges(of: input.path, input.bytes).utf8))
    }
    for path in recipe.stages.flatMap(\.work.stage.files) {
      let bytes = Folder.size(of: path)
      sum.update(Array("\(path)\n\(bytes)\n".utf8))
      sum.update(Array(try edges(of: path, bytes).utf8))
    }
    return sum.finish()
  }

  /// The sum of the replies that a run reads, by their names in the output folder; empty for none.
  static func sha256(replies: [InputFile]) throws(ShardError) -> String {
    guard !replies.isEmpty else { return "" }
    let sum = SHA256()
    for file in replies {
      sum.update(Array("\(file.name)\n\(file.bytes)\n".utf8))
      sum.update(Array(try edges(of: file.path, file.bytes).utf8))
    }
    return sum.finish()
  }

  /// The sum of a file's first and last 64 KiB: tells another dump of the same size without reading
  /// it all; the sum of the whole content is in the manifest.
  private static func edges(of path: String, _ bytes: Int) throws(ShardError) -> String {
    guard path != "-" else { return "standard input" }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw ShardError.system(.cannotOpen, path) }
    defer { close(descriptor) }
    let sum = SHA256()
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    for start in [0, max(0, bytes - buffer.count)] {
      let count = pread(descriptor, &buffer, buffer.count, off_t(start))
      guard count >= 0 else { throw ShardError.system(.cannotRead, path) }
      sum.update(Array(buffer[..<count]))
    }
    return sum.finish()
  }
}

/// The program itself.
package enum Program {
  /// Part of a run's identity: another version may decide otherwise.
  package static let version = "0.1.0"
}
