import JSONText

/// Two finished runs side by side: which problems and generations they treat differently.
///
/// Both `paths` are sorted by id, so that two rows are in memory at once, however large the runs are.
struct RunDiff {
  /// Changes of one kind, counted.
  struct Group: Hashable {
    let kind: PathChange.Kind
    let stage: String
    let before: String
    let after: String
  }

  let first: String
  let second: String
  let comparison: PathComparison

  private(set) var firstProblems = 0
  private(set) var secondProblems = 0
  /// Problems of both runs that are treated alike, and those that are not.
  private(set) var same = 0
  private(set) var changed = 0
  private(set) var counts: [Group: Int] = [:]

  init(_ first: String, _ second: String, _ settings: RunSettingsDiff) {
    self.first = first
    self.second = second
    comparison = PathComparison(isByFileName: settings.hasOtherInputPaths)
  }

  /// By kind, then by stage, the most frequent first.
  var groups: [(group: Group, count: Int)] {
    let order = PathChange.Kind.allCases
    let rank = { (kind: PathChange.Kind) in order.firstIndex(of: kind) ?? 0 }
    return counts.map { ($0.key, $0.value) }.sorted { left, right in
      let (a, b) = (left.0, right.0)
      return (rank(a.kind), a.stage, -left.1, a.before, a.after)
        < (rank(b.kind), b.stage, -right.1, b.before, b.after)
    }
  }

  /// Reads both runs.
  ///
  /// - Parameter body: gets every change, in the order of the ids; false ends the reading.
  mutating func compare(_ body: (_ id: String, PathChange) throws -> Bool) throws {
    var (left, right) = (try PathCursor(in: first), try PathCursor(in: second))
    var (one, other) = (try left.next(), try right.next())
    var parsers = (JSONParser(), JSONParser())
    while let id = [one?.id, other?.id].compactMap({ $0 }).min() {
      let rows = (one?.id == id ? one : nil, other?.id == id ? other : nil)
      for change in try changes(rows.0, rows.1, &parsers) {
        let isByValue = change.kind.isCountedByValue
        let group = Group(
          kind: change.kind, stage: change.stage, before: isByValue ? change.before : "",
          after: isByValue ? change.after : "")
        counts[group, default: 0] += 1
        guard try body(id, change) else { return }
      }
      if rows.0 != nil { one = try left.next() }
      if rows.1 != nil { other = try right.next() }
    }
  }

  private mutating func changes(
    _ one: PathCursor.Row?, _ other: PathCursor.Row?, _ parsers: inout (JSONParser, JSONParser)
  ) throws -> [PathChange] {
    firstProblems += one == nil ? 0 : 1
    secondProblems += other == nil ? 0 : 1
    guard let one, let other else {
      return try (one ?? other).map { row in
        try row.line.withUnsafeBufferPointer { bytes in
          try parsers.0.parse(bytes) {
            [PathComparison.only(one == nil ? .onlySecond : .onlyFirst, $0)]
          }
        }
      } ?? []
    }
    // Most rows are; a million take 7 s so, and 30 s where each is parsed.
    if one.hasSameBytes(as: other) {
      same += 1
      return []
    }
    let changes = try one.line.withUnsafeBufferPointer { bytes in
      try parsers.0.parse(bytes) { before in
        try other.line.withUnsafeBufferPointer { bytes in
          try parsers.1.parse(bytes) { comparison.changes(from: before, to: $0) }
        }
      }
    }
    if changes.isEmpty { same += 1 } else { changed += 1 }
    return changes
  }
}
