import Foundation
import TestKit
import Testing

@Suite struct DocumentationTests {
  private let readme: String

  init() throws {
    readme = try String(contentsOfFile: "\(Project.root)/README.md", encoding: .utf8)
  }

  @Test func `every subcommand has help and stands in the README`() throws {
    let help = try TestKit.Program().run(["help"])
    let section = help.output.components(separatedBy: "SUBCOMMANDS:").last ?? ""
    let names = section.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
      .compactMap { $0.split(separator: " ").first.map { String($0) } }.filter { $0 != "See" }
    #expect(names.count == 12)
    for name in names {
      #expect(readme.contains("`\(name)`"), "'sluice \(name)' is not in the README")
      #expect(try TestKit.Program().run(["help", name]).status == 0)
    }
  }

  @Test func `every folder of the sources stands in the map`() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: "\(Project.root)/Sources")
    for folder in folders {
      #expect(readme.contains("\(folder)/"), "Sources/\(folder) is not in the README's map")
    }
  }

  @Test func `every target of the Makefile is listed by make`() throws {
    let makefile = try String(contentsOfFile: "\(Project.root)/Makefile", encoding: .utf8)
    let phony = makefile.components(separatedBy: ".PHONY:").last?.split(separator: "\n").first ?? ""
    for target in phony.split(separator: " ") {
      let rule = makefile.split(separator: "\n").first { $0.hasPrefix("\(target):") }
      #expect(rule?.contains(" ## ") == true, "\(target)")
    }
  }

  @Test func `the card's columns are the rows'`() throws {
    let folder = try TemporaryFolder()
    try DumpFolder.write(30, seed: 3, to: folder)
    _ = try TestKit.Program().run([
      "run", DumpFolder.recipe, "\(folder.path)/raw", "-o", "\(folder.path)/out", "--quiet",
    ])
    let card = try String(contentsOfFile: "\(folder.path)/out/README.md", encoding: .utf8)
    for kind in ["sft", "dpo", "rl"] {
      let head = "- config_name: \(kind)\n  features:\n"
      let features =
        card.components(separatedBy: head).last?
        .components(separatedBy: "- config_name").first ?? ""
      let names = features.split(separator: "\n").filter { $0.hasPrefix("  - name: ") }
        .map { String($0.dropFirst("  - name: ".count)) }
      let rows = try OutputRows.read("\(folder.path)/out", below: "data/\(kind)/") { _ in true }
      #expect(!rows.isEmpty)
      for row in rows {
        #expect(row.keys.sorted() == names.sorted(), "\(kind)")
        #expect(!row.values.contains { $0 is NSNull })
      }
    }
  }
}
