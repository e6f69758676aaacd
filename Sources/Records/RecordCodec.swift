/// Writes a freshly read record as bytes and reads it back, for the files between two passes.
///
/// Findings and marks are not written: they are made after the last of these files is read. Reading
/// shares the buffer it reads from, so that a generation is never copied.
package enum RecordCodec {
  /// Appends the record; the caller keeps the length.
  package static func append(_ record: Record, to buffer: inout [UInt8]) {
    var out = ByteAppender(bytes: buffer)
    buffer = []
    out.string(record.dumpID)
    out.word(record.key.high)
    out.word(record.key.low)
    out.text(record.problem)
    out.list(record.options) { $0.string($1) }
    out.list(record.golds) { out, gold in
      out.string(gold.text)
      out.byte(gold.origin.rawValue)
    }
    out.text(record.solution)
    out.string(record.source)
    out.list(record.generations) { out, generation in
      out.text(generation.text)
      out.string(generation.model)
      out.byte(generation.finish.rawValue)
      out.place(generation.place)
      out.number(generation.index)
      out.list(generation.labels) { $0.field($1) }
    }
    out.list(record.directAnswers) { $0.string($1) }
    out.list(record.labels) { $0.field($1) }
    out.list(record.rows) { $0.place($1) }
    out.list(record.replies) { $0.reply($1) }
    buffer = out.bytes
  }

  /// Reads the record that `bytes` holds, or nil where they were damaged.
  package static func record(from bytes: ArraySlice<UInt8>) -> Record? {
    var input = ByteCursor(bytes: bytes)
    var record = Record(problem: Text([]))
    record.dumpID = input.string()
    record.key = Fingerprint(high: input.word(), low: input.word())
    record.problem = input.text()
    record.options = input.list { $0.string() }
    record.golds = input.list { input in
      Gold(input.string(), origin: Gold.Origin(rawValue: input.byte()) ?? .field)
    }
    record.solution = input.text()
    record.source = input.string()
    record.generations = input.list { input in
      Generation(
        text: input.text(), model: input.string(),
        finish: Generation.Finish(rawValue: input.byte()) ?? .unknown,
        place: input.place(), index: input.number(), labels: input.list { $0.field() })
    }
    record.directAnswers = input.list { $0.string() }
    record.labels = input.list { $0.field() }
    record.rows = input.list { $0.place() }
    record.replies = input.list { $0.reply() }
    return input.isAtEnd ? record : nil
  }
}
