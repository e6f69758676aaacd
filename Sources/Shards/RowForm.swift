/// How a file holds its rows.
package enum RowForm: Equatable, Sendable {
  /// One JSON value a line.
  case lines
  /// One array whose elements are the rows.
  case array
  /// JSON values one after the other, each over several lines.
  case values

  /// Decides by the file's name and its first bytes.
  ///
  /// A `.jsonl` file whose rows are arrays starts like an array file; its name tells them apart. A
  /// `.json` file may hold lines all the same: then its first line ends where its first value does.
  package init(path: String, firstBytes: [UInt8]) {
    let isNamedLines = path.contains(".jsonl") || path.contains(".ndjson")
    let isSpace = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
    let start = firstBytes.drop { isSpace($0) }
    guard !isNamedLines, let first = start.first else {
      self = .lines
      return
    }
    let line = start.prefix { $0 != 0x0A }
    let last = line.last { !isSpace($0) }
    switch first {
    case 0x5B:
      // `[{…}]` closed on its own first line, with more lines behind it: rows that are arrays.
      let isRow = last == 0x5D && start[line.endIndex...].contains(0x5B)
      self = isRow ? .lines : .array
    // A first line that ends in the middle of an object is a value over several lines; one that is
    // merely cut is a bad line.
    case 0x7B: self = last == 0x7B || last == 0x2C || last == 0x5B ? .values : .lines
    default: self = .lines
    }
  }
}
