import Foundation
import Schemas
import TestKit
import Testing

@Suite struct SchemaCatalogTests {
  @Test func `is sorted by name`() {
    let names = schemaCatalog.map { $0.name }
    #expect(names == names.sorted() && Set(names).count == names.count)
  }

  @Test func `holds every family of the folder`() throws {
    let folder = "\(Project.root)/Sources/Schemas/Families"
    let listed = Set(schemaCatalog.map { "\($0)" })
    for file in try FileManager.default.contentsOfDirectory(atPath: folder) {
      let type = (file as NSString).deletingPathExtension
      #expect(
        listed.contains(type), "Add '\(type).self,' to Sources/Schemas/SchemaCatalog.swift")
    }
  }

  @Test(arguments: Family.all)
  func `names its families in kebab-case and their datasets`(_ family: Family) throws {
    #expect(try /[a-z0-9]+(-[a-z0-9]+)*/.wholeMatch(in: family.type.name) != nil)
    #expect(!family.type.datasets.isEmpty)
  }

  @Test(arguments: Family.all)
  func `has a fixture for each family`(_ family: Family) {
    let path = FixtureRows.path(of: family.type)
    #expect(
      FileManager.default.fileExists(atPath: path), "Write fixtures/schemas for \(family.type)")
  }
}
