import Foundation

/// What another program writes to its standard output: `zstd -dc`, `duckdb -jsonlines`.
///
/// No shell stands between: the arguments go to the program as they are.
package final class CommandOutput {
  private let process = Process()
  private let output = Pipe()
  private let errors = Pipe()
  private let name: String
  private var isFinished = false

  var descriptor: Int32 { output.fileHandleForReading.fileDescriptor }

  /// Starts `program`; `path` is the input that it reads, for the error's place.
  package init(program: String, arguments: [String], path: String) throws(ShardError) {
    name = program
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    do {
      try process.run()
      // The child holds the other end; ours would keep the pipe open after it ends.
      try output.fileHandleForWriting.close()
      try errors.fileHandleForWriting.close()
    } catch {
      throw ShardError(.cannotOpen, path: path)
    }
  }

  deinit {
    if !isFinished, process.isRunning { process.terminate() }
  }

  /// Waits for the program after its output has ended, and passes its failure on.
  func finish(path: String) throws(ShardError) {
    guard !isFinished else { return }
    let said = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    isFinished = true
    guard process.terminationStatus != 0 else { return }
    let firstLine =
      String(decoding: said.prefix(300), as: UTF8.self)
      .split(separator: "\n").first.map { String($0) } ?? "it said nothing"
    throw ShardError(
      .programFailed(name: name, status: process.terminationStatus, said: firstLine), path: path)
  }

  /// Looks for a program on the PATH; a name with a slash is taken as it is.
  package static func find(_ name: String) -> String? {
    let manager = FileManager.default
    if name.contains("/") { return manager.isExecutableFile(atPath: name) ? name : nil }
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return folders.map { "\($0)/\(name)" }.first { manager.isExecutableFile(atPath: $0) }
  }
}
