import JSONText
import Ledger
import Pipeline
import Records
import Schemas
import Shards
import Stages

/// Finds the texts that a person needs beside the statement: the generation, which the input holds, or
/// the statement that stands for a joined one.
struct AuditCompanions {
  let output: String
  private let settings: InputSettings
  /// The inputs of the run by their paths.
  private let inputs: Set<String>

  init(output: String, ledger: Ledger) throws {
    self.output = output
    inputs = Set(try ledger.inputs().map(\.path))
    // A recipe whose files are gone cannot be read; its inputs mostly tell their layout themselves.
    var reader = RecipeReader(file: output, catalog: stageCatalog)
    settings = (try ledger.run().flatMap { try? reader.read($0.recipe) })?.input ?? InputSettings()
  }

  /// - Returns: how many texts could not be read, since the inputs are not where they were.
  func add(to items: inout [AuditItem]) throws -> Int {
    let search = try PathSearch(in: output)
    var wanted: [String: [Int: [Int]]] = [:]
    for (index, item) in items.enumerated() {
      if let id = item.joinedTo { items[index].companion = try statement(of: id, search) }
      guard item.generation != nil, let colon = item.row.lastIndex(of: ":"),
        let number = Int(item.row[colon...].dropFirst())
      else { continue }
      wanted[String(item.row[..<colon]), default: [:]][number, default: []].append(index)
    }
    for (path, rows) in wanted where inputs.contains(path) && Folder.exists(path) {
      // An input that was changed or damaged since leaves the evidence alone.
      try? read(path, rows, to: &items)
    }
    return items.count { $0.generation != nil && $0.companion.isEmpty }
  }

  private func statement(of id: String, _ search: PathSearch) throws -> String {
    guard let line = try search.rows(startingWith: id, limit: 1).first else { return "" }
    var parser = JSONParser()
    return try line.withUnsafeBufferPointer { bytes in
      try parser.parse(bytes) { $0["problem"]?.string ?? "" }
    }
  }

  /// Reads a file up to the last row that is wanted.
  private func read(_ path: String, _ rows: [Int: [Int]], to items: inout [AuditItem]) throws {
    guard let schema = try SchemaDetection.detect(path, settings: settings).reader else { return }
    let reader = try RowReader(
      opening: path, programs: settings.programs, lineLimit: settings.lineLimitBytes)
    var parser = JSONParser(nestingLimit: settings.nestingLimit)
    var left = rows.count
    while left > 0, let chunk = try reader.next() {
      for row in chunk.rows {
        guard let indices = rows[row.number] else { continue }
        left -= 1
        let record = try chunk.withRow(row) { bytes in
          try parser.parse(bytes) { try schema.read($0) }
        }
        for index in indices {
          let generation = record.generations.first { $0.index == items[index].generation }
          items[index].companion = generation?.text.string ?? ""
        }
      }
    }
  }
}
