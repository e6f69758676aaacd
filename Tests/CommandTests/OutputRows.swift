import Foundation
import Shards

/// Rows of an output folder, read with Foundation's parser, not with ours.
enum OutputRows {
  static func read(
    _ output: String, below folder: String, where isWanted: (String) -> Bool
  ) throws -> [[String: Any]] {
    let files = Folder.files(below: output).filter { $0.hasPrefix(folder) && isWanted($0) }
    return try files.flatMap { file in
      let reader = try RowReader(
        opening: "\(output)/\(file)", programs: InputPrograms(), lineLimit: 1 << 30)
      var rows: [[String: Any]] = []
      while let chunk = try reader.next() {
        for row in chunk.rows {
          let object = try JSONSerialization.jsonObject(with: Data(chunk.bytes[row.range]))
          if let object = object as? [String: Any] { rows.append(object) }
        }
      }
      return rows
    }
  }
}
