import ArgumentParser
import JSONText
import Ledger
import Pipeline
import Shards

/// `sluice inspect OUT`.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Shows rows of a finished run: of a folder, stage, reason, bucket or recipe.",
    discussion: """
      FOLDER is a path below OUT, or a part of one: sft/1-easy, drop-proof, dpo. Without it the \
      options choose; rows for SFT are shown where nothing is chosen. Ends with 1 where no row fits.
      """)

  @Argument(help: "The output folder of a run.")
  var output: String

  @Argument(help: "Which folders: a part of their path.")
  var folder: String?

  @Option(help: "Only rows that this stage dropped, or left out, or marked.")
  var stage: String?

  @Option(help: "Only rows with this reason.")
  var reason: String?

  @Option(help: "Only rows of this bucket: easy, medium, hard, unsolved, unsampled.")
  var bucket: String?

  @Option(help: "Only pairs of this recipe.")
  var recipe: String?

  @Option(help: "How many rows.")
  var rows = 3

  @Option(help: "Rows to pass over first.")
  var skip = 0

  @Option(help: "Show as many rows drawn by chance from all that fit.")
  var sample: Int?

  @Option(help: "What the sample depends on.")
  var seed: UInt64 = 0

  @Option(help: "Characters of each text that are shown; 0 for all.")
  var width = 600

  @Flag(help: "Print the rows as JSON lines.")
  var json = false

  func validate() throws {
    for (name, value) in [
      ("rows", rows), ("skip", skip), ("width", width), ("sample", sample ?? 1),
    ]
    where value < 0 {
      throw ValidationError("--\(name) is \(value); give 0 or more")
    }
  }

  private var filter: RowFilter {
    RowFilter(folder: folder, stage: stage, reason: reason, bucket: bucket, recipe: recipe)
  }

  func run() throws {
    let ledger = try FinishedRun.ledger(in: output)
    let all = try ledger.shards()
    let folders = Set(all.map(\.folder)).sorted()
    let shards = filter.folders(of: folders).flatMap { name in
      all.filter { $0.folder == name }.map(\.path)
    }
    guard !shards.isEmpty || folder == nil else {
      throw RecipeError([
        RecipeProblem(
          place: output,
          message: "no folder's path holds '\(folder ?? "")'; there are "
            + folders.joined(separator: ", "))
      ])
    }
    var fitting = 0
    var drawn = sample.map { Reservoir<String>(capacity: $0, seed: seed, name: filter.text) }
    for shard in shards {
      try forEachRow(of: shard) { row, number in
        fitting += 1
        let place = "\(shard):\(number)"
        if drawn != nil {
          drawn?.offer(text(of: row, place))
        } else if fitting > skip {
          print(text(of: row, place))
        }
        return drawn != nil || fitting < skip + rows
      }
      if drawn == nil, fitting >= skip + rows { break }
    }
    for text in drawn?.elements ?? [] { print(text) }
    if fitting == 0 || drawn == nil && fitting <= skip {
      StandardError.write(try noRow(fitting, ledger) + "\n")
      throw ExitCode(1)
    }
  }

  private func text(of row: JSONValue, _ place: String) -> String {
    json
      ? String(decoding: row.raw, as: UTF8.self)
      : RowText(width: width, style: TerminalStyle.forStandardOutput).text(of: row, title: place)
  }

  private func forEachRow(
    of shard: String, _ body: (JSONValue, _ number: Int) throws -> Bool
  ) throws {
    let reader = try RowReader(
      opening: "\(output)/\(shard)", programs: InputPrograms(), lineLimit: 1 << 30)
    var parser = JSONParser()
    while let chunk = try reader.next() {
      for row in chunk.rows {
        let goesOn = try chunk.withRow(row) { bytes in
          try parser.parse(bytes) { try !filter.wants($0) || body($0, row.number) }
        }
        guard goesOn else { return }
      }
    }
  }

  /// What is there, where nothing fits.
  private func noRow(_ fitting: Int, _ ledger: Ledger) throws -> String {
    if fitting > 0 { return "only \(fitting) rows fit; --skip \(skip) passes over all of them" }
    let counts = try ledger.counts()
    let own = counts.reasons.filter { stage == nil || counts.name(at: $0.position) == stage }
    let list = own.map {
      "  \(counts.name(at: $0.position))  \($0.reason)  \($0.count) \($0.effect.words)"
    }
    let head = "no row fits \(filter.text)".printable
    if list.isEmpty {
      let stages = counts.stages.map(\.name).joined(separator: ", ")
      return "\(head); '\(stage ?? "")' gave no reason; the stages are \(stages)".printable
    }
    let recipes = try ledger.shards().map(\.folder).filter { $0.hasPrefix("data/") }
    return "\(head); the run has these reasons:\n\(list.joined(separator: "\n"))\n"
      + "and these folders: \(Set(recipes).sorted().joined(separator: ", "))"
  }
}
