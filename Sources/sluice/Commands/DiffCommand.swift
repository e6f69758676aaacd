import ArgumentParser

/// `sluice diff OUT1 OUT2`.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Says what two finished runs decided differently, and why.",
    discussion: """
      Problems are matched by their ids, generations by row, number and round; by the file's name \
      alone where the runs name their inputs by other paths.
      """)

  @Argument(help: "The output folder of a run.")
  var first: String

  @Argument(help: "The output folder of another.")
  var second: String

  @Option(
    help: ArgumentHelp(
      "List the changes of a kind instead of counting them all; may be repeated.",
      valueName: "kind"))
  var list: [PathChange.Kind] = []

  @Option(help: "How many changes to list; 0 for all.")
  var limit = 20

  @Flag(help: "Print JSON: an object, or a line for each change with --list.")
  var json = false

  func validate() throws {
    guard limit >= 0 else { throw ValidationError("--limit is \(limit); give 0 or more") }
  }

  func run() throws {
    let settings = try RunSettingsDiff(
      try FinishedRun.ledger(in: first), try FinishedRun.ledger(in: second))
    var diff = RunDiff(first, second, settings)
    let text = DiffText(style: TerminalStyle.forStandardOutput)
    guard !list.isEmpty else {
      try diff.compare { _, _ in true }
      return print(json ? DiffJSON.text(diff, settings) : text.text(diff, settings))
    }
    var listed = 0
    try diff.compare { id, change in
      guard list.contains(change.kind) else { return true }
      if limit > 0, listed == limit {
        StandardError.write("more follow; --limit 0 lists all\n")
        return false
      }
      print(json ? DiffJSON.line(id, change) : text.line(id, change))
      listed += 1
      return true
    }
    if listed == 0 {
      StandardError.write("no change of kind \(list.map(\.rawValue).joined(separator: ", "))\n")
    }
  }
}
