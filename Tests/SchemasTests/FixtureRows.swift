import Foundation
import JSONText
import Schemas
import TestKit
import Testing

/// The rows of `fixtures/schemas`, one file for each family.
enum FixtureRows {
  /// Lends each row of a file, a list or one row a line, to `body`.
  static func each(_ path: String, _ body: (JSONValue) throws -> Void) throws {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    var parser = JSONParser()
    if path.hasSuffix(".json") {
      try parse(bytes[...], &parser) { for row in $0.elements { try body(row) } }
    } else {
      for line in bytes.split(separator: 0x0A) { try parse(line, &parser, body) }
    }
  }

  static func each(of family: any Schema.Type, _ body: (JSONValue) throws -> Void) throws {
    try each(path(of: family), body)
  }

  /// The family's file, whether it is there or not.
  static func path(of family: any Schema.Type) -> String {
    let array = "\(Project.root)/fixtures/schemas/\(family.name).json"
    return FileManager.default.fileExists(atPath: array) ? array : "\(array)l"
  }

  /// What a detector says of the file's rows.
  static func detection(_ path: String) throws -> Detection {
    var detector = SchemaDetector()
    try each(path) { detector.add($0) }
    return detector.detection
  }

  static func parse(
    _ bytes: ArraySlice<UInt8>, _ parser: inout JSONParser, _ body: (JSONValue) throws -> Void
  ) throws {
    try bytes.withUnsafeBufferPointer { try parser.parse($0, body) }
  }
}

/// A family as the argument of a test, shown by its name.
struct Family: CustomTestStringConvertible, Sendable {
  let type: any Schema.Type

  var testDescription: String { type.name }

  static let all = schemaCatalog.map { Family(type: $0) }
}
