package import JSONText
package import Records

/// OlympiadBench: lists of answers and solutions, with a context before some problems.
package enum OlympiadBench: Schema {
  package static let name = "olympiad-bench"
  package static let datasets = [
    "Hothan/OlympiadBench",
    "agentica-project/deepscaler: olympiad_bench.json",
  ]

  package static func recognize(_ row: JSONValue) -> Recognition? {
    let telling = ["answer_type", "context", "error", "is_multiple_answer", "unit"]
    let own = FieldPattern(
      required: ["question": .text, "final_answer": .anything, "solution": .list],
      telling: telling + ["subfield"])
    let renamed = FieldPattern(
      required: ["problem": .text, "answer": .anything, "solution": .list, "subfield": .anything],
      telling: telling)
    return own.recognize(row) ?? renamed.recognize(row)
  }

  package static func read(_ row: JSONValue) throws(RowError) -> Record {
    let isRenamed = row["question"] == nil
    let question = try row.requiredText(isRenamed ? "problem" : "question")
    let context = row.optionalText("context")
    var record = Record(
      problem: context.isEmpty
        ? question : Text(Array(context.bytes) + [0x0A, 0x0A] + Array(question.bytes)),
      golds: row.golds(isRenamed ? "answer" : "final_answer"))
    record.dumpID = row.scalarText("id")
    record.solution = row.texts("solution").first ?? Text([])
    record.labels = row.labels(
      except: ["answer", "context", "final_answer", "id", "problem", "question", "solution"])
    return record
  }
}
