import ArgumentParser

/// Writes dumps that nobody sampled: the bundled one, and large ones to measure with.
@main
struct Synthesize: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes seeded dumps of problems and generations, whose truth is known.",
    subcommands: [BenchCommand.self, BundledCommand.self])
}

/// What a dump is made from.
struct DumpOptions: ParsableArguments {
  @Option(help: "The seed: the same seed gives the same bytes.")
  var seed: UInt64 = 1

  @Option(help: "How many problems.")
  var problems = 450

  @Option(help: "How many generations of each problem.")
  var generations = 8

  func validate() throws {
    guard problems > 0, generations > 0 else {
      throw ValidationError("--problems and --generations take 1 or more")
    }
  }
}
