import JSONText

/// A row of a shard as the formats read it; lent while the row is parsed.
struct ShardRow {
  let value: JSONValue
  let options: ExportOptions

  /// Whether answers have their reasoning in a member of its own.
  var holdsReasoning: Bool { options.reasoning == .separate }

  /// The question and the answer of a row for supervised training.
  func conversation() throws(RowRefusal) -> (prompt: [Turn], answer: Turn) {
    let turns = value["messages"].map { Array($0.elements) } ?? []
    guard let last = turns.last else { throw .notOneTurn }
    return (try prompt(turns.dropLast()), try Turn(answer: last, options.reasoning))
  }

  /// The question and both answers of a preference row; no trainer's strategies take more than one
  /// turn of each.
  func preference() throws(RowRefusal) -> (prompt: [Turn], chosen: Turn, rejected: Turn) {
    let halves = (chosen: try half("chosen"), rejected: try half("rejected"))
    guard halves.chosen != halves.rejected else { throw .sameHalves }
    return (try question(), halves.chosen, halves.rejected)
  }

  /// The question of a row for preference or reinforcement training.
  func question() throws(RowRefusal) -> [Turn] {
    let turns = try prompt((value["prompt"].map { Array($0.elements) } ?? [])[...])
    guard turns.filter({ $0.role != "system" }).map(\.role) == ["user"] else { throw .notOneTurn }
    return turns
  }

  /// The gold, as the dump has it.
  func gold() throws(RowRefusal) -> String {
    guard let gold = value["answer"]?.string, gold.contains(where: { !$0.isWhitespace }) else {
      throw .noGold
    }
    return gold
  }

  private func half(_ name: String) throws(RowRefusal) -> Turn {
    let turns = value[name].map { Array($0.elements) } ?? []
    guard turns.count == 1, let turn = turns.first else { throw .notOneTurn }
    return try Turn(answer: turn, options.reasoning)
  }

  private func prompt(_ values: ArraySlice<JSONValue>) throws(RowRefusal) -> [Turn] {
    var turns: [Turn] = []
    for value in values {
      guard let turn = Turn(value) else { throw .notOneTurn }
      if turn.role != "system" || options.system == nil { turns.append(turn) }
    }
    guard turns.last?.role == "user" else { throw .notOneTurn }
    if let system = options.system, !system.isEmpty { turns.insert(Turn(system: system), at: 0) }
    return turns
  }
}

extension JSONWriter {
  /// Copies a text as it stands; an absent one is empty, never null.
  mutating func copy(text name: String, of row: ShardRow, as other: String? = nil) {
    key(other ?? name)
    if let value = row.value[name], value.kind == .string {
      raw(value.written)
    } else {
      string("")
    }
  }

  /// Copies a number as a float.
  mutating func copy(float name: String, of row: ShardRow) {
    member(name, row.value[name]?.number ?? 0)
  }
}
