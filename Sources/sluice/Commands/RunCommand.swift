import ArgumentParser
import Glibc
import Ledger
import Pipeline
import Report
import Shards
import Stages

/// `sluice run RECIPE INPUT… --output OUT`.
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Runs a recipe on dumps and writes the training shards.")

  @Argument(help: "The recipe, a YAML file.")
  var recipe: String

  @Argument(help: "Files, folders and globs; - for standard input.")
  var inputs: [String]

  @Option(name: .shortAndLong, help: "The output folder.")
  var output = "out"

  @Option(help: "Threads to work on; the output does not depend on it.")
  var threads: Int?

  @Option(help: "Read so many rows and no more.")
  var limit: Int?

  @Flag(help: "Decide everything, write no shard, print the funnel.")
  var dryRun = false

  @Flag(help: "Replace what another run left in the output folder.")
  var overwrite = false

  @Flag(help: "Print nothing but errors.")
  var quiet = false

  @Flag(help: "Print the funnel as JSON and progress as lines of JSON.")
  var json = false

  @Option(help: "Write how long passes and stages took to this file, JSON.")
  var timings: String?

  func run() async throws {
    let (recipe, files, options) = try readEverything()
    Interrupt.install()
    OpenFiles.raiseLimit()
    Allocator.keepMemory(of: recipe.memoryBytes)
    let display = ProgressDisplay(style: quiet ? .none : json ? .json : .forStandardError)
    let run = Run(
      recipe: recipe, inputs: files, output: output, options: options,
      progress: Progress { display.show($0) })
    let summary = try await run.execute { ledger, folder in
      let page = try ReportPage.html(of: ledger, in: folder)
      try OutputFile.write(Array(page.utf8), to: "\(folder)/\(ReportPage.name)")
    }
    display.end()
    if let timings, !run.timings.passes.isEmpty {
      try OutputFile.write(run.timings.json, to: timings)
    }
    if json {
      print(StatisticsJSON.text(summary.counts))
    } else if !quiet {
      print(FunnelText.text(summary.counts))
      if !dryRun {
        print(OutputListing.text(of: output, try FinishedRun.ledger(in: output).shards()))
      }
    }
    if summary.unreadable > 0 { throw ExitCode(2) }
  }

  /// Reads what the user asked for and tells all that is wrong with it at once.
  private func readEverything() throws -> (Recipe, [InputFile], Run.Options) {
    var problems: [RecipeProblem] = []
    let plan = attempt(&problems) { () throws(RecipeError) in
      var reader = RecipeReader(file: recipe, catalog: stageCatalog)
      return try reader.read(RecipeFile.read(recipe))
    }
    let paths = attempt(&problems) { () throws(RecipeError) in try InputList.expand(inputs) }
    // Without a recipe nobody knows how the files are to be read.
    let files = paths.flatMap { paths in
      attempt(&problems) { () throws(RecipeError) in
        try plan.map { plan throws(RecipeError) in
          try InputList.inspect(paths, settings: plan.input)
        }
      } ?? nil
    }
    problems += wrongNumbers
    guard problems.isEmpty, let plan, let files else { throw RecipeError(problems) }
    var options = Run.Options()
    options.threads = threads ?? options.threads
    options.limit = limit
    options.isDry = dryRun
    options.overwrites = overwrite
    return (plan, files, options)
  }

  private func attempt<Value>(
    _ problems: inout [RecipeProblem], _ body: () throws(RecipeError) -> Value
  ) -> Value? {
    do throws(RecipeError) { return try body() } catch {
      problems += error.problems
      return nil
    }
  }

  private var wrongNumbers: [RecipeProblem] {
    var problems: [RecipeProblem] = []
    if let threads, !(1...1024).contains(threads) {
      problems.append(
        RecipeProblem(place: "--threads", message: "cannot be \(threads); it takes 1 to 1024"))
    }
    if let limit, limit < 1 {
      problems.append(
        RecipeProblem(place: "--limit", message: "cannot be \(limit); it takes 1 or more"))
    }
    return problems
  }
}
