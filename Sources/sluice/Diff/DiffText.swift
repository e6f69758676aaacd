/// The difference of two runs as a person reads it.
struct DiffText {
  let style: TerminalStyle

  func text(_ diff: RunDiff, _ settings: RunSettingsDiff) -> String {
    var table = TextTable(head: ["problems", ""], numbers: [1], style: style)
    table.add(["in \(diff.first)".printable, String(diff.firstProblems)])
    table.add(["in \(diff.second)".printable, String(diff.secondProblems)])
    table.add(["treated alike", String(diff.same)])
    table.add(["treated differently", String(diff.changed)])
    return [table.text, changes(diff), told(settings)].joined(separator: "\n\n")
  }

  private func changes(_ diff: RunDiff) -> String {
    guard !diff.groups.isEmpty else { return "no change" }
    var table = TextTable(
      head: ["change", "stage", "before", "after", "count", "of"], numbers: [4], style: style)
    for (group, count) in diff.groups {
      table.add([
        group.kind.rawValue, Self.orDash(group.stage), Self.orDash(group.before),
        Self.orDash(group.after), String(count), group.kind.counted,
      ])
    }
    return table.text
  }

  private func told(_ settings: RunSettingsDiff) -> String {
    var lines = settings.settings.map {
      "\(style.heading($0.name)): \(Self.orDash($0.before)) → \(Self.orDash($0.after))"
    }
    if settings.recipe.isEmpty { return (lines + ["same recipe"]).joined(separator: "\n") }
    lines.append(style.heading("lines of the recipes that differ"))
    lines += settings.recipe.map { line in
      let text = "\(line.isAdded ? "+" : "-")\(line.number)  \(line.text)".printable
      return "  \(line.isAdded ? text : style.soft(text))"
    }
    return lines.joined(separator: "\n")
  }

  /// One change of the list.
  func line(_ id: String, _ change: PathChange) -> String {
    let stage = change.stage.isEmpty ? "" : "  \(change.stage)"
    let place = change.place.isEmpty ? "" : "  \(style.soft(Self.orDash(change.place)))"
    return "\(id.printable)\(stage.printable)  \(Self.orDash(change.before)) → "
      + "\(Self.orDash(change.after))\(place)"
  }

  private static func orDash(_ text: String) -> String {
    text.isEmpty ? "–" : text.replacing("\n", with: "⏎").printable
  }
}
