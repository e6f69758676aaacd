import JSONText

/// Which rows of a finished run a person wants to see.
struct RowFilter {
  /// A part of a folder's path.
  var folder: String?
  var stage: String?
  var reason: String?
  var bucket: String?
  var recipe: String?

  /// The folders that may hold rows that are wanted, those first that hold nothing else.
  ///
  /// Marks stand on the rows of the problems: in `data/rl`, one for each, or in `data/sft`.
  func folders(of all: [String]) -> [String] {
    let below = { (parent: String) in all.filter { $0.hasPrefix(parent) } }
    if let folder { return all.filter { $0.contains(folder) } }
    if recipe != nil { return below("data/dpo/") }
    if bucket != nil { return below("data/sft/") + below("data/rl/") }
    guard stage != nil || reason != nil else { return below("data/sft/") }
    let dropped = below("dropped/").filter { name in stage.map { name.hasSuffix("-\($0)") } ?? true
    }
    let problems = below("data/rl/")
    return dropped + (problems.isEmpty ? below("data/sft/") : problems)
  }

  func wants(_ row: JSONValue) -> Bool {
    if let bucket, row["bucket"]?.string != bucket { return false }
    if let recipe, row["recipe"]?.string != recipe { return false }
    guard stage != nil || reason != nil else { return true }
    return decisions(on: row).contains { decision in
      (stage ?? decision.stage) == decision.stage && (reason ?? decision.reason) == decision.reason
    }
  }

  /// The stages that dropped or marked what the row is about, with their reasons.
  private func decisions(on row: JSONValue) -> [(stage: String, reason: String)] {
    if let reason = row["reason"]?.string { return [(row["stage"]?.string ?? "", reason)] }
    return row["marks"]?.elements.compactMap(\.string).map { mark in
      let colon = mark.firstRange(of: ": ")
      return (
        String(mark[..<(colon?.lowerBound ?? mark.endIndex)]),
        String(mark[(colon?.upperBound ?? mark.endIndex)...])
      )
    } ?? []
  }

  /// What was asked for, as it was written.
  var text: String {
    let options = [
      ("stage", stage), ("reason", reason), ("bucket", bucket), ("recipe", recipe),
    ].compactMap { name, value in value.map { "--\(name) \($0)" } }
    return ([folder].compactMap { $0 } + options).joined(separator: " ")
  }
}
