import ArgumentParser
import Exports
import Pipeline

/// `sluice export OUT --format FORMAT --to FOLDER`.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Writes a finished run's shards for a trainer.")

  @Argument(help: "The output folder of a run.")
  var output: String

  @Option(help: "The trainer: \(exportFormats.map { $0.name }.joined(separator: ", ")).")
  var format = "messages"

  @Option(help: "The folder to write to; OUT/export/FORMAT by default.")
  var to: String?

  func run() throws {
    let names = exportFormats.map { $0.name }
    guard let chosen = exportFormats.first(where: { $0.name == format }) else {
      let near = Spelling.nearest(to: format, among: names).map { "did you mean '\($0)'? " } ?? ""
      throw RecipeError([
        RecipeProblem(
          place: "--format",
          message:
            "no format is named '\(format)'; \(near)it takes \(names.joined(separator: ", "))")
      ])
    }
    _ = try FinishedRun.ledger(in: output)
    let target = to ?? "\(output)/export/\(format)"
    for (path, rows) in try Export(of: output, to: target).write(chosen) {
      print("\(path): \(rows) rows")
    }
  }
}
