import JSONText
import Records

/// Writes the rows of `paths`: one for each problem, whatever became of it, in the order of the ids.
///
/// Texts are not repeated: a row names the places in the input. Findings with nothing in them are left
/// out, so that the rows stay small.
struct PathRow {
  static let folder = "paths"

  let log: PathLog

  /// - Parameter folders: the folders that rows of it went to, with their number, sorted.
  func write(_ record: Record, _ folders: [(name: String, rows: Int)], to rows: inout EmittedRows) {
    let places = record.rows.map { rows.written($0) }
    let written = record.generations.map { rows.written($0.place) }
    let happened = log.events.map { ($0, $0.generation.map { rows.written($0.place) }) }
    rows.add(to: Self.folder, at: Self.key(record.key)) { json in
      json.member("id", record.id)
      json.member("dump_id", record.dumpID)
      json.member("source", record.source)
      json.member("origin", record.origin?.record.id ?? "")
      json.member("rewrite", record.origin?.rewrite ?? "")
      json.member("rows", strings: places)
      json.member("problem", record.problem)
      json.member("answers", strings: record.golds.map(\.text))
      json.member("fate", log.exit == nil ? "kept" : "dropped")
      json.key("exit")
      json.object { exit in if let event = log.exit { write(event, nil, to: &exit) } }
      json.key("events")
      json.array { list in
        for (event, place) in happened { list.object { write(event, place, to: &$0) } }
      }
      findings(record.findings, to: &json)
      json.key("generations")
      json.array { list in
        for (generation, place) in zip(record.generations, written) {
          list.object { write(generation, place, to: &$0) }
        }
      }
      json.key("folders")
      json.array { list in
        for folder in folders {
          list.object { json in
            json.member("folder", folder.name)
            json.member("rows", folder.rows)
          }
        }
      }
    }
  }

  /// A statement that gave way to another of the same problem.
  static func joined(
    _ row: Record, into record: Record, _ stage: String, _ reason: String,
    to rows: inout EmittedRows
  ) {
    let places = row.rows.map { rows.written($0) }
    rows.add(to: folder, at: key(row.key)) { json in
      json.member("id", row.id)
      json.member("dump_id", row.dumpID)
      json.member("source", row.source)
      json.member("rows", strings: places)
      json.member("problem", row.problem)
      json.member("fate", "joined")
      json.member("stage", stage)
      json.member("reason", reason)
      json.member("joined_to", record.id)
    }
  }

  /// By the digits of the id, which `explain` searches by halves.
  private static func key(_ key: Fingerprint) -> CurriculumKey {
    CurriculumKey(first: key.high, second: key.low, problem: key, ordinal: 0)
  }

  private func write(_ event: PathLog.Event, _ place: String?, to json: inout JSONWriter) {
    json.member("stage", event.stage)
    json.member("effect", event.effect)
    json.member("reason", event.reason)
    if let evidence = event.evidence {
      json.member("field", evidence.field)
      json.member("start", evidence.range.lowerBound)
      json.member("end", evidence.range.upperBound)
      json.member("text", evidence.text)
    }
    if let place, let generation = event.generation {
      json.member("row", place)
      json.member("generation", generation.index)
    }
  }

  private func write(_ generation: Generation, _ place: String, to json: inout JSONWriter) {
    json.member("row", place)
    json.member("generation", generation.index)
    json.member("round", generation.round)
    json.member("model", generation.model)
    json.member("bytes", generation.text.count)
    findings(generation.findings, to: &json)
  }

  private func findings(_ findings: Findings, to json: inout JSONWriter) {
    json.key("findings")
    json.array { list in
      for finding in findings.all {
        let fields = finding.fields.filter(Self.says)
        guard !fields.isEmpty else { continue }
        list.object { json in
          json.member("stage", log.finder(of: finding))
          json.member("finding", type(of: finding).name)
          for field in fields { json.member(field.name, field.text) }
        }
      }
    }
  }

  /// Nothing, no and 0 go without saying.
  private static func says(_ field: Field) -> Bool {
    switch field.value {
    case .text(let text): !text.isEmpty
    case .integer(let integer): integer != 0
    case .number(let number): number != 0
    case .flag(let flag): flag
    }
  }
}
