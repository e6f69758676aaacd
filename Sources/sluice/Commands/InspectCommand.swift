import ArgumentParser
import JSONText
import Pipeline
import Shards

/// `sluice inspect OUT FOLDER`.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect", abstract: "Shows rows of a folder of a finished run.",
    discussion: "FOLDER is a path below OUT, or a part of one: sft/1-easy, drop-proof, dpo.")

  @Argument(help: "The output folder of a run.")
  var output: String

  @Argument(help: "Which folders: a part of their path.")
  var folder = "data/sft"

  @Option(help: "Only rows with this reason.")
  var reason: String?

  @Option(help: "How many rows.")
  var rows = 3

  @Option(help: "Rows to pass over first.")
  var skip = 0

  @Option(help: "Characters of each text that are shown; 0 for all.")
  var width = 600

  @Flag(help: "Print the rows as JSON lines.")
  var json = false

  func run() throws {
    _ = try FinishedRun.ledger(in: output)
    let shards = try Manifest.shards(in: output).map(\.path).filter { $0.contains(folder) }
    guard !shards.isEmpty else {
      let folders = Set(try Manifest.shards(in: output).map(\.folder)).sorted()
      throw RecipeError([
        RecipeProblem(
          place: output,
          message:
            "no folder's path holds '\(folder)'; there are \(folders.joined(separator: ", "))")
      ])
    }
    var toSkip = skip
    var toShow = rows
    for shard in shards where toShow > 0 { try show(shard, &toSkip, &toShow) }
  }

  private func show(_ shard: String, _ toSkip: inout Int, _ toShow: inout Int) throws {
    let reader = try RowReader(
      opening: "\(output)/\(shard)", programs: InputPrograms(), lineLimit: 1 << 30)
    var parser = JSONParser()
    while toShow > 0, let chunk = try reader.next() {
      for row in chunk.rows where toShow > 0 {
        let text: String? = try chunk.withRow(row) { bytes in
          try parser.parse(bytes) { value in
            if let reason, value["reason"]?.string != reason { return nil }
            if toSkip > 0 {
              toSkip -= 1
              return nil
            }
            return json
              ? String(decoding: value.raw, as: UTF8.self)
              : RowText.text(of: value, title: "\(shard):\(row.number)", width: width)
          }
        }
        if let text {
          print(text)
          toShow -= 1
        }
      }
    }
  }
}
