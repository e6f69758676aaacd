import JSONText

/// Reads a written row as a sample.
enum SampleRow {
  /// Generations of a dropped problem that are shown.
  private static let generationLimit = 2

  /// What samples are drawn for, beside the folder.
  static func group(of row: JSONValue) -> String {
    let marks = row["marks"]?.elements.compactMap(\.string) ?? []
    return (row["reason"]?.string ?? "") + " " + marks.joined(separator: " ")
  }

  static func sample(of row: JSONValue, in folder: String) -> Sample {
    var sample = Sample(id: row["id"]?.string ?? "", folder: folder)
    sample.stage = row["stage"]?.string ?? ""
    sample.reason = row["reason"]?.string ?? ""
    sample.bucket = row["bucket"]?.string ?? ""
    sample.marks = row["marks"]?.elements.compactMap(\.string) ?? []
    sample.facts = facts(of: row)
    if folder.hasPrefix("dropped/") {
      sample.passages = dropped(row)
    } else {
      sample.passages = training(row)
    }
    return sample
  }

  private static let shownFacts = [
    "answer", "source", "recipe", "level", "detail", "verdict_rule", "chosen_answer",
    "rejected_answer", "vote_answer", "vote_share", "correct", "decided", "pass_rate_low",
    "pass_rate_high", "tokens", "chosen_tokens", "rejected_tokens", "model", "phase", "weight",
    "row", "dump_id",
  ]

  private static func facts(of row: JSONValue) -> [(name: String, value: String)] {
    var facts = shownFacts.compactMap { name in
      row[name].flatMap { value in
        (value.scalar ?? "").isEmpty ? nil : (name: name, value: cut(value.scalar ?? ""))
      }
    }
    let lists = [("answers", "answers"), ("rows", "rows"), ("findings", "found")]
    for (name, title) in lists {
      let values = row[name]?.elements.compactMap(\.string) ?? []
      // A finding without a value says nothing.
      let told = values.filter { value in
        !["=", "=0", "=0.0", "=false"].contains { value.hasSuffix($0) }
      }
      if !told.isEmpty { facts.append((title, cut(told.joined(separator: " · "), 600))) }
    }
    if let file = row["file"]?.string {
      facts.append(("row", "\(cut(file)):\(row["row"]?.scalar ?? "")"))
    }
    return facts
  }

  private static func cut(_ text: String, _ limit: Int = 200) -> String {
    text.count > limit ? text.prefix(limit) + "…" : text
  }

  private static func dropped(_ row: JSONValue) -> [Sample.Passage] {
    let evidence = row["evidence"]
    let field = evidence?["field"]?.string ?? ""
    let quote = evidence?["text"]?.string ?? ""
    var passages: [Sample.Passage] = []
    if let problem = row["problem"]?.string, !problem.isEmpty {
      let start = Int(evidence?["start"]?.number ?? 0)
      let end = Int(evidence?["end"]?.number ?? 0)
      let isInProblem = field == "problem" && start < end && holds(quote, problem, start)
      passages.append(
        Sample.Passage(
          label: "problem",
          text: ShownText(problem, in: .problem, marked: isInProblem ? start..<end : nil)))
      if isInProblem { return passages + generations(row) }
    }
    if !quote.isEmpty {
      passages.append(
        Sample.Passage(
          label: "evidence, in \(field)",
          text: ShownText(quote, in: .answer, marked: 0..<quote.utf8.count)))
    }
    if let excerpt = row["excerpt"]?.string {
      passages.append(
        Sample.Passage(label: "first bytes of the row", text: ShownText(excerpt, in: .answer)))
    }
    return passages + generations(row)
  }

  /// True where the evidence is a stretch of the text itself and no remark on it.
  private static func holds(_ quote: String, _ text: String, _ start: Int) -> Bool {
    text.utf8.dropFirst(start).starts(with: quote.utf8)
  }

  private static func generations(_ row: JSONValue) -> [Sample.Passage] {
    guard let list = row["generations"]?.elements else { return [] }
    return list.prefix(generationLimit).enumerated().flatMap { index, generation in
      turn(generation["text"]?.string ?? "", "generation \(index + 1)")
    }
  }

  private static func training(_ row: JSONValue) -> [Sample.Passage] {
    [("prompt", ""), ("messages", ""), ("chosen", "chosen"), ("rejected", "rejected")].flatMap {
      name, label -> [Sample.Passage] in
      guard let turns = row[name]?.elements else { return [] }
      return turns.flatMap { turn -> [Sample.Passage] in
        let text = turn["content"]?.string ?? ""
        switch turn["role"]?.string {
        case "assistant": return self.turn(text, label.isEmpty ? "answer" : label)
        case "user": return [Sample.Passage(label: "problem", text: ShownText(text, in: .problem))]
        default: return [Sample.Passage(label: "system", text: ShownText(text, in: .answer))]
        }
      }
    }
  }

  /// Reasoning folded, the answer open.
  private static func turn(_ text: String, _ label: String) -> [Sample.Passage] {
    guard !text.isEmpty else { return [] }
    let parts = text.components(cutAt: "</think>")
    guard let answer = parts.answer else {
      return [Sample.Passage(label: label, text: ShownText(text, in: .reasoning), isFolded: true)]
    }
    let reasoning =
      parts.reasoning.hasPrefix("<think>") ? parts.reasoning.dropFirst(7) : parts.reasoning
    return [
      Sample.Passage(
        label: "\(label): reasoning, \(Markup.short(reasoning.utf8.count)) bytes",
        text: ShownText(trimmed(reasoning), in: .reasoning), isFolded: true),
      Sample.Passage(label: label, text: ShownText(trimmed(answer), in: .answer)),
    ]
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

extension String {
  /// What stands before and behind the first `delimiter`; all before where there is none.
  fileprivate func components(cutAt delimiter: String) -> (reasoning: Substring, answer: Substring?)
  {
    guard let range = firstRange(of: delimiter) else { return (self[...], nil) }
    return (self[..<range.lowerBound], self[range.upperBound...])
  }
}
