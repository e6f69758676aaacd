import JSONText

/// A row as a person reads it: one member a line, long texts folded, the evidence marked.
struct RowText {
  /// Characters of each text that are shown; 0 for all.
  let width: Int
  let style: TerminalStyle

  /// The text that decided, and the member that holds it.
  private struct Evidence {
    let field: String
    let start: Int
    let text: String
  }

  func text(of row: JSONValue, title: String) -> String {
    var lines = [style.heading("── \(title)".printable)]
    let evidence = row["evidence"].map { evidence in
      Evidence(
        field: evidence["field"]?.string ?? "",
        start: evidence["start"]?.number.map { Int($0) } ?? 0,
        text: evidence["text"]?.string ?? "")
    }
    for (key, value) in row.members {
      let name = key.string ?? ""
      if name == "evidence", let evidence {
        lines += evidenceLines(evidence)
        continue
      }
      let holds = evidence.map { name.hasPrefix($0.field) && !$0.field.isEmpty } ?? false
      let shown = show(name, value, "", holds ? evidence : nil)
      // A text of a pair stands beside its verdict.
      let verdict = verdict(of: name, row)
      lines += verdict.isEmpty ? shown : [style.heading(name + verdict)] + shown.dropFirst()
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func verdict(of side: String, _ row: JSONValue) -> String {
    guard let verdict = row["\(side)_verdict"]?.string else { return "" }
    let answer = row["\(side)_answer"]?.string ?? ""
    return ": \(verdict.printable), answer \(answer.printable)"
      + (row["answer"]?.string.map { ", gold \($0.printable)" } ?? "")
  }

  private func evidenceLines(_ evidence: Evidence) -> [String] {
    guard !evidence.text.isEmpty else { return ["evidence: none"] }
    let text = style.marked(evidence.text.replacing("\n", with: "⏎").printable)
    return ["evidence: ⟨\(text)⟩ in \(evidence.field.printable) at \(evidence.start)"]
  }

  private func show(
    _ name: String, _ value: JSONValue, _ indent: String, _ evidence: Evidence?
  ) -> [String] {
    let name = name.printable
    switch value.kind {
    case .object:
      return ["\(indent)\(name):"]
        + value.members.flatMap { show($0.key.string ?? "", $0.value, indent + "  ", evidence) }
    case .array:
      let elements = value.elements.enumerated().flatMap { index, element in
        show("[\(index)]", element, indent + "  ", evidence)
      }
      return ["\(indent)\(name):\(elements.isEmpty ? " (none)" : "")"] + elements
    default:
      let text = value.scalar ?? "null"
      let shown = fold(text, evidence)
      guard text.contains("\n") || text.count > 80 else { return ["\(indent)\(name): \(shown)"] }
      return ["\(indent)\(name):"]
        + shown.split(separator: "\n", omittingEmptySubsequences: false).map {
          "\(indent)  │ \($0)"
        }
    }
  }

  /// Reasoning, answer and what stands around the evidence are folded each by itself: all have a
  /// beginning and an end that matter.
  private func fold(_ text: String, _ evidence: Evidence?) -> String {
    if let evidence,
      let context = EvidenceContext(of: evidence.text, at: evidence.start, in: text)
    {
      // Each line is coloured by itself, so that what stands around it keeps its look.
      let span = context.span.printable.split(separator: "\n", omittingEmptySubsequences: false)
        .map { style.marked(String($0)) }.joined(separator: "\n")
      return part(context.before, width / 2) + span + part(context.after, width / 2)
    }
    guard let end = text.firstRange(of: "</think>") else { return part(text, width) }
    return part(String(text[..<end.lowerBound]), width / 2)
      + part(String(text[end.lowerBound...]), width / 2)
  }

  /// The first and the last characters of a text that is longer than its room.
  private func part(_ text: String, _ room: Int) -> String {
    guard width > 0, text.count > room else { return text.printable }
    let half = room / 2
    let hidden = style.soft("… \(text.count - 2 * half) characters …")
    return
      "\(String(text.prefix(half)).printable)\n\(hidden)\n\(String(text.suffix(half)).printable)"
  }
}
