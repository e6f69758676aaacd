import Glibc
import Shards

/// The least that any tool must do with a dump: decompress, cut into lines, compress again, with the
/// library and level that `sluice` uses.
///
/// `floor INPUT… OUTPUT`.
@main
enum Floor {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count > 1, let target = arguments.last else {
      print("usage: floor INPUT... OUTPUT")
      exit(64)
    }
    let output = try OutputFile(target)
    var rows = 0
    var bytes = 0
    for input in arguments.dropLast() {
      let reader = try RowReader(opening: input, programs: InputPrograms(), lineLimit: 1 << 30)
      while let chunk = try reader.next() {
        rows += chunk.rows.count
        // Up to the end of the last row: behind it stands the start of the next chunk.
        let end = chunk.rows.last?.range.upperBound ?? 0
        bytes += end
        try output.write(GzipMember.compress(Array(chunk.bytes[..<end]), level: 1))
      }
    }
    try output.finish()
    print("\(rows) rows, \(bytes) bytes")
  }
}
