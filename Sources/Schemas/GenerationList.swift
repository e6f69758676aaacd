import JSONText
import Records

/// Reads a row that lists the generations of one problem, with the lists that run beside it.
///
/// These rows are the bulk of a dump, so the row's members are walked once.
struct GenerationList {
  private var problem: JSONValue?
  private var generations: JSONValue?
  private var lists: [(name: String, values: JSONValue)] = []
  private var model = ""
  private var record = Record(problem: Text([]))

  static func read(_ row: JSONValue) throws(RowError) -> Record {
    guard row.kind == .object else { throw RowError(.wrongKind, "the row is no object") }
    var reading = GenerationList()
    for (key, value) in row.members { reading.take(key, value) }
    return try reading.finish()
  }

  /// Names of lists with one value for each generation.
  static let beside = [
    "correctness_llama", "correctness_math_verify", "finish_reasons", "is_reasoning_complete",
    "judge_scores", "scores",
  ]

  private mutating func take(_ key: JSONValue, _ value: JSONValue) {
    switch key {
    case "problem": problem = value
    case "generations": generations = value
    case "answer", "expected_answer": if record.golds.isEmpty { record.golds = value.golds }
    case "solution": record.solution = Text(value.text ?? [])
    case "source": record.source = value.scalar ?? ""
    case "uuid", "id": record.dumpID = value.scalar ?? record.dumpID
    case "model": model = value.scalar ?? ""
    case "options": record.options = value.elements.compactMap(\.scalar)
    default:
      guard value.kind != .object, let name = key.string else { return }
      if value.kind == .array {
        if Self.beside.contains(name) { lists.append((name, value)) }
      } else if let label = value.label(name) {
        record.labels.append(label)
      }
    }
  }

  private consuming func finish() throws(RowError) -> Record {
    guard let problem, !problem.isNull else { throw RowError(.missingField, "problem") }
    guard let statement = problem.text else { throw RowError(.wrongFieldKind, "problem") }
    guard let generations, !generations.isNull else { throw RowError(.missingField, "generations") }
    guard generations.kind == .array else { throw RowError(.wrongFieldKind, "generations") }
    record.problem = Text(statement)
    // A null keeps its place, so that the lists beside it stay in step.
    for (index, element) in generations.elements.enumerated() {
      record.generations.append(
        Generation(text: Text(element.text ?? []), model: model, index: index))
    }
    for (name, values) in lists { label(name, values) }
    return record
  }

  private mutating func label(_ name: String, _ values: JSONValue) {
    for (index, value) in values.elements.enumerated() where index < record.generations.count {
      if name == "finish_reasons" {
        record.generations[index].finish = Generation.Finish(recorded: value.scalar ?? "")
      } else if let label = value.label(name) {
        record.generations[index].labels.append(label)
      }
    }
  }
}
