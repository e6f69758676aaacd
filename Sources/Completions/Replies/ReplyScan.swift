import JSONText
import Shards

/// Walks the lines of a reply file.
enum ReplyScan {
  /// - Parameters:
  ///   - keepsResponse: whether the response of the request with this key is wanted.
  ///   - body: takes a line's bytes, and the reply if it is one.
  static func lines(
    of path: String, keepsResponse: (String) -> Bool = { _ in false },
    _ body: (UnsafeBufferPointer<UInt8>, ReplyLine?) throws(ShardError) -> Void
  ) throws(ShardError) {
    guard Folder.exists(path) else { return }
    let reader = try RowReader(opening: path, programs: InputPrograms(), lineLimit: 1 << 30)
    var parser = JSONParser()
    while let chunk = try reader.next() {
      for row in chunk.rows {
        try chunk.withRow(row) { bytes in
          Result { () throws(ShardError) in
            try body(bytes, ReplyLine(bytes, &parser, keepsResponse: keepsResponse))
          }
        }.get()
      }
    }
  }
}
