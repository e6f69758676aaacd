import ArgumentParser
import Completions
import Foundation

/// `sluice-sample --endpoint URL --model NAME requests/*.jsonl --output replies/`.
@main
struct SampleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sluice-sample",
    abstract: "Answers request files in the OpenAI Batch format from an OpenAI-compatible server.",
    discussion: """
      Replies are appended as they arrive, each whole and on the disk; killed at any moment, the \
      same command goes on and asks nothing again. Ends with 0 where all is answered, 2 where \
      something is not, 130 after Ctrl-C, 1 after an error.
      """)

  @Argument(help: "Request files, plain or gzip.")
  var requests: [String]

  @Option(name: .shortAndLong, help: "The folder of the replies, a file for each request file.")
  var output: String

  @OptionGroup(title: "Server") var server: ServerOptions
  @OptionGroup(title: "Spending") var spending: SpendingOptions

  @Option(
    help: ArgumentHelp("A folder of other replies to take answers from.", valueName: "folder"))
  var cache: [String] = []

  @Flag(help: "Ask again for what was given up in earlier runs.")
  var retryFailed = false

  @Flag(help: "Tell what it would take, and ask nothing.")
  var dryRun = false

  @Flag(name: .shortAndLong, help: "Show no progress.")
  var quiet = false

  /// A wrong command line ends with 1, as every error does.
  static func main() async {
    do {
      let command = try parseAsRoot()
      if let command = command as? SampleCommand { return try await command.run() }
      var other = command
      try other.run()
    } catch {
      guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
      StandardError.write("\(fullMessage(for: error))\n")
      Foundation.exit(1)
    }
  }

  func validate() throws {
    guard !requests.isEmpty else { throw ValidationError("give at least one request file") }
  }

  func run() async throws {
    do {
      try await sample()
    } catch let error as ExitCode {
      throw error
    } catch {
      StandardError.write("\(error)\n")
      throw ExitCode(1)
    }
  }

  private func sample() async throws {
    var settings = SampleSettings(model: server.model, output: output)
    settings.retriesFailed = retryFailed
    settings.caches = cache
    try server.apply(to: &settings)
    try spending.apply(to: &settings)
    let endpoint = try Endpoint(server.endpoint)
    let key = try server.key()
    let plan = try SamplePlan(requests, settings, changesNothing: dryRun)
    for fault in plan.files.flatMap({ $0.faults }) { StandardError.write("\(fault)\n") }
    if dryRun { return print(SampleEstimate(plan, settings.prices).text, terminator: "") }
    if key != nil, !endpoint.isPrivate {
      StandardError.write("note: the key travels unencrypted; https would hide it\n")
    }
    let progress = SampleProgress()
    let run = try SampleRun(plan, settings, endpoint: endpoint, key: key, progress: progress)
    let display = ProgressDisplay(isQuiet: quiet)
    let work = Task { try await run.run() }
    let interrupt = Interrupt { work.cancel() }
    let showing = Task { await display.show(progress, of: run) }
    let result = await work.result
    showing.cancel()
    await showing.value
    let summary = try result.get()
    print(summary.text, terminator: "")
    if let stop = summary.stop {
      let detail = key?.removed(from: stop.detail) ?? stop.detail
      StandardError.write(
        "\(server.endpoint): error: \(stop.reason): \(detail); nothing more was asked\n")
    }
    if interrupt.hasHappened {
      StandardError.write("stopped; the same command goes on from here\n")
      throw ExitCode(130)
    }
    if let stop = summary.stop, stop.course == .stop, !stop.isServerAway { throw ExitCode(1) }
    if !summary.isComplete { throw ExitCode(2) }
  }
}
