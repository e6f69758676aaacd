import Foundation
import Pipeline
import Stages
import TestKit
import Testing

@Suite struct StageCatalogTests {
  /// Every folder of `Sources/Stages` is a stage, and the catalog has it.
  @Test func `lists every stage`() throws {
    let folder = "\(Project.root)/Sources/Stages"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { !$0.hasSuffix(".swift") }.sorted()
    let listed = stageCatalog.map { "\($0)" }
    for name in names where !listed.contains(name) {
      Issue.record("Add '\(name).self,' to Sources/Stages/StageCatalog.swift")
    }
    #expect(listed == names, "the catalog is sorted and holds nothing else")
  }

  @Test(arguments: stageCatalog.map { Listed(type: $0) })
  func `is named like its type`(stage: Listed) {
    let words = "\(stage.type)".reduce(into: "") { name, letter in
      let startsWord = letter.isUppercase && !(name.last?.isUppercase ?? true)
      name += startsWord ? "-\(letter)" : "\(letter)"
    }
    #expect(stage.type.name == words.lowercased())
    #expect(!stage.type.summary.isEmpty && !stage.type.summary.hasSuffix("."))
  }

  @Test(arguments: stageCatalog.map { Listed(type: $0) })
  func `needs stages that exist`(stage: Listed) {
    for need in stage.type.needs {
      #expect(stageCatalog.contains { $0.name == need })
    }
  }

  @Test func `its reference is the one in fixtures`() throws {
    let text = StageReference.text(of: stageCatalog)
    #expect(
      try Project.matchesFixture(text, "stages/reference.md"),
      "out of date; run RECORD_FIXTURES=1 make test")
  }
}

/// A stage as a test's argument.
struct Listed: CustomTestStringConvertible, Sendable {
  let type: any Stage.Type
  var testDescription: String { type.name }
}
