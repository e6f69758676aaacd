package import JSONText
package import Records

/// Minerva's problems of science courses: the answer is a list, the solution holds a box.
package enum Minerva: Schema {
  package static let name = "minerva"
  package static let datasets = ["agentica-project/deepscaler: minerva.json"]

  package static func recognize(_ row: JSONValue) -> Recognition? {
    FieldPattern(
      required: [
        "problem": .text, "solution": .text, "type": .text, "idx": .number, "answer": .list,
      ], foreign: PlainProblem.foreign
    ).recognize(row)
  }

  package static func read(_ row: JSONValue) throws(RowError) -> Record {
    try PlainProblem.read(row)
  }
}
