package import JSONText
package import Records

/// A problem with its answer, its solution or both, and no generations.
package enum PlainProblem: Schema {
  package static let name = "plain-problem"
  package static let datasets = [
    "HuggingFaceH4/MATH-500", "HuggingFaceH4/aime_2024", "EleutherAI/hendrycks_math",
  ]

  package static func recognize(_ row: JSONValue) -> Recognition? {
    let names = ["answer", "expected_answer", "final_answer", "solution"]
    guard names.contains(where: { row[$0] != nil }) else { return nil }
    let problem = FieldPattern(required: ["problem": .text], foreign: foreign).recognize(row)
    let question = FieldPattern(
      required: ["question": .text], foreign: foreign + ["longCOT", "problem"]
    ).recognize(row)
    return (problem ?? question)?.adding(1, "has an answer or a solution")
  }

  package static func read(_ row: JSONValue) throws(RowError) -> Record {
    var record = Record(
      problem: try row.requiredText(
        row["problem"] == nil && row["question"] != nil
          ? "question" : "problem"))
    record.dumpID = row.firstScalar(["uuid", "id", "unique_id"])
    record.source = row.firstScalar(["source", "problem_source"])
    record.solution = row.texts("solution").first ?? Text([])
    record.options = row["options"]?.elements.compactMap(\.scalar) ?? []
    let name = answers.first { row[$0].map { !$0.isNull } ?? false }
    record.golds = name.map { row.golds($0) } ?? SolutionGold.boxed(record.solution)
    record.labels = row.labels(except: taken)
    return record
  }

  /// Fields that hold generations; a row that has one is not read without them.
  static let foreign = [
    "answers", "attempt", "chosen", "completion", "completions", "conversations",
    "deepseek_reasoning", "direct_answers", "generated_solution", "generation", "generations",
    "llm_response", "messages", "model_output", "output", "outputs", "r1_solution_1", "rejected",
    "response", "responses", "steps", "thinking_trajectories",
  ]
  private static let answers = ["answer", "expected_answer", "final_answer"]
  private static let taken: Set<String> = [
    "answer", "expected_answer", "final_answer", "id", "problem", "problem_source", "question",
    "solution", "source", "unique_id", "uuid",
  ]
}
