import Foundation

/// How long each stage of a run took, from the file that `sluice run --timings` wrote.
struct StageTimings: Decodable {
  struct Entry: Decodable {
    let name: String
    let seconds: Double
    let bytes: Int
  }

  let passes: [Entry]
  let stages: [Entry]

  /// Beside the output folder: what is in the folder is the same however long the run took.
  static func path(of output: String) -> String {
    var folder = output[...]
    while folder.count > 1, folder.hasSuffix("/") { folder = folder.dropLast() }
    return "\(folder).timings.json"
  }

  /// Nil where there is no such file.
  static func read(_ path: String) throws -> StageTimings? {
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    return try JSONDecoder().decode(StageTimings.self, from: data)
  }

  /// Time and megabytes a second of the stage, as text.
  func cells(of name: String) -> [String] {
    guard let entry = stages.first(where: { $0.name == name }) else { return ["", ""] }
    return [
      Self.seconds(entry.seconds),
      entry.seconds > 0 && entry.bytes > 0
        ? String(Int(Double(entry.bytes) / entry.seconds / 1e6)) : "",
    ]
  }

  static func seconds(_ seconds: Double) -> String {
    seconds < 0.9995 ? "\(Int((seconds * 1000).rounded())) ms" : String(format: "%.1f s", seconds)
  }
}
