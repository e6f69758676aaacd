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
    // The rollouts of all problems are mixed; each problem is made once, which is what takes time.
    var rollouts: [[[UInt8]]] = []
    var lines: [String: [[UInt8]]] = [:]
    for index in 0..<dump.problems {
      let rows = dump.rows(of: index)
      rollouts.append(rows.filter { $0.file == .rollouts }.map(\.bytes))
      for row in rows where row.file != .rollouts {
        lines[row.file.name, default: []].append(row.bytes)
      }
    }
    lines[DumpFile.rollouts.name] = Self.byRound(rollouts)
    for file in DumpFile.all {
      try Self.write(lines[file.name] ?? [], to: "\(folder)/\(file.name)")
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
