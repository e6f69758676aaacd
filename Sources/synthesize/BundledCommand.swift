import ArgumentParser
import Shards
import SyntheticDump

/// `synthesize bundled FOLDER`.
struct BundledCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bundled", abstract: "Writes the dump that comes with the project.")

  @Argument(help: "The folder to write to.")
  var folder: String

  @OptionGroup var options: DumpOptions

  func run() throws {
    var profile = Profile.bundled
    profile.generationsPerProblem = options.generations
    let dump = SyntheticDump(seed: options.seed, problems: options.problems, profile: profile)
    try Folder.make(folder)
    for file in DumpFile.all {
      let rows = (0..<dump.problems).map { index in
        dump.rows(of: index).filter { $0.file == file }.map(\.bytes)
      }
      let lines = file == .rollouts ? Self.byRound(rows) : rows.flatMap { $0 }
      try Self.write(lines, to: "\(folder)/\(file.name)")
    }
    let answers = (0..<dump.problems).compactMap { dump.directAnswers(of: $0) }
    try Self.write(answers, to: "\(folder)/direct-answers.jsonl")
  }

  private static func write(_ lines: [[UInt8]], to path: String) throws {
    var file = try LineFile(path)
    for line in lines { try file.write(line) }
    try file.finish()
  }

  /// One round per generation, as samplers write them: rows of a problem lie far apart.
  private static func byRound(_ problems: [[[UInt8]]]) -> [[UInt8]] {
    (0..<(problems.map(\.count).max() ?? 0)).flatMap { round in
      problems.filter { round < $0.count }.map { $0[round] }
    }
  }
}
