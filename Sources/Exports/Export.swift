import JSONText
import Shards

/// Writes a finished run's shards in a trainer's format.
package struct Export {
  private let output: String
  private let target: String

  package init(of output: String, to target: String) {
    self.output = output
    self.target = target
  }

  /// - Returns: the paths written and the rows of each, files without rows left out.
  package func write(
    _ format: any ExportFormat.Type
  ) throws -> [(path: String, rows: Int)] {
    var written: [(path: String, rows: Int)] = []
    for file in format.files {
      let shards = shards(below: file.source)
      guard !shards.isEmpty else { continue }
      let path = "\(target)/\(file.path)"
      try Folder.make(
        path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
          .joined(separator: "/"))
      written.append((path, try write(file, from: shards, to: path)))
    }
    for companion in format.companions where !written.isEmpty {
      let path = "\(target)/\(companion.path)"
      try OutputFile.write(Array(companion.text.utf8), to: path)
    }
    return written
  }

  /// In the order of their names, which is the order of the curriculum.
  private func shards(below source: String) -> [String] {
    Folder.files(below: "\(output)/\(source)").map { "\(output)/\(source)/\($0)" }
  }

  private func write(_ file: ExportFile, from shards: [String], to path: String) throws -> Int {
    let out = try OutputFile(path)
    var parser = JSONParser()
    var rows = 0
    for shard in shards {
      let reader = try RowReader(opening: shard, programs: InputPrograms(), lineLimit: 1 << 30)
      while let chunk = try reader.next() {
        var writer = JSONWriter(capacity: chunk.bytes.count)
        var lines: [UInt8] = []
        for row in chunk.rows {
          writer.removeAll()
          try chunk.withRow(row) { bytes in
            try parser.parse(bytes) { value in writer.object { file.write(value, &$0) } }
          }
          lines += writer.bytes
          lines.append(0x0A)
          rows += 1
        }
        try out.write(lines)
      }
    }
    try out.finish()
    return rows
  }
}
