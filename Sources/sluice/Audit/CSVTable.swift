/// Rows of cells as comma-separated values (RFC 4180), and back again from what a spreadsheet saved.
enum CSVTable {
  /// With the mark by which spreadsheets know UTF-8, and nothing that they take for a formula, a number
  /// or a date.
  static func text(_ rows: [[String]]) -> String {
    "\u{FEFF}" + rows.map { row in row.map(cell).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func cell(_ text: String) -> String {
    let inert = isTakenForValue(text) ? "'\(text)" : text
    let isPlain = !inert.contains { $0 == "," || $0 == ";" || $0 == "\"" || $0.isNewline }
    return isPlain ? inert : "\"\(inert.replacing("\"", with: "\"\""))\""
  }

  /// Formulas of untrusted text are orders; `1/2` becomes a day of February.
  private static func isTakenForValue(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    if "=+-@\t\r".unicodeScalars.contains(first) { return true }
    return text.unicodeScalars.allSatisfy { "0123456789./:-,% ".unicodeScalars.contains($0) }
  }

  /// Reads cells parted by commas, semicolons or tabs, whichever the first line has most of.
  ///
  /// - Returns: the rows that are not empty, each with the line that it begins in, from 1.
  static func rows(of bytes: [UInt8]) -> [(line: Int, cells: [String])] {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    var reader = Reader(separator: separator(of: text))
    reader.read(text)
    return reader.rows.filter { $0.cells.contains { !$0.isEmpty } }
  }

  private static func separator(of text: ArraySlice<UInt8>) -> UInt8 {
    let head = text.prefix { $0 != 0x0A && $0 != 0x0D }
    let count = { (byte: UInt8) in head.count { $0 == byte } }
    return [0x2C, 0x3B, 0x09].max { count($0) < count($1) } ?? 0x2C
  }

  private struct Reader {
    let separator: UInt8
    private(set) var rows: [(line: Int, cells: [String])] = []
    private var line = 1

    init(separator: UInt8) { self.separator = separator }

    mutating func read(_ text: ArraySlice<UInt8>) {
      var rest = text
      while !rest.isEmpty {
        let first = line
        var cells: [String] = []
        repeat { cells.append(String(decoding: cell(&rest), as: UTF8.self)) } while goesOn(&rest)
        rows.append((first, cells))
      }
    }

    /// Takes what parts this cell from the next; false at the end of the row.
    private mutating func goesOn(_ rest: inout ArraySlice<UInt8>) -> Bool {
      guard let byte = rest.popFirst() else { return false }
      if byte == separator { return true }
      if byte == 0x0D, rest.first == 0x0A { rest.removeFirst() }
      line += 1
      return false
    }

    private mutating func cell(_ rest: inout ArraySlice<UInt8>) -> [UInt8] {
      var cell: [UInt8] = []
      guard rest.first == 0x22 else {
        while let byte = rest.first, byte != separator, byte != 0x0A, byte != 0x0D {
          cell.append(byte)
          rest.removeFirst()
        }
        return cell
      }
      rest.removeFirst()
      while let byte = rest.popFirst() {
        if byte == 0x22 {
          guard rest.first == 0x22 else { break }
          rest.removeFirst()
        }
        if byte == 0x0A || byte == 0x0D && rest.first != 0x0A { line += 1 }
        cell.append(byte)
      }
      // Behind the closing quote nothing is to stand; what does is not part of the cell.
      while let byte = rest.first, byte != separator, byte != 0x0A, byte != 0x0D {
        rest.removeFirst()
      }
      return cell
    }
  }
}
