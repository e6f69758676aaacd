import Schemas
import Yams

/// Reads a recipe and finds everything that is wrong with it at once.
package struct RecipeReader {
  private let file: String
  private let catalog: [any Stage.Type]
  private var problems: [RecipeProblem] = []

  /// - Parameters:
  ///   - file: how the recipe's place is written in messages.
  ///   - catalog: every stage that a recipe may name.
  package init(file: String, catalog: [any Stage.Type]) {
    self.file = file
    self.catalog = catalog
  }

  package mutating func read(_ text: String) throws(RecipeError) -> Recipe {
    guard let root = compose(text) else { throw RecipeError(problems) }
    let settings = OptionDecoding(file: file, owner: "the recipe")
    let top = settings.decode(
      TopSettings(), over: root, known: ["card", "input", "stages"], problems: &problems)
    let mapping = root.mapping ?? [:]
    var input = OptionDecoding(file: file, owner: "'input'")
      .decode(InputSettings(), over: mapping["input"], known: ["fields"], problems: &problems)
    if let fields = mapping["input"]?.mapping?["fields"] {
      input.fields = OptionDecoding(file: file, owner: "'fields'")
        .decode(FieldMapping(), over: fields, problems: &problems)
    }
    let card = OptionDecoding(file: file, owner: "'card'")
      .decode(CardSettings(), over: mapping["card"], problems: &problems)
    let stages = readStages(mapping["stages"], root, seed: top.seed)
    let memory = size(top.memory, "memory", root, atLeast: MemoryPlan.leastBytes)
    let shard = size(top.shardBytes, "shard_bytes", root, atLeast: 1 << 10)
    checkInput(input, mapping["input"] ?? root)
    if !(0...9).contains(top.gzipLevel) {
      note(
        mapping["gzip_level"] ?? root, "'gzip_level' cannot be \(top.gzipLevel); it takes 0 to 9")
    }
    guard problems.isEmpty else { throw RecipeError(problems) }
    return Recipe(
      name: top.name, seed: top.seed, memoryBytes: memory, shardBytes: shard,
      gzipLevel: top.gzipLevel, writesPaths: top.paths, input: input, card: card, stages: stages,
      text: text,
      canonicalText: (try? Yams.serialize(node: root)) ?? text)
  }

  /// The settings that stand at the top of the file.
  private struct TopSettings: Codable {
    var name = "unnamed"
    var seed: UInt64 = 0
    var memory = "1GiB"
    var shardBytes = "256MB"
    var gzipLevel = 1
    var paths = true
  }

  private mutating func compose(_ text: String) -> Node? {
    do {
      guard let root = try Yams.compose(yaml: text), root.mapping != nil else {
        problems.append(
          RecipeProblem(place: file, message: "the recipe is no mapping; start with 'name: …'"))
        return nil
      }
      return root
    } catch let error as YamlError {
      var place = file
      if case .scanner(_, _, let mark, _) = error { place += ":\(mark.line)" }
      if case .parser(_, _, let mark, _) = error { place += ":\(mark.line)" }
      problems.append(RecipeProblem(place: place, message: "not valid YAML; \(firstLine(error))"))
    } catch {
      problems.append(RecipeProblem(place: file, message: "not valid YAML; \(error)"))
    }
    return nil
  }

  private func firstLine(_ error: YamlError) -> String {
    "\(error)".split(separator: "\n").first.map { String($0) } ?? "\(error)"
  }

  private mutating func note(_ node: Node, _ message: String) {
    problems.append(
      RecipeProblem(place: "\(file):\(node.mark?.line ?? 1)", message: message))
  }

  private mutating func size(
    _ text: String, _ name: String, _ root: Node, atLeast least: Int
  ) -> Int {
    let node = root.mapping?[Node(name)] ?? root
    guard let bytes = ByteSize.parse(text) else {
      note(node, "'\(name)' cannot be '\(text)'; it takes a size such as 256MB or 1GiB")
      return least
    }
    if bytes < least {
      note(node, "'\(name)' is too small with '\(text)'; it takes \(ByteSize.text(least)) or more")
    }
    return bytes
  }

  private mutating func checkInput(_ input: InputSettings, _ node: Node) {
    let names = schemaCatalog.map { $0.name }
    if input.schema != "auto", !names.contains(input.schema) {
      let near = Spelling.nearest(to: input.schema, among: names).map { "did you mean '\($0)'? " }
      note(
        node,
        "no schema is named '\(input.schema)'; \(near ?? "")it takes auto, "
          + names.joined(separator: ", "))
    }
    // JSONNode counts bytes of a row in 32 bits.
    if (ByteSize.parse(input.lineLimit) ?? 0) < 1
      || (ByteSize.parse(input.lineLimit) ?? 0) > 1 << 30
    {
      note(node, "'line_limit' cannot be '\(input.lineLimit)'; it takes a size up to 1GiB")
    }
    if !(1...10_000).contains(input.nestingLimit) {
      note(node, "'nesting_limit' cannot be \(input.nestingLimit); it takes 1 to 10000")
    }
  }

  private mutating func readStages(_ node: Node?, _ root: Node, seed: UInt64) -> [PlannedStage] {
    guard let list = node?.sequence else {
      note(node ?? root, "the recipe has no list of 'stages'; add 'stages:' with '- name' lines")
      return []
    }
    var reader = StageListReader(file: file, catalog: catalog, seed: seed)
    let stages = reader.read(Array(list))
    problems += reader.problems
    return stages
  }
}
