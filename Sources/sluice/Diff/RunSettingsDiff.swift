import Ledger

/// What two runs were told to do, side by side: versions, seeds, inputs, recipes.
struct RunSettingsDiff {
  /// A line of one recipe only.
  struct Line {
    let number: Int
    let isAdded: Bool
    let text: String
  }

  /// A setting that differs.
  struct Setting {
    let name: String
    let before: String
    let after: String
  }

  private(set) var settings: [Setting] = []
  let recipe: [Line]
  /// True where the runs do not name the same input paths.
  let hasOtherInputPaths: Bool

  init(_ first: Ledger, _ second: Ledger) throws {
    let runs = try [first, second].compactMap { try $0.run() }
    recipe = runs.count == 2 ? Self.lines(runs[0].recipe, runs[1].recipe) : []
    let inputs = [try first.inputs(), try second.inputs()]
    hasOtherInputPaths = inputs[0].map(\.path) != inputs[1].map(\.path)
    guard runs.count == 2 else { return }
    add("version", runs[0].version, runs[1].version)
    add("recipe", runs[0].recipeName, runs[1].recipeName)
    add("seed", runs[0].seed, runs[1].seed)
    add("replies", runs[0].replies, runs[1].replies)
    // The content counts, not the path: the same file may lie elsewhere.
    let sums = inputs.map { Set($0.map(\.sha256)) }
    for input in inputs[0] where !sums[1].contains(input.sha256) {
      add("input", Self.text(input), "")
    }
    for input in inputs[1] where !sums[0].contains(input.sha256) {
      add("input", "", Self.text(input))
    }
  }

  private mutating func add(_ name: String, _ before: String, _ after: String) {
    guard before != after else { return }
    settings.append(Setting(name: name, before: before, after: after))
  }

  private static func text(_ input: InputRow) -> String { "\(input.path) (\(input.rows) rows)" }

  /// The lines that one of two texts has alone, those of a place together, removed ones first.
  private static func lines(_ first: String, _ second: String) -> [Line] {
    let texts = [first, second].map { $0.split(separator: "\n", omittingEmptySubsequences: false) }
    let changes = texts[1].difference(from: texts[0])
    let removed = Set(
      changes.removals.map { if case .remove(let offset, _, _) = $0 { offset } else { -1 } })
    let added = Set(
      changes.insertions.map { if case .insert(let offset, _, _) = $0 { offset } else { -1 } })
    var lines: [Line] = []
    var (old, new) = (0, 0)
    while old < texts[0].count || new < texts[1].count {
      if removed.contains(old) {
        lines.append(Line(number: old + 1, isAdded: false, text: String(texts[0][old])))
        old += 1
      } else if added.contains(new) {
        lines.append(Line(number: new + 1, isAdded: true, text: String(texts[1][new])))
        new += 1
      } else {
        old += 1
        new += 1
      }
    }
    return lines
  }
}
