package import JSONText
package import Records

/// OpenThoughts' metadata: reasoning and solution of R1 in columns of their own.
package enum OpenThoughtsMetadata: Schema {
  package static let name = "open-thoughts-metadata"
  package static let datasets = ["open-thoughts/OpenThoughts-114k: metadata"]

  package static func recognize(_ row: JSONValue) -> Recognition? {
    FieldPattern(
      required: [
        "problem": .text, "deepseek_reasoning": .anything, "deepseek_solution": .anything,
      ],
      telling: ["domain", "ground_truth_solution", "starter_code", "test_cases"]
    ).recognize(row)
  }

  package static func read(_ row: JSONValue) throws(RowError) -> Record {
    var record = Record(problem: try row.requiredText("problem"))
    record.source = row.scalarText("source")
    record.solution = row.optionalText("ground_truth_solution")
    record.golds = SolutionGold.boxed(record.solution)
    if let reasoning = row["deepseek_reasoning"]?.text, let reply = row["deepseek_solution"]?.text {
      let text = ThinkTags.join(Text(reasoning), Text(reply))
      record.generations = [Generation(text: text, model: "deepseek-r1")]
    }
    record.labels = row.labels(except: [
      "deepseek_reasoning", "deepseek_solution", "ground_truth_solution", "problem", "source",
      "starter_code", "test_cases",
    ])
    return record
  }
}
