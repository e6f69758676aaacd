import ArgumentParser
import Glibc
import Pipeline
import Shards

/// The command line: one file per subcommand in `Commands`.
@main
struct SluiceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sluice",
    abstract: "Curates long chain-of-thought corpora: raw dumps in, training shards out.",
    discussion: """
      Exit status: 0 done; 2 done, and some rows could not be read; 64 the recipe or the command \
      line is wrong, nothing was written; 1 the world failed, the same command goes on; 130 stopped.
      """,
    version: Program.version,
    subcommands: [
      AnswersCommand.self, AuditCommand.self, DetectCommand.self, DiffCommand.self,
      ExplainCommand.self, ExportCommand.self, InspectCommand.self, LedgerCommand.self,
      RunCommand.self, StagesCommand.self, StatsCommand.self, VerifyCommand.self,
    ])

  static func main() async {
    // A reader that has seen enough closes the pipe; that is no failure of ours.
    signal(SIGPIPE, SIG_DFL)
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      end(with: error)
    }
  }

  /// The one place that prints an error and chooses the exit status.
  private static func end(with error: any Error) -> Never {
    switch error {
    case let error as RecipeError: fail(error.description, status: 64)
    case RunError.interrupted: fail(RunError.interrupted.description, status: 130)
    case let error as RunError: fail(error.description, status: 64)
    case is ExitCode, is CleanExit, is ValidationError: exit(withError: error)
    default:
      if isUsageError(error) { exit(withError: error) }
      fail("\(error)", status: 1)
    }
  }

  /// Errors of the argument parser, which knows how to print them.
  private static func isUsageError(_ error: any Error) -> Bool {
    exitCode(for: error) == .validationFailure || exitCode(for: error) == .success
  }

  private static func fail(_ message: String, status: Int32) -> Never {
    StandardError.write(message + "\n")
    Glibc.exit(status)
  }
}
