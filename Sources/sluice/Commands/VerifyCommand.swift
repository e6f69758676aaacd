import ArgumentParser
import Pipeline

/// `sluice verify OUT`.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Reads every shard again and names those that differ from the manifest.",
    discussion: "Exit status 1 if any differs.")

  @Argument(help: "The output folder of a run.")
  var output: String

  func run() throws {
    let faults = try OutputCheck.faults(in: output)
    for fault in faults { print("\(output)/\(fault)") }
    guard faults.isEmpty else { throw ExitCode(1) }
    print("\(try Manifest.shards(in: output).count) shards are as the manifest says")
  }
}
