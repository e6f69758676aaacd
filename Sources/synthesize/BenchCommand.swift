import ArgumentParser
import Shards
import SyntheticDump

/// `synthesize bench FILE --bytes N`.
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench", abstract: "Writes a dump of a given size to measure with.")

  @Argument(help: "The file to write.")
  var file: String

  @Option(help: "Bytes to write, at least.")
  var bytes = 1_000_000_000

  @Option(help: "The seed: the same seed gives the same bytes.")
  var seed: UInt64 = 7

  func run() throws {
    let dump = SyntheticDump(seed: seed, problems: .max, profile: .bench)
    var output = try LineFile(file)
    var index = 0
    while output.bytes < bytes {
      for line in dump.lines(of: index) { try output.write(line) }
      index += 1
    }
    try output.finish()
  }
}
