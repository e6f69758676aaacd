import JSONText

/// One decision of a rule, to be judged by a person.
struct AuditItem {
  /// A stage and a reason that it gives.
  struct Rule: Hashable, Comparable {
    let stage: String
    let reason: String

    static func < (left: Rule, right: Rule) -> Bool {
      (left.stage, left.reason) < (right.stage, right.reason)
    }
  }

  static let columns = ["stage", "reason", "id", "text", "evidence", "answer", "row", "label"]

  let rule: Rule
  let id: String
  let statement: String
  /// Of the evidence: its field, where it begins, what stands there.
  let field: String
  let start: Int
  let evidence: String
  let answer: String
  /// Where the problem or generation stood in the input.
  let row: String
  /// The number of the generation that it happened to; nil for a problem.
  let generation: Int?
  /// The id of the problem that stands for this statement now.
  let joinedTo: String?
  /// What a person reads beside the statement: the generation, the other statement.
  var companion = ""

  /// - Parameter event: what happened; the row itself for a joined statement.
  init(_ event: JSONValue, of row: JSONValue) {
    rule = Rule(stage: event["stage"]?.string ?? "", reason: event["reason"]?.string ?? "")
    id = row["id"]?.string ?? ""
    statement = row["problem"]?.string ?? ""
    field = event["field"]?.string ?? ""
    start = event["start"]?.number.map { Int($0) } ?? 0
    evidence = event["text"]?.string ?? ""
    answer = row["answers"]?.elements.compactMap(\.string).joined(separator: " | ") ?? ""
    generation = event["generation"]?.number.map { Int($0) }
    // Public sets repeat a problem up to a hundred times.
    let places = row["rows"]?.elements.compactMap(\.string) ?? []
    let more = places.count > 3 ? ", and \(places.count - 3) more" : ""
    self.row = event["row"]?.string ?? places.prefix(3).joined(separator: ", ") + more
    joinedTo = row["joined_to"]?.string
  }

  /// The cells of a sheet, without the label.
  var cells: [String] {
    let place = generation.map { "\(row)#\($0)" } ?? row
    return [rule.stage, rule.reason, id, text, evidence, answer, place].map(\.printable)
  }

  /// The statement, then what happened to it beside it; the evidence stands in ⟨⟩.
  private var text: String {
    guard !companion.isEmpty else {
      return Self.marked(self, in: statement, field: "problem", 1400)
    }
    let name = generation == nil ? joinedTo ?? "" : "generation"
    return Self.cut(statement, 500) + "\n\n[\(name)]\n"
      + Self.marked(self, in: companion, field: "generation", 900)
  }

  private static func marked(
    _ item: AuditItem, in text: String, field: String, _ width: Int
  ) -> String {
    guard item.field == field,
      let context = EvidenceContext(of: item.evidence, at: item.start, in: text, width: width)
    else { return field == "problem" ? cut(text, width) : tail(text, width) }
    return "\(context.before)⟨\(context.span)⟩\(context.after)"
  }

  private static func cut(_ text: String, _ width: Int) -> String {
    text.count > width ? "\(text.prefix(width))…" : text
  }

  /// A generation ends with its answer.
  private static func tail(_ text: String, _ width: Int) -> String {
    text.count > width ? "…\(text.suffix(width))" : text
  }
}
