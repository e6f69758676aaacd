import ArgumentParser
import Completions
import Foundation

/// Which server is asked, and how patiently.
struct ServerOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The server, as https://host or http://host:port.", valueName: "url"))
  var endpoint: String

  @Option(help: ArgumentHelp("The model of lines that name none.", valueName: "name"))
  var model: String

  @Option(
    help: ArgumentHelp(
      "The environment variable that holds the key (default: OPENAI_API_KEY, if set).",
      valueName: "name"))
  var keyEnv: String?

  @Option(help: ArgumentHelp("A file that holds the key alone.", valueName: "file"))
  var keyFile: String?

  @Option(help: "Calls in flight at most; how many there are, the server decides.")
  var concurrency = 256

  @Option(help: "Failures in a row after which a request is given up.")
  var attempts = 8

  @Option(help: "Seconds that the server may be away, or have too much to do, altogether.")
  var patience = 900.0

  @Option(help: "Seconds to wait for a connection.")
  var connectTimeout = 10.0

  @Option(help: "Seconds without a byte until a call is taken for lost.")
  var idleTimeout = 600.0

  @Option(help: "Seconds that a call may take.")
  var totalTimeout = 7200.0

  @Option(help: ArgumentHelp("Megabytes that a response may have.", valueName: "MB"))
  var responseLimit = 256

  @Flag(help: "Ask for replies in one piece; idle connections may then be cut on the way.")
  var noStream = false

  @Option(help: "How the server is told the length of an answer.")
  var tokenLimitField = CompletionRequest.LimitField.asWritten

  func apply(to settings: inout SampleSettings) throws {
    for (name, value) in [
      ("--concurrency", Double(concurrency)), ("--attempts", Double(attempts)),
      ("--connect-timeout", connectTimeout), ("--idle-timeout", idleTimeout),
      ("--total-timeout", totalTimeout), ("--response-limit", Double(responseLimit)),
      ("--patience", patience),
    ] where !(value > 0 && value <= 1e6) {
      throw SampleError(name, "cannot be \(value); it would be above 0 and a million at most")
    }
    settings.concurrency = concurrency
    settings.attempts = attempts
    settings.patienceSeconds = patience
    settings.client.connectSeconds = connectTimeout
    settings.client.idleSeconds = idleTimeout
    settings.client.totalSeconds = totalTimeout
    settings.client.responseBytes = responseLimit << 20
    settings.client.isStreaming = !noStream
    settings.client.limitField = tokenLimitField
  }

  /// The key, from where it was said to be; nil where nothing was said and nothing is there.
  func key() throws -> APIKey? {
    if keyEnv != nil, keyFile != nil {
      throw SampleError("--key-file", "is given beside --key-env; one of them would do")
    }
    if let keyFile { return try APIKey(file: keyFile) }
    let environment = ProcessInfo.processInfo.environment
    if let keyEnv {
      guard let text = environment[keyEnv] else {
        throw SampleError("--key-env", "'\(keyEnv)' is not set; it would be the variable's name")
      }
      return try APIKey(text, from: keyEnv)
    }
    guard let text = environment["OPENAI_API_KEY"], !text.isEmpty else { return nil }
    return try APIKey(text, from: "OPENAI_API_KEY")
  }
}

extension CompletionRequest.LimitField: ExpressibleByArgument {}
