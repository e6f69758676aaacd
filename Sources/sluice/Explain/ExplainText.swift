import JSONText
import Ledger

/// A problem's path as a person reads it: stage by stage what was found and decided, and where it is.
struct ExplainText {
  private let stages: [StageRow]
  private let style: TerminalStyle

  init(stages: [StageRow], style: TerminalStyle) {
    self.stages = stages.filter { $0.position > 0 }
    self.style = style
  }

  /// - Parameter generations: which of its generations to show in full; none for an overview.
  func text(of row: JSONValue, generations: [Int]) -> String {
    let id = row["id"]?.string ?? ""
    if row["fate"]?.string == "joined" { return joined(id, row) }
    var lines = [style.heading(id) + note(of: row), "  " + fate(of: row)]
    for place in row["rows"]?.elements.compactMap(\.string) ?? [] {
      lines.append("  from \(place)")
    }
    if let origin = row["origin"]?.string, !origin.isEmpty {
      lines.append("  rewritten (\(row["rewrite"]?.string ?? "")) from \(origin)")
    }
    let answers = row["answers"]?.elements.compactMap(\.string) ?? []
    lines.append("  answer: \(answers.isEmpty ? "none" : answers.joined(separator: " | "))")
    lines += ["", quoted(row["problem"]?.string ?? "", width: 1200), "", style.heading("path")]
    lines += path(of: row)
    let all = Array(row["generations"].map { Array($0.elements) } ?? [])
    lines += generations.isEmpty ? overview(all, row) : []
    for index in generations {
      guard all.indices.contains(index) else {
        lines.append("\nthere is no generation \(index); the problem has \(all.count), from 0")
        continue
      }
      lines += ["", style.heading("generation \(index)")] + detail(all[index], row)
    }
    let folders = row["folders"].map { Array($0.elements) } ?? []
    lines += ["", style.heading("rows")]
    lines += folders.map { "  \($0["folder"]?.string ?? "")  \($0["rows"]?.scalar ?? "")" }
    return lines.joined(separator: "\n") + "\n"
  }

  private func joined(_ id: String, _ row: JSONValue) -> String {
    """
    \(style.heading(id))\(note(of: row))
      joined by \(row["stage"]?.string ?? "") (\(row["reason"]?.string ?? "")) to \
    \(row["joined_to"]?.string ?? ""), which stands for both
      from \(row["rows"]?.elements.compactMap(\.string).joined(separator: ", ") ?? "")

    \(quoted(row["problem"]?.string ?? "", width: 1200))

    """
  }

  private func note(of row: JSONValue) -> String {
    let parts = [row["dump_id"]?.string ?? "", row["source"]?.string ?? ""].filter { !$0.isEmpty }
    return parts.isEmpty ? "" : "  (\(parts.joined(separator: ", ")))"
  }

  private func fate(of row: JSONValue) -> String {
    guard row["fate"]?.string == "dropped", let exit = row["exit"] else { return "kept" }
    return "dropped by \(exit["stage"]?.string ?? ""): \(exit["reason"]?.string ?? "")"
      + evidence(of: exit)
  }

  private func evidence(of event: JSONValue) -> String {
    guard let text = event["text"]?.string, !text.isEmpty else { return "" }
    let field = event["field"]?.string ?? ""
    let start = event["start"]?.scalar ?? ""
    let place = "\(field) at \(start)"
    return "  ⟨\(style.marked(Self.oneLine(text, 120)))⟩ in \(place)"
  }

  /// Every stage that the problem came to, with what it found on the problem and did to it.
  private func path(of row: JSONValue) -> [String] {
    let exit = row["exit"]?["stage"]?.string
    let events = row["events"].map { Array($0.elements) } ?? []
    let findings = row["findings"].map { Array($0.elements) } ?? []
    let width = stages.map(\.name.count).max() ?? 0
    var lines: [String] = []
    for stage in stages {
      var said = findings.filter { $0["stage"]?.string == stage.name }.map(Self.finding)
      let own = events.filter { $0["stage"]?.string == stage.name }
      said += own.filter { $0["generation"] == nil }.map {
        "\($0["effect"]?.string ?? ""): \($0["reason"]?.string ?? "")\(evidence(of: $0))"
      }
      let left = own.count { $0["generation"] != nil }
      if left > 0 { said.append("\(left) generations left out") }
      if exit == stage.name, let exit = row["exit"] {
        said.append(
          style.warning("dropped: \(exit["reason"]?.string ?? "")") + evidence(of: exit))
      }
      let name = stage.name.padding(to: width)
      lines.append("  \(style.soft(name))  \(said.first ?? "–")")
      lines += said.dropFirst().map { "  \(String(repeating: " ", count: width))  \($0)" }
      if exit == stage.name { break }
    }
    return lines
  }

  private func overview(_ generations: [JSONValue], _ row: JSONValue) -> [String] {
    guard !generations.isEmpty else { return [] }
    var lines = ["", style.heading("generations")]
    for (index, generation) in generations.enumerated() {
      let verdict = value("verdict", "value", of: generation) ?? "unjudged"
      let answer = value("verdict", "answer", of: generation) ?? ""
      let lost = loss(of: generation, row)
      let isChosen = value("selection", "selected", of: generation) != nil
      let end = lost.map { "left out: \($0["reason"]?.string ?? "")" } ?? (isChosen ? "chosen" : "")
      lines.append(
        "  \(index)  \(verdict)  \(Self.oneLine(answer, 40))  \(end)  "
          + style.soft("\(generation["row"]?.string ?? "") \(generation["model"]?.string ?? "")"))
    }
    return lines
  }

  private func detail(_ generation: JSONValue, _ row: JSONValue) -> [String] {
    var lines = [
      "  from \(generation["row"]?.string ?? ""), number \(generation["generation"]?.scalar ?? "")"
        + ", \(generation["bytes"]?.scalar ?? "") bytes, \(generation["model"]?.string ?? "")"
        + ", round \(generation["round"]?.scalar ?? "0")"
    ]
    let width = stages.map(\.name.count).max() ?? 0
    for finding in generation["findings"]?.elements.map({ $0 }) ?? [] {
      let stage = (finding["stage"]?.string ?? "").padding(to: width)
      lines.append("  \(style.soft(stage))  \(Self.finding(finding))")
    }
    if let lost = loss(of: generation, row) {
      let stage = (lost["stage"]?.string ?? "").padding(to: width)
      lines.append(
        "  \(style.soft(stage))  \(style.warning("left out: \(lost["reason"]?.string ?? "")"))"
          + evidence(of: lost))
    }
    return lines
  }

  /// The event that left a generation out.
  private func loss(of generation: JSONValue, _ row: JSONValue) -> JSONValue? {
    row["events"]?.elements.first { event in
      event["generation"]?.scalar == generation["generation"]?.scalar
        && event["row"]?.string == generation["row"]?.string
    }
  }

  private func value(_ finding: String, _ field: String, of generation: JSONValue) -> String? {
    generation["findings"]?.elements.first { $0["finding"]?.string == finding }?[field]?.string
  }

  /// `verdict value=correct why=same-number`.
  private static func finding(_ finding: JSONValue) -> String {
    let fields = finding.members.compactMap { key, value -> String? in
      guard let name = key.string, name != "stage", name != "finding" else { return nil }
      return "\(name)=\(oneLine(value.scalar ?? "", 60))"
    }
    return "\(finding["finding"]?.string ?? "") \(fields.joined(separator: " "))"
  }

  private static func oneLine(_ text: String, _ width: Int) -> String {
    let line = text.replacing("\n", with: "⏎").printable
    return line.count > width ? "\(line.prefix(width - 1))…" : line
  }

  private func quoted(_ text: String, width: Int) -> String {
    let shown = text.count > width ? "\(text.prefix(width))…" : text
    return shown.split(separator: "\n", omittingEmptySubsequences: false)
      .map { "  │ \(String($0).printable)" }
      .joined(separator: "\n")
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
