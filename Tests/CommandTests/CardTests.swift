import Foundation
import TestKit
import Testing

/// The dataset card of a small run.
@Suite struct CardTests {
  private let card: String

  init() throws {
    let folder = try TemporaryFolder()
    try DumpFolder.write(30, seed: 3, to: folder)
    let link = "\(folder.path)/raw"
    _ = try Program().run([
      "run", DumpFolder.recipe, link, "-o", "\(folder.path)/out", "--quiet",
    ])
    // The folder's name is another every time; sizes of gzip differ between libraries.
    card = try String(contentsOfFile: "\(folder.path)/out/README.md", encoding: .utf8)
      .replacing(folder.path, with: "")
  }

  @Test func `says what it said before`() throws {
    // Files of the input are packed: their sizes and sums are the library's.
    let lines = card.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasPrefix("| /raw")
        ? line.split(separator: "|").prefix(3).joined(separator: "|") : String(line)
    }
    #expect(try Project.matchesFixture(lines.joined(separator: "\n"), "report/card.md"))
  }

  @Test func `explains every column`() {
    let section =
      card.components(separatedBy: "## Columns\n").last?
      .components(separatedBy: "\n\n").first ?? ""
    let rows = section.split(separator: "\n").dropFirst(2)
    #expect(rows.count > 40)
    for row in rows { #expect(!row.hasSuffix("|  |"), "ColumnMeanings lacks \(row)") }
  }
}
