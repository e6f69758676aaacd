import JSONText

/// Compares what two runs did to one problem.
struct PathComparison {
  /// True where the runs name their inputs by other paths, so that places are compared by file name.
  let isByFileName: Bool

  /// - Returns: nothing where the runs agree.
  func changes(from first: JSONValue, to second: JSONValue) -> [PathChange] {
    let (before, after) = (Fate(first), Fate(second))
    if before.joinedTo != after.joinedTo {
      let stage = after.joinedTo == nil ? before.stage : after.stage
      return [
        PathChange(kind: .renamed, stage: stage, before: before.text, after: after.text)
      ]
    }
    guard before.joinedTo == nil else { return [] }
    var changes = golds(first, second)
    let hasSameFate = before == after
    if !hasSameFate {
      let stage = after.stage.isEmpty ? before.stage : after.stage
      changes.append(PathChange(kind: .fate, stage: stage, before: before.text, after: after.text))
    } else {
      changes += bucket(first, second) + marks(first, second)
    }
    return changes + generations(first, second, hasSameFate: hasSameFate)
  }

  /// The change that a problem of one run only is.
  static func only(_ kind: PathChange.Kind, _ row: JSONValue) -> PathChange {
    let fate = Fate(row)
    return kind == .onlyFirst
      ? PathChange(kind: kind, stage: fate.stage, before: fate.word, after: "")
      : PathChange(kind: kind, stage: fate.stage, before: "", after: fate.word)
  }

  private func golds(_ first: JSONValue, _ second: JSONValue) -> [PathChange] {
    let texts = [first, second].map { row in
      row["answers"]?.elements.compactMap(\.string).joined(separator: " | ") ?? ""
    }
    guard texts[0] != texts[1] else { return [] }
    return [PathChange(kind: .golds, stage: "", before: texts[0], after: texts[1])]
  }

  private func bucket(_ first: JSONValue, _ second: JSONValue) -> [PathChange] {
    let found = [first, second].map { finding("pass-rate", of: $0) }
    let names = found.map { $0?["bucket"]?.string ?? "" }
    guard names[0] != names[1] else { return [] }
    let stage = found.compactMap { $0?["stage"]?.string }.first ?? ""
    return [PathChange(kind: .bucket, stage: stage, before: names[0], after: names[1])]
  }

  private func marks(_ first: JSONValue, _ second: JSONValue) -> [PathChange] {
    let all = [first, second].map { row in
      row["events"]?.elements.filter { $0["effect"]?.string == "marked" }.map {
        [$0["stage"]?.string ?? "", $0["reason"]?.string ?? ""]
      } ?? []
    }
    return all[0].filter { !all[1].contains($0) }.map {
      PathChange(kind: .marks, stage: $0[0], before: $0[1], after: "")
    }
      + all[1].filter { !all[0].contains($0) }.map {
        PathChange(kind: .marks, stage: $0[0], before: "", after: $0[1])
      }
  }

  private func generations(
    _ first: JSONValue, _ second: JSONValue, hasSameFate: Bool
  ) -> [PathChange] {
    var waiting: [String: [JSONValue]] = [:]
    for generation in Self.generations(of: second).reversed() {
      waiting[key(of: generation), default: []].append(generation)
    }
    var changes: [PathChange] = []
    for generation in Self.generations(of: first) {
      let place = place(of: generation)
      guard let other = waiting[key(of: generation)]?.popLast() else {
        changes.append(
          PathChange(kind: .generations, stage: "", before: "there", after: "", place: place))
        continue
      }
      changes += verdict(generation, other, place, hasSameFate)
      // Of a problem that is dropped in one run only no generation can be chosen in both.
      if hasSameFate { changes += chosen((generation, first), (other, second), place) }
    }
    for generation in Self.generations(of: second) {
      guard waiting[key(of: generation)]?.popLast() != nil else { continue }
      let place = place(of: generation)
      changes.append(
        PathChange(kind: .generations, stage: "", before: "", after: "there", place: place))
    }
    return changes
  }

  /// Where a stage before the judge drops the problem in one of the runs, a missing verdict says
  /// nothing new.
  private func verdict(
    _ first: JSONValue, _ second: JSONValue, _ place: String, _ hasSameFate: Bool
  ) -> [PathChange] {
    let found = [first, second].map { finding("verdict", of: $0) }
    guard hasSameFate || found.allSatisfy({ $0 != nil }) else { return [] }
    let values = found.map { $0?["value"]?.string ?? "" }
    guard values[0] != values[1] else { return [] }
    let stage = found.compactMap { $0?["stage"]?.string }.first ?? ""
    return [
      PathChange(kind: .verdict, stage: stage, before: values[0], after: values[1], place: place)
    ]
  }

  private func chosen(
    _ first: (generation: JSONValue, row: JSONValue),
    _ second: (generation: JSONValue, row: JSONValue), _ place: String
  ) -> [PathChange] {
    let found = [first, second].map { finding("selection", of: $0.generation) }
    let isChosen = found.map { $0?["selected"] != nil }
    guard isChosen[0] != isChosen[1] else { return [] }
    let words = zip([first, second], isChosen).map { side, isChosen in
      isChosen ? "chosen" : loss(of: side.generation, side.row)
    }
    return [
      PathChange(
        kind: .chosen, stage: found.compactMap { $0?["stage"]?.string }.first ?? "",
        before: words[0], after: words[1], place: place)
    ]
  }

  private func loss(of generation: JSONValue, _ row: JSONValue) -> String {
    let event = row["events"]?.elements.first { event in
      event["generation"]?.scalar == generation["generation"]?.scalar
        && event["row"]?.string == generation["row"]?.string
    }
    return event.map { "left out: \($0["reason"]?.string ?? "")" } ?? "not chosen"
  }

  private static func generations(of row: JSONValue) -> [JSONValue] {
    row["generations"].map { Array($0.elements) } ?? []
  }

  private func finding(_ name: String, of value: JSONValue) -> JSONValue? {
    value["findings"]?.elements.first { $0["finding"]?.string == name }
  }

  private func key(of generation: JSONValue) -> String {
    var row = generation["row"]?.string ?? ""
    if isByFileName, let slash = row.lastIndex(of: "/") { row = String(row[slash...].dropFirst()) }
    return "\(row) \(generation["generation"]?.scalar ?? "") \(generation["round"]?.scalar ?? "")"
  }

  private func place(of generation: JSONValue) -> String {
    "\(generation["row"]?.string ?? "")#\(generation["generation"]?.scalar ?? "")"
  }
}

/// What became of a problem.
private struct Fate: Equatable {
  /// `kept`, `dropped: reason`, `joined`.
  let word: String
  /// The stage that dropped or joined it; empty for a kept one.
  let stage: String
  let joinedTo: String?

  init(_ row: JSONValue) {
    let fate = row["fate"]?.string ?? ""
    joinedTo = fate == "joined" ? row["joined_to"]?.string ?? "" : nil
    let exit = fate == "joined" ? row : row["exit"]
    stage = exit?["stage"]?.string ?? ""
    word = fate == "dropped" ? "dropped: \(exit?["reason"]?.string ?? "")" : fate
  }

  /// With what tells it apart from other fates.
  var text: String {
    if let joinedTo { return "joined to \(joinedTo)" }
    return stage.isEmpty ? word : "\(word) (\(stage))"
  }
}
