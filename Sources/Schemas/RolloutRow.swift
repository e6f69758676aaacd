import JSONText
import Records

/// Reads a row that holds a problem and one generation.
///
/// These rows are the bulk of a dump, so the row's members are walked once.
struct RolloutRow {
  private var problem: JSONValue?
  private var text: JSONValue?
  private var generation = Generation(text: Text([]))
  private var record = Record(problem: Text([]))

  static func read(
    _ row: JSONValue, generation: String = "generation"
  ) throws(RowError) -> Record {
    guard row.kind == .object else { throw RowError(.wrongKind, "the row is no object") }
    var reading = RolloutRow()
    for (key, value) in row.members {
      if key.isKey(generation) { reading.text = value } else { reading.take(key, value) }
    }
    return try reading.finish(generation)
  }

  private mutating func take(_ key: JSONValue, _ value: JSONValue) {
    switch key {
    case "problem": problem = value
    case "answer", "expected_answer": if record.golds.isEmpty { record.golds = value.golds }
    case "solution", "reference_solution": record.solution = Text(value.text ?? [])
    case "source", "problem_source": record.source = value.scalar ?? ""
    case "uuid", "id", "problem_id": record.dumpID = value.scalar ?? record.dumpID
    case "model", "generation_model", "model_name": generation.model = value.scalar ?? ""
    case "finish_reason": generation.finish = .init(recorded: value.scalar ?? "")
    case "options": record.options = value.elements.compactMap(\.scalar)
    default:
      guard let name = key.string, let label = value.label(name) else { return }
      if Self.ofTheProblem.contains(name) {
        record.labels.append(label)
      } else {
        generation.labels.append(label)
      }
    }
  }

  private consuming func finish(_ name: String) throws(RowError) -> Record {
    guard let problem, !problem.isNull else { throw RowError(.missingField, "problem") }
    guard let statement = problem.text else { throw RowError(.wrongFieldKind, "problem") }
    guard let text, !text.isNull else { throw RowError(.missingField, name) }
    guard let bytes = text.text else { throw RowError(.wrongFieldKind, name) }
    record.problem = Text(statement)
    generation.text = Text(bytes)
    record.generations = [generation]
    return record
  }

  /// Scalars that are the same in all rows of a problem; others speak of the one generation.
  private static let ofTheProblem: Set<String> = [
    "category", "difficulty", "domain", "language", "level", "llama8b_solve_rate",
    "majority_votes", "pass_rate_72b_tir", "problem_type", "question_type", "split", "subject",
    "topic", "total_votes", "type", "used_in_kaggle", "year",
  ]
}
