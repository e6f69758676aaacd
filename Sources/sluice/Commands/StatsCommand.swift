import ArgumentParser
import Ledger

/// `sluice stats OUT`.
struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Prints the funnel, the reasons and the distributions of a finished run.")

  @Argument(help: "The output folder of a run.")
  var output: String

  @Flag(help: "Print JSON.")
  var json = false

  @Flag(help: "Print the distributions too: pass rates, lengths, length gaps of pairs, languages.")
  var measures = false

  func run() throws {
    let ledger = try FinishedRun.ledger(in: output)
    let stages = try ledger.stages()
    let reasons = try ledger.reasons()
    let sources = try ledger.sources()
    let distributions = try ledger.measures()
    if json {
      print(
        FunnelText.json(stages: stages, reasons: reasons, sources: sources, measures: distributions)
      )
      return
    }
    print(FunnelText.text(stages: stages, reasons: reasons))
    print("")
    print(SourceText.text(sources))
    if measures { print(MeasureText.text(distributions, stages) + "\n") }
    print(OutputListing.text(of: output))
  }
}
