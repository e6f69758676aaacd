import Foundation
import JSONText
import Records
import Schemas
import TestKit
import Testing

/// Reads text that nobody here wrote, where it is present.
@Suite(.enabled(if: Project.data != nil)) struct RealDataTests {
  @Test(arguments: RealFile.all)
  func `detects and reads every row`(_ file: RealFile) throws {
    let bytes = try file.content()
    var detector = SchemaDetector()
    try file.rows(of: bytes, limit: 20) { detector.add($0) }
    let family = try #require(detector.detection.schema)
    #expect(family.name == file.family)
    var counted = RealFile.Counts()
    try file.rows(of: bytes) { row in counted.add(try family.read(row)) }
    #expect(counted == file.counts)
  }

  @Test func `knows no problem in pairs of answers`() throws {
    let detection = try FixtureRows.detection("\(Project.data ?? "")/answers-dev.jsonl")
    #expect(detection.schema == nil)
  }
}

struct RealFile: CustomTestStringConvertible, Sendable {
  struct Counts: Equatable {
    var rows = 0
    var golds = 0
    var generations = 0
    /// Generations without any text.
    var empty = 0
    var direct = 0
    var options = 0

    mutating func add(_ record: Record) {
      rows += 1
      golds += record.golds.count
      generations += record.generations.count
      empty += record.generations.count { $0.text.isEmpty }
      direct += record.directAnswers.count
      options += record.options.count
    }
  }

  let name: String
  let family: String
  let counts: Counts

  init(_ name: String, _ family: String, _ counts: Counts) {
    self.name = name
    self.family = family
    self.counts = counts
  }

  var testDescription: String { name }

  func content() throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", "\(Project.data ?? "")/\(name).gz"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return [UInt8](bytes)
  }

  func rows(
    of bytes: [UInt8], limit: Int = .max, _ body: (JSONValue) throws -> Void
  ) throws {
    var parser = JSONParser()
    if name.hasSuffix(".json") {
      try FixtureRows.parse(bytes[...], &parser) { for row in $0.elements { try body(row) } }
    } else {
      for line in bytes.split(separator: 0x0A).prefix(limit) {
        try FixtureRows.parse(line, &parser, body)
      }
    }
  }
}
