import Foundation

/// A row of an answer table.
struct AnswerPair: Decodable, CustomStringConvertible {
  var gold: String
  var pred: String
  var label: Bool
  var category: String
  var why: String?

  var description: String {
    "\(category): '\(gold)' and '\(pred)' should be \(label ? "the same" : "different")"
      + (why.map { " (\($0))" } ?? "")
  }

  static func read(_ url: URL) throws -> [AnswerPair] {
    try Data(contentsOf: url).split(separator: 0x0A).map {
      try JSONDecoder().decode(AnswerPair.self, from: $0)
    }
  }
}

/// Files outside the package, found through SLUICE_DATA or beside the package root.
enum SharedData {
  static func file(_ name: String) -> URL? {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    var folders = [root.deletingLastPathComponent().appendingPathComponent("shared/data")]
    if let given = ProcessInfo.processInfo.environment["SLUICE_DATA"] {
      folders.insert(URL(fileURLWithPath: given), at: 0)
    }
    return folders.map { $0.appendingPathComponent(name) }
      .first { FileManager.default.fileExists(atPath: $0.path) }
  }
}
