import Glibc
import JSONText
import Pipeline
import Shards

/// Reads the rows of a finished run's `paths` one after the other, in the order of their ids.
struct PathCursor {
  /// A row and its id, the first member of it.
  struct Row {
    let id: String
    let line: ArraySlice<UInt8>

    func hasSameBytes(as other: Row) -> Bool {
      guard line.count == other.line.count else { return false }
      return line.withUnsafeBytes { left in
        other.line.withUnsafeBytes { right in
          guard let start = left.baseAddress, let other = right.baseAddress else { return true }
          return memcmp(start, other, left.count) == 0
        }
      }
    }
  }

  private let output: String
  private var waiting: ArraySlice<String>
  private var reader: RowReader?
  private var chunk: RowChunk?
  private var position = 0
  private var last = ""

  init(in output: String) throws {
    self.output = output
    waiting = try FinishedRun.paths(in: output).map(\.path)[...]
  }

  /// The next row, or nil behind the last.
  mutating func next() throws -> Row? {
    while true {
      if let chunk, position < chunk.rows.count {
        let line = chunk.bytes[chunk.rows[position].range]
        position += 1
        let id = try PathSearch.id(of: line)
        guard id > last else {
          throw RecipeError([
            RecipeProblem(
              place: "\(output)/paths",
              message: "'\(id.printable)' stands behind '\(last.printable)'; "
                + "the rows are sorted by id where nobody changed them ('sluice verify' tells)")
          ])
        }
        last = id
        return Row(id: id, line: line)
      }
      position = 0
      chunk = try reader?.next()
      if chunk != nil { continue }
      guard let path = waiting.popFirst() else { return nil }
      reader = try RowReader(
        opening: "\(output)/\(path)", programs: InputPrograms(), lineLimit: 1 << 30)
    }
  }
}
