import ArgumentParser
import JSONText
import Ledger
import Pipeline

/// `sluice explain OUT ID`.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Tells one record's path through all stages.",
    discussion: """
      ID is a problem (p-…, or the beginning of it), a generation as an SFT row names it (p-…-3), a \
      pair (p-…-3-5), or the dump's own id, for which every path is looked at.
      """)

  @Argument(help: "The output folder of a run.")
  var output: String

  @Argument(help: "What to explain.")
  var id: String

  @Flag(help: "Print the path as JSON.")
  var json = false

  func run() throws {
    let ledger = try FinishedRun.ledger(in: output)
    let search = try PathSearch(in: output)
    let wanted = ExplainedID(id)
    let rows =
      try wanted.map { try search.rows(startingWith: $0.problem, limit: 9) } ?? named(search)
    guard let row = rows.first else {
      throw RecipeError([
        RecipeProblem(
          place: id,
          message: "no problem of the run has this id; give a p-… of its rows or the dump's own id")
      ])
    }
    guard rows.count == 1 else {
      let ids = rows.prefix(8).map { (try? member("id", of: $0)) ?? "" }.joined(separator: ", ")
      throw RecipeError([
        RecipeProblem(place: id, message: "several problems begin so: \(ids); give more digits")
      ])
    }
    guard !json else { return print(String(decoding: row, as: UTF8.self)) }
    let text = ExplainText(
      stages: try ledger.counts().stages, style: TerminalStyle.forStandardOutput)
    var parser = JSONParser()
    try row.withUnsafeBufferPointer { bytes in
      try parser.parse(bytes) { value in
        print(text.text(of: value, generations: wanted?.generations ?? []), terminator: "")
      }
    }
  }

  private func named(_ search: PathSearch) throws -> [ArraySlice<UInt8>] {
    var found: [ArraySlice<UInt8>] = []
    try search.forEach { value, line in
      if value["dump_id"]?.string == id { found.append(line) }
      return found.count < 9
    }
    return found
  }

  private func member(_ name: String, of line: ArraySlice<UInt8>) throws -> String {
    var parser = JSONParser()
    return try line.withUnsafeBufferPointer { try parser.parse($0) { $0[name]?.string ?? "" } }
  }
}
