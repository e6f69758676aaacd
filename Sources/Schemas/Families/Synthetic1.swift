package import JSONText
package import Records

/// SYNTHETIC-1: a task with one response, its score and what the verifier said.
package enum Synthetic1: Schema {
  package static let name = "synthetic-1"
  package static let datasets = [
    "PrimeIntellect/SYNTHETIC-1", "PrimeIntellect/SYNTHETIC-1-SFT-Data",
  ]

  package static func recognize(_ row: JSONValue) -> Recognition? {
    FieldPattern(
      required: ["prompt": .text, "llm_response": .anything, "verification_info": .anything],
      telling: [
        "hf_dataset_name", "problem_id", "response_id", "score", "task_type",
        "verification_result_info",
      ],
      foreign: ["generation_config", "machine_info"]
    ).recognize(row)
  }

  package static func read(_ row: JSONValue) throws(RowError) -> Record {
    var record = Record(problem: try row.requiredText("prompt"))
    record.dumpID = row.scalarText("problem_id")
    record.source = row.scalarText("source")
    record.solution = row.optionalText("gold_standard_solution")
    record.golds = truth(of: row["verification_info"])
    if record.golds.isEmpty { record.golds = SolutionGold.boxed(record.solution) }
    if let text = row["llm_response"]?.text {
      let model = row.firstScalar(["model_name", "model"])
      let labels = ["response_id", "score"].compactMap { row[$0]?.label($0) }
      record.generations = [Generation(text: Text(text), model: model, labels: labels)]
    }
    record.labels = row.labels(except: taken)
    return record
  }

  /// `ground_truth`, of an object or of the text of one.
  private static func truth(of information: JSONValue?) -> [Gold] {
    guard let information else { return [] }
    guard let text = information.text else { return information.golds("ground_truth") }
    var parser = JSONParser()
    let golds = text.withUnsafeBufferPointer { bytes in
      try? parser.parse(bytes) { $0.golds("ground_truth") }
    }
    return golds ?? []
  }

  private static let taken: Set<String> = [
    "gold_standard_solution", "llm_response", "metadata", "model", "model_name", "problem_id",
    "prompt", "response_id", "score", "source", "verification_info", "verification_result_info",
  ]
}
