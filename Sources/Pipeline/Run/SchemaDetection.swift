import JSONText
package import Schemas
import Shards

/// Decides from the first rows of a file how to read all of them.
package struct SchemaDetection {
  /// How many rows are looked at: enough to pass over a few damaged ones.
  package static let rowsLookedAt = 20

  /// Nil where rows were looked at and no family knows them.
  package let reader: SchemaReader?
  package let detection: Detection

  /// Looks at the first rows that can be parsed, however many bad ones stand before them.
  package static func detect(
    _ path: String, settings: InputSettings
  ) throws -> SchemaDetection {
    let reader = try RowReader(
      opening: path, programs: settings.programs, lineLimit: settings.lineLimitBytes)
    return try detect(settings: settings) { () throws(ShardError) in try reader.next() }
  }

  /// - Parameter next: gives the chunks of the file, as long as they are needed.
  static func detect(
    settings: InputSettings, next: () throws(ShardError) -> RowChunk?
  ) throws(ShardError) -> SchemaDetection {
    var detector = SchemaDetector()
    var parser = JSONParser(nestingLimit: settings.nestingLimit)
    while detector.detection.rowsSeen < rowsLookedAt, let chunk = try next() {
      for row in chunk.rows where detector.detection.rowsSeen < rowsLookedAt {
        chunk.withRow(row) { bytes in
          // A row that cannot be parsed says nothing of the others; the scan reports it.
          _ = try? parser.parse(bytes) { detector.add($0) }
        }
      }
    }
    let detection = detector.detection
    let known = InputList.configured(settings) ?? detection.schema.map { .family($0) }
    return SchemaDetection(
      reader: known ?? (detection.rowsSeen == 0 ? SchemaReader.none : nil), detection: detection)
  }

  static func unknown(_ path: String) -> RecipeProblem {
    RecipeProblem(
      place: path,
      message: "no schema knows its rows; name its fields under 'input: fields:' in the recipe, "
        + "'sluice detect' shows what was looked for")
  }
}

extension InputSettings {
  package var lineLimitBytes: Int { ByteSize.parse(lineLimit) ?? 64 << 20 }
}
