package import JSONText
package import Records

/// Problems labeled by the type of question, with options in a field of their own.
package enum QuestionTypes: Schema {
  package static let name = "question-types"
  package static let datasets = ["AGIEval", "GAOKAO-Bench", "TheoremQA"]

  package static func recognize(_ row: JSONValue) -> Recognition? {
    FieldPattern(
      required: ["problem": .text, "options": .anything, "type": .text, "language": .text],
      telling: ["answer"], foreign: PlainProblem.foreign
    ).recognize(row)
  }

  package static func read(_ row: JSONValue) throws(RowError) -> Record {
    try PlainProblem.read(row)
  }
}
