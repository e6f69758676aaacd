package import JSONText
package import Records

/// rStar-Math's pairs for its process model: good and bad attempts at a prompt.
package enum RStarMathPPM: Schema {
  package static let name = "rstar-math-ppm"
  package static let datasets = ["microsoft/rStar: PPM data"]

  package static func recognize(_ row: JSONValue) -> Recognition? {
    FieldPattern(
      required: ["prompt": .text, "pos": .list, "neg": .list], telling: ["neg_count", "pos_count"]
    ).recognize(row)
  }

  package static func read(_ row: JSONValue) throws(RowError) -> Record {
    var record = Record(problem: try row.requiredText("prompt"))
    for (list, preference) in [("pos", "chosen"), ("neg", "rejected")] {
      for text in row.texts(list) {
        record.generations.append(
          Generation(
            text: text, index: record.generations.count, labels: [Field("preference", preference)]))
      }
    }
    record.labels = row.labels(except: ["neg", "pos", "prompt"])
    return record
  }
}
