package import JSONText
package import Records

/// NuminaMath-1.5: problems of many sources; the words `proof` and `notfound` stand for no answer.
package enum NuminaMath15: Schema {
  package static let name = "numina-math-1-5"
  package static let datasets = ["AI-MO/NuminaMath-1.5"]

  package static func recognize(_ row: JSONValue) -> Recognition? {
    FieldPattern(
      required: ["problem": .text, "answer": .anything, "question_type": .anything],
      telling: ["problem_is_valid", "problem_type", "solution", "solution_is_valid", "synthetic"],
      foreign: ["generations"]
    ).recognize(row)
  }

  package static func read(_ row: JSONValue) throws(RowError) -> Record {
    try PlainProblem.read(row)
  }
}
