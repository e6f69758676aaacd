import ArgumentParser
import Exports
import Foundation
import Pipeline
import Shards

/// `sluice export OUT --format FORMAT --to FOLDER`.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Writes a finished run's shards for a trainer.",
    discussion: """
      Rows for validation go to files of their own. What a trainer may do to the rows that its user \
      does not expect is told on standard error.
      """)

  @Argument(help: "The output folder of a run.")
  var output: String

  @Option(help: "The trainer: \(exportFormats.map { $0.name }.joined(separator: ", ")).")
  var format = "messages"

  @Option(help: "The folder to write to; OUT/export/FORMAT by default.")
  var to: String?

  @Option(help: "A kind of rows (sft, dpo, …), once for each; by default all that the run has.")
  var only: [String] = []

  @Option(
    help: """
      Where reasoning goes: 'inline' in <think>, 'separate' in reasoning_content, 'none' for \
      answers alone.
      """)
  var reasoning = "inline"

  @Option(help: "A system turn for every row; '' for none. By default as the run wrote it.")
  var system: String?

  @Option(help: "verl: the name that chooses its scorer.")
  var dataSource = ExportOptions().dataSource

  @Option(help: "The DuckDB program, for Parquet; by default the one on the PATH, if any.")
  var duckdb: String?

  func run() throws {
    let chosen = try Choice.of(format, "--format", "format", exportFormats, named: { $0.name })
    for name in only {
      _ = try Choice.of(name, "--only", "kind of '\(format)'", chosen.kinds, named: { $0.name })
    }
    let options = try options()
    _ = try FinishedRun.ledger(in: output)
    guard Folder.exists("\(output)/\(Manifest.name)") else {
      throw Choice.error(
        output, "the run in it is not finished; run the same 'sluice run' command to its end")
    }
    let target = to ?? "\(output)/export/\(format)"
    try refuseOwnFolders(target)
    do {
      let shards = try Manifest.shards(in: output)
      let summary = try Export(of: output, shards, to: target, options).write(chosen, only: only)
      for file in summary.files { print("\(target)/\(file.path): \(file.rows) rows") }
      for note in summary.notes { StandardError.write("note: \(note)\n") }
    } catch let error as ExportError where error.cause == .request {
      throw Choice.error(error.place, error.message)
    }
  }

  private func options() throws -> ExportOptions {
    var options = ExportOptions()
    options.reasoning = try Choice.of(
      reasoning, "--reasoning", "way with reasoning", ExportOptions.Reasoning.allCases,
      named: { $0.rawValue })
    options.system = system
    options.dataSource = dataSource
    options.duckdb = CommandOutput.find(duckdb ?? "duckdb")
    if let duckdb, options.duckdb == nil {
      throw Choice.error("--duckdb", "'\(duckdb)' is no program; pip install duckdb-cli")
    }
    return options
  }

  /// An export among the shards would be taken for a part of the run.
  private func refuseOwnFolders(_ target: String) throws {
    let path = { (name: String) in URL(fileURLWithPath: name).standardizedFileURL.path }
    let (own, wanted) = (path(output), path(target))
    guard wanted == own || wanted.hasPrefix(own + "/"), !wanted.hasPrefix("\(own)/export/") else {
      return
    }
    throw Choice.error(
      "--to", "'\(target)' is among the run's own files; choose a folder outside \(output)")
  }
}

/// One of several names on the command line.
private enum Choice {
  static func of<Thing>(
    _ name: String, _ place: String, _ what: String, _ things: [Thing],
    named: (Thing) -> String
  ) throws -> Thing {
    if let thing = things.first(where: { named($0) == name }) { return thing }
    let names = things.map { named($0) }
    let near = Spelling.nearest(to: name, among: names).map { "did you mean '\($0)'? " } ?? ""
    throw error(
      place, "no \(what) is named '\(name)'; \(near)it takes \(names.joined(separator: ", "))")
  }

  static func error(_ place: String, _ message: String) -> RecipeError {
    RecipeError([RecipeProblem(place: place, message: message)])
  }
}
