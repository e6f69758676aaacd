import ArgumentParser
import Ledger

/// `sluice ledger OUT`.
struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger", abstract: "Lists the tables of a finished run's ledger, to be queried.")

  @Argument(help: "The output folder of a run.")
  var output: String

  @Flag(help: "Print every table's columns, their types and what they mean.")
  var schema = false

  func run() throws {
    let tables = try FinishedRun.ledger(in: output).tables()
    let style = TerminalStyle.forStandardOutput
    guard !schema else {
      return print(tables.map { Self.text($0, style) }.joined(separator: "\n\n"))
    }
    var list = TextTable(head: ["table", "rows", "what it holds"], numbers: [1], style: style)
    for table in tables { list.add([table.name, String(table.rows), table.meaning]) }
    print(
      """
      \(list.text)

      sluice ledger \(output) --schema          the columns and what they mean
      sqlite3 -readonly \(output)/ledger.sqlite
      datasette \(output)/ledger.sqlite         in a browser (pip install datasette)
      """)
  }

  private static func text(_ table: TableDescription, _ style: TerminalStyle) -> String {
    var columns = TextTable(head: ["  column", "type", "", "meaning"], numbers: [], style: style)
    for column in table.columns {
      columns.add(["  \(column.name)", column.type, column.isKey ? "key" : "", column.meaning])
    }
    return "\(style.heading(table.name)): \(table.meaning)\n\(columns.text)"
  }
}
