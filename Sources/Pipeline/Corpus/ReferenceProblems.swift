import JSONText
package import Records
import Schemas
import Shards

/// Problems of a file that a stage compares with: a benchmark, a validation set.
package enum ReferenceProblems {
  /// A problem and where it stands.
  package struct Problem: Sendable {
    package let file: String
    /// From 1.
    package let row: Int
    package let text: Text
    package let golds: [String]
  }

  /// The files that paths, folders and globs name.
  package static func files(_ paths: [String]) throws(RecipeError) -> [String] {
    try InputList.expand(paths)
  }

  /// Reads any layout that a run reads.
  ///
  /// - Throws: at the first row that cannot be read: half a benchmark would pass for the whole.
  package static func read(_ path: String) throws -> [Problem] {
    let settings = InputSettings()
    guard let schema = try SchemaDetection.detect(path, settings: settings).reader else {
      throw RecipeError([SchemaDetection.unknown(path)])
    }
    let reader = try RowReader(
      opening: path, programs: settings.programs, lineLimit: settings.lineLimitBytes)
    var parser = JSONParser(nestingLimit: settings.nestingLimit)
    var problems: [Problem] = []
    while let chunk = try reader.next() {
      if let fault = chunk.faults.first { throw unreadable(path, fault.row, fault.reason) }
      for row in chunk.rows {
        let record = try chunk.withRow(row) { bytes in
          do { return try parser.parse(bytes) { try schema.read($0) } } catch {
            throw unreadable(path, row.number, "\(error)")
          }
        }
        guard !record.problem.isEmpty else { throw unreadable(path, row.number, "no problem") }
        // A copy: a slice would keep the whole chunk in memory.
        problems.append(
          Problem(
            file: path, row: row.number, text: Text(Array(record.problem.bytes)),
            golds: record.golds.map(\.text)))
      }
    }
    return problems
  }

  private static func unreadable(_ path: String, _ row: Int, _ why: String) -> RecipeError {
    RecipeError([
      RecipeProblem(
        place: "\(path):\(row)",
        message: "cannot be read (\(why)); mend the row or take it out, so that nothing is missed")
    ])
  }
}
