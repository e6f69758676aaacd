package import JSONText
package import Records

/// Big-Math: verified problems with the solve rate of a small model.
///
/// The mirror of open-r1 names the problem `prompt` and the answer `solution`.
package enum BigMath: Schema {
  package static let name = "big-math"
  package static let datasets = [
    "SynthLabsAI/Big-Math-RL-Verified", "open-r1/Big-Math-RL-Verified-Processed",
  ]

  package static func recognize(_ row: JSONValue) -> Recognition? {
    let own = FieldPattern(
      required: ["problem": .text, "answer": .anything, "llama8b_solve_rate": .anything],
      telling: ["domain", "source"])
    let mirror = FieldPattern(
      required: ["prompt": .text, "solution": .anything, "llama8b_solve_rate": .anything],
      telling: ["domain", "source"])
    return own.recognize(row) ?? mirror.recognize(row)
  }

  package static func read(_ row: JSONValue) throws(RowError) -> Record {
    let isMirror = row["problem"] == nil
    var record = Record(
      problem: try row.requiredText(isMirror ? "prompt" : "problem"),
      golds: row.golds(isMirror ? "solution" : "answer"))
    record.source = row.scalarText("source")
    record.labels = row.labels(except: ["answer", "problem", "prompt", "solution", "source"])
    record.labels += row.listLabel("domain")
    return record
  }
}
