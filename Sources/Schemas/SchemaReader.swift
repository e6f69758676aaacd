package import JSONText
package import Records

/// Reads rows by one family, or by the fields that a recipe maps.
package enum SchemaReader: Sendable {
  case family(any Schema.Type)
  case mapped(FieldMapping)
  /// No row of the file could even be parsed.
  case none

  package var name: String {
    switch self {
    case .family(let family): family.name
    case .mapped: "mapping"
    case .none: "none"
    }
  }

  package func read(_ row: JSONValue) throws(RowError) -> Record {
    switch self {
    case .family(let family): try read(row, as: family)
    case .mapped(let mapping): try mapping.read(row)
    case .none: throw RowError(.unknownSchema, "no row of the file told its layout")
    }
  }

  /// A file may begin with rows that have no generations: a row that holds some, and would be read
  /// without them, is read by the family that knows it.
  private func read(_ row: JSONValue, as family: any Schema.Type) throws(RowError) -> Record {
    let record = try family.read(row)
    guard record.generations.isEmpty, record.directAnswers.isEmpty,
      let unread = PlainProblem.foreign.first(where: { Self.holdsText(row[$0]) })
    else { return record }
    var detector = SchemaDetector()
    detector.add(row)
    if let other = detector.detection.schema, other != family { return try other.read(row) }
    throw RowError(.unknownSchema, "holds '\(unread)', which '\(family.name)' does not read")
  }

  private static func holdsText(_ value: JSONValue?) -> Bool {
    guard let value else { return false }
    if value.kind == .string { return !value.raw.isEmpty }
    return value.elements.contains { $0.kind == .string || $0.kind == .object }
  }
}

/// What was decided about a file's rows, and why.
package struct Detection: Sendable {
  /// Nil where no family knows the rows.
  package let schema: (any Schema.Type)?
  /// How many of the rows looked at are of that family.
  package let rows: Int
  package let rowsSeen: Int
  /// What the winning family saw in the first of its rows.
  package let evidence: [String]
  /// The names of all fields of the rows looked at.
  package let fields: Set<String>
  /// Names and points of the other families that knew some rows, most points first.
  package let alternatives: [(name: String, points: Int)]
}

/// Adds up what the families say of the first rows of a file.
package struct SchemaDetector {
  private var points: [Int]
  private var rows: [Int]
  private var evidence: [[String]]
  private var rowsSeen = 0
  private var fields: Set<String> = []

  package init() {
    points = Array(repeating: 0, count: schemaCatalog.count)
    rows = points
    evidence = Array(repeating: [], count: schemaCatalog.count)
  }

  package mutating func add(_ row: JSONValue) {
    rowsSeen += 1
    for (key, _) in row.members { fields.insert(key.string ?? "") }
    for (index, family) in schemaCatalog.enumerated() {
      guard let recognition = family.recognize(row) else { continue }
      points[index] += recognition.points
      rows[index] += 1
      if evidence[index].isEmpty { evidence[index] = recognition.evidence }
    }
  }

  package var detection: Detection {
    let ranked = schemaCatalog.indices.filter { points[$0] > 0 }.sorted {
      (-points[$0], $0) < (-points[$1], $1)
    }
    return Detection(
      schema: ranked.first.map { schemaCatalog[$0] }, rows: ranked.first.map { rows[$0] } ?? 0,
      rowsSeen: rowsSeen, evidence: ranked.first.map { evidence[$0] } ?? [], fields: fields,
      alternatives: ranked.dropFirst().map { (schemaCatalog[$0].name, points[$0]) })
  }
}
