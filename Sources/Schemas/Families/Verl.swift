package import JSONText
package import Records

/// The columns of verl's training files, of any source.
package enum Verl: Schema {
  package static let name = "verl"
  package static let datasets = ["what verl/examples/data_preprocess writes"]

  package static func recognize(_ row: JSONValue) -> Recognition? {
    FieldPattern(
      required: VerlRow.required, telling: VerlRow.telling, foreign: ["source_prompt"]
    ).recognize(row)
  }

  package static func read(_ row: JSONValue) throws(RowError) -> Record {
    try VerlRow.read(row)
  }
}
