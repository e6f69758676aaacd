import Completions
import Foundation
import JSONText
import TestKit

/// Request files for tests, runs over them, and what they wrote.
enum RequestLines {
  static func chat(_ id: String, _ prompt: String, n: Int = 1, more: String = "") -> String {
    #"{"custom_id":"\#(id)","method":"POST","url":"/v1/chat/completions","body":{"messages":"#
      + #"[{"role":"user","content":"\#(prompt)"}],"n":\#(n),"max_tokens":20\#(more)}}"# + "\n"
  }

  static func settings(_ output: String) -> SampleSettings {
    var settings = SampleSettings(model: "toy", output: output)
    settings.backoff = Backoff(firstSeconds: 0.005, mostSeconds: 0.05)
    settings.client.idleSeconds = 0.4
    return settings
  }

  /// Runs as the program does.
  static func run(
    _ paths: [String], _ server: FaultServer, _ settings: SampleSettings, key: APIKey? = nil
  ) async throws -> SampleSummary {
    let plan = try SamplePlan(paths, settings)
    let run = try SampleRun(
      plan, settings, endpoint: Endpoint(server.endpoint), key: key, progress: SampleProgress())
    return try await run.run()
  }

  /// The lines of a reply file.
  static func replies(_ path: String) throws -> [[String: Any]] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map { line in
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
    }
  }

  static func choices(_ reply: [String: Any]) -> [[String: Any]] {
    let response = reply["response"] as? [String: Any]
    return (response?["body"] as? [String: Any])?["choices"] as? [[String: Any]] ?? []
  }

  static func texts(_ reply: [String: Any]) -> [String] {
    choices(reply).map { ($0["message"] as? [String: Any])?["content"] as? String ?? "" }
  }
}
