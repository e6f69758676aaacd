import Foundation

/// A program of this package, run as a user runs it.
package struct Program: Sendable {
  package struct Result: Sendable {
    package let status: Int32
    package let output: String
    package let errors: String
  }

  private let path: String

  /// The program stands beside the test bundle.
  package init(_ name: String = "sluice") {
    let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().path
    let candidates = [bundle, "\(Project.root)/.build/debug"].map { "\($0)/\(name)" }
    path = candidates.first { FileManager.default.isExecutableFile(atPath: $0) } ?? name
  }

  /// Runs it to its end.
  package func run(_ arguments: [String], input: String? = nil) throws -> Result {
    let process = try start(arguments, input: input)
    return process.wait()
  }

  /// Starts it; the caller may kill it.
  package func start(_ arguments: [String], input: String? = nil) throws -> Running {
    try Running(path, arguments, input: input)
  }

  /// A program at work.
  ///
  /// Its output goes to files, so that no pipe can fill up.
  package final class Running {
    private let process = Process()
    private let folder: TemporaryFolder

    init(_ path: String, _ arguments: [String], input: String?) throws {
      folder = try TemporaryFolder()
      process.executableURL = URL(fileURLWithPath: path)
      process.arguments = arguments
      process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
      process.standardInput =
        try input.map { try FileHandle(forReadingFrom: URL(fileURLWithPath: $0)) }
        ?? FileHandle.nullDevice
      process.standardOutput = try FileHandle(
        forWritingTo: URL(fileURLWithPath: folder.write("", to: "stdout")))
      process.standardError = try FileHandle(
        forWritingTo: URL(fileURLWithPath: folder.write("", to: "stderr")))
      try process.run()
    }

    package var isRunning: Bool { process.isRunning }

    /// kill -9.
    package func kill() { Foundation.kill(process.processIdentifier, SIGKILL) }

    package func interrupt() { Foundation.kill(process.processIdentifier, SIGINT) }

    package func wait() -> Result {
      process.waitUntilExit()
      let text = { (name: String) in
        (try? Data(contentsOf: URL(fileURLWithPath: "\(self.folder.path)/\(name)"))).map {
          String(decoding: $0, as: UTF8.self)
        } ?? ""
      }
      return Result(
        status: process.terminationStatus, output: text("stdout"), errors: text("stderr"))
    }
  }
}
