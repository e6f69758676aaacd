package import JSONText
package import Records

/// DeepScaleR: problem, answer and solution, in its repository with `difficulty` and more.
package enum DeepScaleR: Schema {
  package static let name = "deepscaler"
  package static let datasets = [
    "agentica-org/DeepScaleR-Preview-Dataset", "agentica-project/deepscaler",
  ]

  package static func recognize(_ row: JSONValue) -> Recognition? {
    let pattern = FieldPattern(
      required: ["problem": .text, "answer": .anything],
      telling: ["aime_number", "difficulty", "problem_number", "unique_id", "url"],
      foreign: PlainProblem.foreign + ["idx", "llama8b_solve_rate", "options", "subfield"])
    let isBare = row.members.allSatisfy { bare.contains($0.key.string ?? "") }
    guard let recognition = pattern.recognize(row), isBare || row.has("difficulty", .number) else {
      return nil
    }
    return isBare && row["solution"] != nil
      ? recognition.adding(1, "has nothing else") : recognition
  }

  package static func read(_ row: JSONValue) throws(RowError) -> Record {
    try PlainProblem.read(row)
  }

  private static let bare: Set<String> = ["answer", "problem", "solution"]
}
