import Ledger

/// The files that were read.
enum InputSection {
  static func html(_ inputs: [InputRow]) -> String {
    let rows = inputs.map { input in
      [
        input.path, input.schema, Markup.number(input.rows), Markup.number(input.bytes),
        String(input.sha256.prefix(16)),
      ]
    }
    return Markup.section(
      "Inputs",
      Markup.table(["file", "schema", "rows", "bytes on disk", "sha256"], rows, numbers: [2, 3]))
  }
}
