import ArgumentParser
import Ledger

/// `sluice stats OUT`.
struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Prints the funnel, the reasons and the distributions of a finished run.",
    discussion: """
      Times are printed where OUT.timings.json stands beside OUT; 'sluice run --timings FILE' \
      writes it. Colours come on a terminal only, and not where NO_COLOR is set.
      """)

  @Argument(help: "The output folder of a run.")
  var output: String

  @Flag(help: "Print JSON.")
  var json = false

  @Flag(help: "Print one tidy table: section, stage, name, series, bin, unit, count.")
  var csv = false

  @Flag(help: "Print the distributions too: pass rates, lengths, length gaps of pairs, languages.")
  var measures = false

  @Option(help: "The file of times; OUT.timings.json by default.")
  var timings: String?

  func validate() throws {
    guard !json || !csv else {
      throw ValidationError("--json and --csv are both given; choose one")
    }
  }

  func run() throws {
    let ledger = try FinishedRun.ledger(in: output)
    let counts = try ledger.counts()
    let shards = try ledger.shards()
    let times = try StageTimings.read(timings ?? StageTimings.path(of: output))
    if json { return print(StatisticsJSON.text(counts, shards: shards, times)) }
    if csv { return print(StatisticsCSV.text(counts, shards: shards, times)) }
    let style = TerminalStyle.forStandardOutput
    var blocks = [FunnelText.wide(counts, times, style)]
    for dimension in ReasonPartRow.Dimension.allCases {
      blocks.append(
        style.heading("Reasons by \(dimension.rawValue)") + "\n"
          + ReasonText.text(counts, by: dimension, style))
    }
    blocks.append(SourceText.text(counts.sources, style))
    blocks += [RoundText.text(counts.rounds, style)].filter { !$0.isEmpty }
    if measures { blocks.append(MeasureText.text(counts.distributions, style)) }
    print(blocks.joined(separator: "\n\n"))
    print(OutputListing.text(of: output, shards))
  }
}
