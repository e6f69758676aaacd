import JSONText

/// The samples as JSON for the page's script.
enum SampleData {
  /// Bytes that samples may take of the page, whose whole is to stay below 3 MB.
  private static let room = 1_900_000
  /// Bytes of one row; one with so many formulas that it takes more shows their source.
  private static let roomOfRow = 12_000

  /// As many samples as there is room for; `<`, `>` and `&` are escaped, so that no text can end the
  /// element that holds them.
  static func json(_ samples: [Sample]) -> String {
    var rows: [[UInt8]] = []
    var bytes = 0
    for sample in samples {
      let typeset = escaped(row(sample, isTypeset: true))
      let row =
        typeset.count > roomOfRow ? escaped(row(sample, isTypeset: false)) : typeset
      guard bytes + row.count <= room else { continue }
      bytes += row.count
      rows.append(row)
    }
    return "[" + rows.map { String(decoding: $0, as: UTF8.self) }.joined(separator: ",\n") + "]"
  }

  private static func row(_ sample: Sample, isTypeset: Bool) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { json in
      json.member("id", sample.id)
      json.member("folder", sample.folder)
      json.member("stage", sample.stage)
      json.member("reason", sample.reason)
      json.member("bucket", sample.bucket)
      json.member("marks", strings: sample.marks)
      json.key("facts")
      json.array { list in
        for fact in sample.facts {
          list.array {
            $0.string(fact.name)
            $0.string(fact.value)
          }
        }
      }
      json.key("passages")
      json.array { list in
        for passage in sample.passages {
          list.object { json in
            json.member("label", passage.label)
            if passage.isFolded { json.member("folded", true) }
            json.key("text")
            json.array { passage.text.write(to: &$0, isTypeset: isTypeset) }
          }
        }
      }
    }
    return writer.bytes
  }

  /// These stand in JSON inside of strings only.
  private static func escaped(_ json: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(json.count + json.count / 16)
    for byte in json {
      switch byte {
      case 0x3C: result += "\\u003c".utf8
      case 0x3E: result += "\\u003e".utf8
      case 0x26: result += "\\u0026".utf8
      default: result.append(byte)
      }
    }
    return result
  }
}
