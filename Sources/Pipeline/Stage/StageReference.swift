/// The reference of all stages: what each does, what it can be told, why it objects, and examples.
package enum StageReference {
  package static func text(of catalog: [any Stage.Type]) -> String {
    catalog.map { section($0) }.joined(separator: "\n")
  }

  private static func section<Shown: Stage>(_ type: Shown.Type) -> String {
    var lines = ["## \(type.name)", "\(type.summary).", ""]
    if !type.needs.isEmpty {
      lines += ["Stands behind: \(type.needs.joined(separator: ", ")).", ""]
    }
    let options = Mirror(reflecting: Shown.Options()).children.compactMap { label, value in
      label.map { "- `\(snakeCase($0))`: \(written(value)) by default" }
    }
    if !options.isEmpty { lines += ["Options:"] + options + [""] }
    let reasons = Shown.Reason.allCases.map(\.rawValue).filter { $0 != NoReason.none.rawValue }
    if !reasons.isEmpty { lines += ["Reasons: \(reasons.joined(separator: ", ")).", ""] }
    if type is any RewritingStage.Type {
      lines += ["Takes `policy: rewrite` beside drop, mark and count.", ""]
    }
    if !type.examples.isEmpty {
      lines += ["Examples:"] + type.examples.map { "- \($0.title): \($0.expectation)" } + [""]
    }
    return lines.joined(separator: "\n")
  }

  /// A value as YAML writes it.
  private static func written(_ value: Any) -> String {
    if let text = value as? String { return text.isEmpty ? "empty" : text }
    if let named = value as? any RawRepresentable<String> { return named.rawValue }
    return "\(value)"
  }
}

extension StageExample.Expectation: CustomStringConvertible {
  package var description: String {
    switch self {
    case .keeps: "kept"
    case .drops(let reason): "dropped, \(reason)"
    case .leaves(let reasons): "generations left out, \(reasons.joined(separator: ", "))"
    case .finds(let finding, let fields):
      finding + " "
        + fields.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: ", ")
    }
  }
}
