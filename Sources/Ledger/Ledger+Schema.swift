import GRDB

/// A table of the ledger as the file itself describes it.
package struct TableDescription: Sendable {
  package struct Column: Sendable {
    package let name: String
    package let type: String
    package let isKey: Bool
    package let meaning: String
  }

  package let name: String
  package let meaning: String
  package let columns: [Column]
  package let rows: Int
}

extension Ledger {
  /// Every table, by name, with the comments of its declaration.
  package func tables() throws -> [TableDescription] {
    try read { database in
      let tables = try Row.fetchAll(
        database,
        sql: """
          SELECT name, sql FROM sqlite_master
          WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'grdb_%' ORDER BY name
          """)
      return try tables.map { table in
        let name: String = table["name"]
        let comments = DeclarationComments(table["sql"])
        let columns = try database.columns(in: name).map { column in
          TableDescription.Column(
            name: column.name, type: column.type, isKey: column.primaryKeyIndex > 0,
            meaning: comments.columns[column.name] ?? "")
        }
        return TableDescription(
          name: name, meaning: comments.table, columns: columns,
          rows: try Int.fetchOne(
            database, sql: "SELECT count(*) FROM \(name.quotedDatabaseIdentifier)") ?? 0)
      }
    }
  }
}

/// The comments of a `CREATE TABLE`: the one before the first column is the table's, every other the
/// column's that was declared before it.
private struct DeclarationComments {
  private(set) var table = ""
  private(set) var columns: [String: String] = [:]

  init(_ sql: String) {
    var rest = sql[...].drop { $0 != "(" }.dropFirst()
    var depth = 1
    var column = ""
    var isAtStart = true
    while depth > 0, let next = rest.first {
      if let comment = Self.comment(&rest) {
        if column.isEmpty { table = comment } else { columns[column] = comment }
        continue
      }
      if isAtStart, next.isLetter {
        let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        // Constraints of the table are written in capitals.
        if word != word.uppercased() { column = String(word) }
        isAtStart = false
      }
      if next == "'" { rest = rest.dropFirst().drop { $0 != "'" } }
      if next == "(" { depth += 1 }
      if next == ")" { depth -= 1 }
      if next == ",", depth == 1 { isAtStart = true }
      rest = rest.dropFirst()
    }
  }

  /// Takes a comment off the front, if there is one.
  private static func comment(_ rest: inout Substring) -> String? {
    for (start, end) in [("--", "\n"), ("/*", "*/")] where rest.hasPrefix(start) {
      let text = rest.dropFirst(2)
      let stop = text.firstRange(of: end)
      rest = stop.map { text[$0.upperBound...] } ?? ""
      let words = text[..<(stop?.lowerBound ?? text.endIndex)].drop { $0 == " " }
      return String(words.reversed().drop { $0 == " " }.reversed())
    }
    return nil
  }
}
