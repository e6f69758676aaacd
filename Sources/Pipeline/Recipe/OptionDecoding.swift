import Yams

/// Reads settings from YAML: defaults first, then what the file sets, with places for what is wrong.
///
/// A synthesized decoder ignores the defaults of properties, so the defaults are encoded, the file's
/// values put over them, and the whole decoded once.
struct OptionDecoding {
  let file: String
  /// What the settings belong to: `'drop-proof'`, `input`.
  let owner: String

  func decode<Options: Codable>(
    _ defaults: Options, over node: Node?, known extra: [String] = [],
    problems: inout [RecipeProblem]
  ) -> Options {
    guard let node, let mapping = node.mapping else {
      if let node, node.null == nil {
        problems.append(problem(node, "\(owner) takes options as 'name: value'"))
      }
      return defaults
    }
    do {
      var merged = try YAMLEncoder().encode(defaults)
      var base = try Yams.compose(yaml: merged)?.mapping ?? [:]
      let names = optionNames(of: defaults, encoded: base)
      for (key, value) in mapping {
        let name = key.string ?? ""
        if extra.contains(name) { continue }
        guard names.contains(camelCase(name)) else {
          problems.append(problem(key, unknown(name, names.map(snakeCase) + extra)))
          continue
        }
        base[Node(camelCase(name))] = camelCaseKeys(value)
      }
      merged = try Yams.serialize(node: Node.mapping(base))
      return try YAMLDecoder().decode(Options.self, from: merged)
    } catch let error as DecodingError {
      problems.append(wrongValue(error, in: mapping, node))
    } catch {
      problems.append(problem(node, "\(owner) cannot be read; \(error)"))
    }
    return defaults
  }

  func problem(_ node: Node, _ message: String) -> RecipeProblem {
    RecipeProblem(place: "\(file):\(node.mark?.line ?? 1)", message: message)
  }

  private func unknown(_ name: String, _ known: [String]) -> String {
    let near = Spelling.nearest(to: name, among: known).map { "did you mean '\($0)'? it takes" }
    let list = known.sorted().joined(separator: ", ")
    return "\(owner) has no option '\(name)'; \(near ?? "it takes") \(list.isEmpty ? "none" : list)"
  }

  /// Optional properties are not encoded when nil; their names come from the type's mirror.
  private func optionNames<Options>(of defaults: Options, encoded: Node.Mapping) -> [String] {
    let encodedNames = encoded.keys.compactMap(\.string)
    let mirrored = Mirror(reflecting: defaults).children.compactMap(\.label)
    return encodedNames + mirrored.filter { !encodedNames.contains($0) }
  }

  private func wrongValue(
    _ error: DecodingError, in mapping: Node.Mapping, _ node: Node
  ) -> RecipeProblem {
    let context: DecodingError.Context
    var expected = "another kind of value"
    switch error {
    case .typeMismatch(let type, let found), .valueNotFound(let type, let found):
      context = found
      expected = Self.words(for: type)
    case .dataCorrupted(let found): context = found
    case .keyNotFound(let key, let found):
      return problem(
        node, "\(owner) needs '\(snakeCase(key.stringValue))'; \(found.debugDescription)")
    @unknown default: return problem(node, "\(owner) cannot be read")
    }
    let name = context.codingPath.first?.stringValue ?? ""
    let place = mapping.first { camelCase($0.key.string ?? "") == name }?.value ?? node
    let value = place.string.map { " '\($0)'" } ?? ""
    return problem(
      place, "'\(snakeCase(name))' of \(owner) cannot be\(value); it takes \(expected)")
  }

  private static func words(for type: any Any.Type) -> String {
    switch type {
    case is Int.Type, is UInt64.Type: "a whole number"
    case is Double.Type: "a number"
    case is Bool.Type: "true or false"
    case is String.Type: "a text"
    default: "another kind of value"
    }
  }
}

private func camelCaseKeys(_ node: Node) -> Node {
  guard let mapping = node.mapping else {
    guard let sequence = node.sequence else { return node }
    return Node(sequence.map(camelCaseKeys))
  }
  return Node(mapping.map { (Node(camelCase($0.key.string ?? "")), camelCaseKeys($0.value)) })
}

func camelCase(_ name: String) -> String {
  let words = name.split(separator: "_")
  guard let first = words.first else { return name }
  return String(first)
    + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
}

func snakeCase(_ name: String) -> String {
  name.reduce(into: "") { text, letter in
    if letter.isUppercase { text += "_" + letter.lowercased() } else { text.append(letter) }
  }
}
