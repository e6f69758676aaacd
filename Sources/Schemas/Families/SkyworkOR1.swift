package import JSONText
package import Records

/// Skywork-OR1: verl columns; the reference is a list written as JSON.
package enum SkyworkOR1: Schema {
  package static let name = "skywork-or1"
  package static let datasets = ["Skywork/Skywork-OR1-RL-Data"]

  package static func recognize(_ row: JSONValue) -> Recognition? {
    let columns = FieldPattern(required: VerlRow.required, telling: VerlRow.telling).recognize(row)
    guard row["extra_info"]?.has("model_difficulty", .object) == true else { return nil }
    return columns?.adding(2, "`extra_info` has `model_difficulty`")
  }

  package static func read(_ row: JSONValue) throws(RowError) -> Record {
    var record = try VerlRow.read(row)
    record.golds = record.golds.flatMap { listed($0) }
    record.labels +=
      row["extra_info"]?["model_difficulty"]?.labels(except: []).map {
        Field("model_difficulty.\($0.name)", $0.value)
      } ?? []
    return record
  }

  /// The answers of `["3", "\\\\frac{6}{2}"]`, each a gold of its own.
  ///
  /// The list holds writings of one answer; where they differ the golds are in conflict. Any other
  /// text is the answer itself.
  private static func listed(_ gold: Gold) -> [Gold] {
    var parser = JSONParser()
    let listed = Array(gold.text.utf8).withUnsafeBufferPointer { bytes in
      try? parser.parse(bytes) { $0.kind == .array ? $0.elements.flatMap(\.golds) : [] }
    }
    guard let listed, !listed.isEmpty else { return [gold] }
    return listed.enumerated().filter { !listed[..<$0.offset].contains($0.element) }.map(\.element)
  }
}
