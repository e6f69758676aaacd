import Foundation
import JSONText
import Pipeline
import Shards

/// The sheet that a person fills in: CSV, or JSON lines where the file is named so.
enum AuditSheet {
  enum Label: String, CaseIterable {
    case right, wrong, unsure
  }

  struct Row {
    let line: Int
    let rule: AuditItem.Rule
    /// Nil where nobody has judged it yet.
    let label: Label?
  }

  static func isJSON(_ path: String) -> Bool { path.hasSuffix(".jsonl") }

  static func text(_ items: [AuditItem], isJSON: Bool) -> String {
    guard isJSON else { return CSVTable.text([AuditItem.columns] + items.map { $0.cells + [""] }) }
    return items.map { item in
      var writer = JSONWriter()
      writer.object { json in
        for (name, cell) in zip(AuditItem.columns, item.cells + [""]) { json.member(name, cell) }
      }
      return String(decoding: writer.bytes, as: UTF8.self) + "\n"
    }.joined()
  }

  /// Reads a sheet back, in whatever order its rows and columns are now.
  static func read(_ path: String) throws -> [Row] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ShardError(.cannotOpen, path: path, code: ENOENT)
    }
    var problems: [RecipeProblem] = []
    var rows: [Row] = []
    for (line, cells) in try isJSON(path) ? jsonCells(path, data) : csvCells(path, data) {
      let word = (cells["label"] ?? "").trimmingCharacters(in: .whitespacesAndNewlines).lowercased()
      let label = Label(rawValue: word)
      if label == nil, !word.isEmpty {
        problems.append(
          RecipeProblem(
            place: "\(path):\(line)",
            message: "the label is '\(word.printable)'; write right, wrong or unsure"))
      }
      let rule = AuditItem.Rule(stage: cells["stage"] ?? "", reason: cells["reason"] ?? "")
      rows.append(Row(line: line, rule: rule, label: label))
    }
    guard problems.isEmpty else { throw RecipeError(problems) }
    return rows
  }

  private static func csvCells(
    _ path: String, _ data: Data
  ) throws -> [(line: Int, cells: [String: String])] {
    if data.starts(with: [0xFF, 0xFE]) || data.starts(with: [0xFE, 0xFF]) {
      throw RecipeError([
        RecipeProblem(place: path, message: "the sheet is in UTF-16; save it as 'CSV UTF-8'")
      ])
    }
    let rows = CSVTable.rows(of: Array(data))
    let head = rows.first?.cells.map { $0.lowercased() } ?? []
    for column in ["stage", "reason", "label"] where !head.contains(column) {
      throw RecipeError([
        RecipeProblem(
          place: "\(path):1",
          message: "there is no column '\(column)'; a sheet of 'sluice audit OUT' begins with "
            + AuditItem.columns.joined(separator: ","))
      ])
    }
    return rows.dropFirst().map { row in
      (row.line, Dictionary(zip(head, row.cells)) { first, _ in first })
    }
  }

  private static func jsonCells(
    _ path: String, _ data: Data
  ) throws -> [(line: Int, cells: [String: String])] {
    var parser = JSONParser()
    var rows: [(line: Int, cells: [String: String])] = []
    let lines = [UInt8](data).split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where line.contains(where: { $0 > 0x20 }) {
      let cells: [String: String]
      do {
        cells = try line.withUnsafeBufferPointer { bytes in
          try parser.parse(bytes) { row in
            var cells: [String: String] = [:]
            for (key, value) in row.members { cells[key.string ?? ""] = value.string ?? "" }
            return cells
          }
        }
      } catch let error as JSONError {
        throw RecipeError([
          RecipeProblem(
            place: "\(path):\(index + 1)", message: "no JSON (\(error)); a row is one line")
        ])
      }
      rows.append((index + 1, cells))
    }
    return rows
  }
}
