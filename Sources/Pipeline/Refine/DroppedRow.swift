package import JSONText
package import Records

/// Writes the rows of the dropped folders: what left, at which stage, why, and what decided.
///
/// All but `00-read` have the same columns, whether a problem or one generation left, so that any
/// reader takes them together.
struct DroppedRow {
  let stage: PlannedStage

  /// A problem with all its generations.
  func problem(
    _ record: Record, _ reason: String, _ evidence: Evidence?, to rows: inout EmittedRows
  ) {
    add(record, "problem", reason, evidence, record.generations, to: &rows)
  }

  /// A statement that gave way to another of the same problem; its generations went there.
  func statement(
    _ row: Record, _ reason: String, _ evidence: Evidence?, to rows: inout EmittedRows
  ) {
    add(row, "statement", reason, evidence, [], to: &rows)
  }

  /// A rewriting that was not let pass; its origin goes on.
  func rewriting(
    of origin: Record, _ statement: Text, _ reason: String, _ evidence: Evidence?,
    to rows: inout EmittedRows
  ) {
    var record = origin
    record.problem = statement
    record.labels = []
    record.findings = Findings()
    add(record, "rewriting", reason, evidence, [], to: &rows)
  }

  private func add(
    _ record: Record, _ level: String, _ reason: String, _ evidence: Evidence?,
    _ generations: [Generation], to rows: inout EmittedRows
  ) {
    let first = record.rows.first ?? RowPlace(file: 0, row: 0)
    let key = CurriculumKey(
      first: 0, second: UInt64(first.file), problem: record.key, ordinal: first.row)
    let places = record.rows.map { rows.written($0) }
    let written = generations.map { rows.written($0.place) }
    rows.add(to: stage.droppedFolder, at: key) { json in
      head(level, reason, evidence, record, to: &json)
      json.member("problem", record.problem)
      json.member("rows", strings: places)
      json.member("generation", -1)
      json.member("model", "")
      json.key("generations")
      json.array { list in
        for (generation, place) in zip(generations, written) {
          write(generation, place, to: &list)
        }
      }
      json.fields("labels", record.labels)
      findings(record.findings, to: &json)
    }
  }

  /// One generation of a problem that goes on; its text stands in the input at the place given.
  func generation(_ loss: Decision.Loss, of record: Record, to rows: inout EmittedRows) {
    let generation = loss.generation
    let key = CurriculumKey(
      first: 0, second: UInt64(generation.place.file) << 40 | UInt64(generation.place.row),
      problem: record.key, ordinal: generation.index)
    let place = rows.written(generation.place)
    rows.add(to: stage.droppedFolder, at: key) { json in
      head("generation", loss.reason, loss.evidence, record, to: &json)
      json.member("problem", "")
      json.member("rows", strings: [place])
      json.member("generation", generation.index)
      json.member("model", generation.model)
      json.key("generations")
      json.array { _ in }
      json.fields("labels", generation.labels)
      findings(generation.findings, to: &json)
    }
  }

  private func head(
    _ level: String, _ reason: String, _ evidence: Evidence?, _ record: Record,
    to json: inout JSONWriter
  ) {
    json.member("stage", stage.name)
    json.member("level", level)
    json.member("reason", reason)
    json.key("evidence")
    json.object { span in
      span.member("field", evidence?.field ?? "")
      span.member("start", evidence?.range.lowerBound ?? 0)
      span.member("end", evidence?.range.upperBound ?? 0)
      span.member("text", evidence?.text ?? "")
    }
    json.member("id", record.id)
    json.member("dump_id", record.dumpID)
    json.member("answers", strings: record.golds.map(\.text))
    json.member("source", record.source)
  }

  private func write(_ generation: Generation, _ place: String, to list: inout JSONWriter) {
    list.object { json in
      json.member("text", generation.text)
      json.member("model", generation.model)
      json.member("finish", "\(generation.finish)")
      json.member("row", place)
      json.member("generation", generation.index)
    }
  }

  /// `verdict.value=wrong`: one text for each, so that rows with few findings and with many have the
  /// same column.
  private func findings(_ findings: Findings, to json: inout JSONWriter) {
    json.member(
      "findings",
      strings: findings.all.flatMap { finding in
        finding.fields.map { "\(type(of: finding).name).\($0.name)=\($0.text)" }
      })
  }
}

extension JSONWriter {
  package mutating func member(_ name: String, _ text: Text) {
    key(name)
    text.withBytes { string($0) }
  }

  /// Labels as `{name, value}` pairs, values as text: the same column whatever the labels are.
  package mutating func fields(_ name: String, _ fields: [Field]) {
    key(name)
    array { list in
      for field in fields {
        list.object { pair in
          pair.member("name", field.name)
          pair.member("value", field.text)
        }
      }
    }
  }
}
