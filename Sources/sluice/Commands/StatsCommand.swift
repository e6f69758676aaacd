import ArgumentParser
import Ledger

/// `sluice stats OUT`.
struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "Prints the funnel and the reasons of a finished run.")

  @Argument(help: "The output folder of a run.")
  var output: String

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let ledger = try FinishedRun.ledger(in: output)
    let stages = try ledger.stages()
    let reasons = try ledger.reasons()
    let sources = try ledger.sources()
    if json {
      print(FunnelText.json(stages: stages, reasons: reasons, sources: sources))
      return
    }
    print(FunnelText.text(stages: stages, reasons: reasons))
    print("")
    print(SourceText.text(sources))
    print(OutputListing.text(of: output))
  }
}
