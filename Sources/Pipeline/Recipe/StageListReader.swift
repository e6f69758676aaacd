import Yams

/// Reads the `stages` of a recipe and checks that their order makes sense.
struct StageListReader {
  let file: String
  let catalog: [any Stage.Type]
  let seed: UInt64
  private(set) var problems: [RecipeProblem] = []
  private var lines: [Int] = []

  init(file: String, catalog: [any Stage.Type], seed: UInt64) {
    self.file = file
    self.catalog = catalog
    self.seed = seed
  }

  mutating func read(_ nodes: [Node]) -> [PlannedStage] {
    var stages: [PlannedStage] = []
    for node in nodes {
      guard let (name, options) = nameAndOptions(node) else { continue }
      guard let type = catalog.first(where: { $0.name == name }) else {
        let near = Spelling.nearest(to: name, among: catalog.map { $0.name })
        let hint = near.map { "did you mean '\($0)'?" } ?? "'sluice stages' lists them"
        note(node, "no stage is named '\(name)'; \(hint)")
        continue
      }
      if stages.contains(where: { $0.name == name }) {
        note(node, "'\(name)' stands twice; keep one of them")
        continue
      }
      if let stage = plan(type, options, node, position: stages.count) {
        stages.append(stage)
        lines.append(node.mark?.line ?? 1)
      }
    }
    if problems.isEmpty { checkOrder(stages) }
    return stages
  }

  private mutating func nameAndOptions(_ node: Node) -> (String, Node?)? {
    if let name = node.string { return (name, nil) }
    if let mapping = node.mapping, mapping.count == 1, let pair = mapping.first,
      let name = pair.key.string
    {
      return (name, pair.value)
    }
    note(node, "a stage is '- name' or '- name: {option: value}'")
    return nil
  }

  private mutating func note(_ node: Node, _ message: String) {
    problems.append(RecipeProblem(place: "\(file):\(node.mark?.line ?? 1)", message: message))
  }

  private mutating func plan<Planned: Stage>(
    _ type: Planned.Type, _ options: Node?, _ node: Node, position: Int
  ) -> PlannedStage? {
    let decoding = OptionDecoding(file: file, owner: "'\(type.name)'")
    // Only an objection to a problem can be let pass: an unreadable row has nowhere to go.
    let mayObject = type is any RecordStage.Type && Planned.Reason.self != NoReason.self
    let settings = decoding.decode(
      Planned.Options(), over: options, known: mayObject ? ["policy"] : [], problems: &problems)
    var policy = PlannedStage.Policy.drop
    if let written = options?.mapping?["policy"], mayObject {
      let mayRewrite = type is any RewritingStage.Type
      if let known = written.string.flatMap({ PlannedStage.Policy(rawValue: $0) }),
        known != .rewrite || mayRewrite
      {
        policy = known
      } else {
        let value = written.string.map { " '\($0)'" } ?? " that"
        let known = mayRewrite ? "drop, mark, count or rewrite" : "drop, mark or count"
        note(written, "'policy' of '\(type.name)' cannot be\(value); it takes \(known)")
      }
    }
    do throws(StageOptionsError) {
      let stage = try Planned(settings, seed: seed)
      guard let work = PlannedStage.Work(stage) else { return nil }
      return PlannedStage(position: position, name: type.name, policy: policy, work: work)
    } catch {
      note(node, "'\(snakeCase(error.option))' of '\(type.name)' \(error.problem)")
      return nil
    }
  }

  /// Rows first, one merge, then problems, then output; and every stage behind what it needs.
  private mutating func checkOrder(_ stages: [PlannedStage]) {
    let merges = stages.filter(\.isMerge)
    if merges.count != 1 {
      let names = catalog.filter { $0 is any MergeStage.Type }.map { "'\($0.name)'" }
      problems.append(
        RecipeProblem(
          place: file,
          message: merges.isEmpty
            ? "no stage brings the rows of a problem together; add \(names.joined(separator: " or "))"
            : "two stages bring rows together; keep one of them"))
    }
    for (before, after) in zip(stages, stages.dropFirst()) where before.rank > after.rank {
      problems.append(
        RecipeProblem(
          place: "\(file):\(lines[after.position])",
          message: "'\(after.name)' stands behind '\(before.name)', which runs later; move it up"))
    }
    for stage in stages {
      let type = catalog.first { $0.name == stage.name }
      for need in type?.needs ?? []
      where !stages[..<stage.position].contains(where: { $0.name == need }) {
        problems.append(
          RecipeProblem(
            place: "\(file):\(lines[stage.position])",
            message: "'\(stage.name)' needs '\(need)' before it; add it or move it up"))
      }
    }
  }
}
