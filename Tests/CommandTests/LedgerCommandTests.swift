import Foundation
import GRDB
import TestKit
import Testing

@Suite struct LedgerCommandTests {
  private let folder: TemporaryFolder
  private let sluice = TestKit.Program()
  private var output: String { "\(folder.path)/out" }

  init() throws {
    folder = try TemporaryFolder()
    try DumpFolder.write(60, seed: 5, to: folder)
    let run = try sluice.run([
      "run", DumpFolder.recipe, "\(folder.path)/raw", "-o", output, "--quiet",
    ])
    #expect(run.status == 2, "\(run.errors)")
  }

  private func query(_ sql: String) throws -> [Row] {
    var configuration = Configuration()
    configuration.readonly = true
    return try DatabaseQueue(path: "\(output)/ledger.sqlite", configuration: configuration).read {
      try Row.fetchAll($0, sql: sql)
    }
  }

  @Test func `every table and every column is listed with its meaning`() throws {
    let told = try sluice.run(["ledger", output, "--schema"])
    #expect(told.status == 0)
    let blocks = told.output.components(separatedBy: "\n\n")
    let tables = try query(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'grdb_%' ORDER BY name"
    )
    #expect(blocks.count == tables.count && tables.count == 12)
    for (table, block) in zip(tables, blocks) {
      let name: String = table["name"]
      let lines = block.split(separator: "\n")
      #expect(lines[0].hasPrefix("\(name): ") && lines[0].count > name.count + 6, "\(name)")
      let columns = try query("SELECT name, type FROM pragma_table_info('\(name)') ORDER BY cid")
      #expect(lines.count == columns.count + 2)
      let start = try #require(lines[1].range(of: "meaning")).lowerBound
      let offset = lines[1].distance(from: lines[1].startIndex, to: start)
      for (column, line) in zip(columns, lines.dropFirst(2)) {
        let words = line.split(separator: " ")
        let (name, type): (String, String) = (column["name"], column["type"])
        #expect(
          words.first.map(String.init) == name && words.dropFirst().first.map(String.init) == type)
        #expect(line.count > offset + 3, "\(name): \(line) says nothing")
      }
    }
    #expect(told.output.contains("sha256 of the reply files"), "a column that came later")
  }

  @Test func `the list counts the rows and says how to open the file`() throws {
    let told = try sluice.run(["ledger", output]).output
    let stages = try query("SELECT count(*) AS rows FROM stage")
    let count: Int = try #require(stages.first)["rows"]
    let line = try #require(told.split(separator: "\n").first { $0.hasPrefix("stage ") })
    #expect(line.split(separator: " ").dropFirst().first == "\(count)")
    #expect(told.contains("sqlite3 -readonly \(output)/ledger.sqlite"))
    let none = try sluice.run(["ledger", folder.path])
    #expect(none.status == 64 && none.errors.contains("no finished run is here"))
  }

  @Test func `the queries of the README give rows`() throws {
    let readme = try String(contentsOfFile: "\(Project.root)/README.md", encoding: .utf8)
    let queries = readme.components(separatedBy: "```sql\n").dropFirst().compactMap {
      $0.components(separatedBy: "\n```").first
    }
    #expect(queries.count == 3)
    for sql in queries {
      let rows = try query(sql)
      #expect(rows.count > 2, "\(sql)")
      #expect(rows.allSatisfy { row in !row.databaseValues.contains(.null) }, "\(sql)")
    }
  }
}
