import ArgumentParser
import Pipeline
import Schemas

/// `sluice detect FILE…`.
struct DetectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "detect", abstract: "Says which public layout a file has, and why.")

  @Argument(help: "Files, folders and globs.")
  var inputs: [String]

  func run() throws {
    var isUnknown = false
    for path in try InputList.expand(inputs) {
      let detection = try SchemaDetection.detect(path, settings: InputSettings()).detection
      print(Self.text(path, detection))
      isUnknown = isUnknown || detection.schema == nil
    }
    if isUnknown { throw ExitCode(64) }
  }

  private static func text(_ path: String, _ detection: Detection) -> String {
    guard let schema = detection.schema else {
      return "\(path): no schema knows its rows (\(detection.rowsSeen) looked at); "
        + "name the fields under 'input: fields:' in the recipe"
    }
    var lines = [
      "\(path): \(schema.name) (\(schema.datasets.joined(separator: ", "))), "
        + "\(detection.rows) of \(detection.rowsSeen) rows"
    ]
    lines += detection.evidence.map { "  \($0)" }
    if !detection.alternatives.isEmpty {
      let names = detection.alternatives.map { "\($0.name) (\($0.points))" }
      lines.append("  less likely: \(names.joined(separator: ", "))")
    }
    return lines.joined(separator: "\n")
  }
}
