import Pipeline
import Records
import Statements

/// What the search for duplicates keeps of a row, as bytes.
///
/// Fixed numbers first, so that a reader takes what it needs without the rest.
struct ProblemSketch {
  let bytes: ArraySlice<UInt8>
  let bands: Int

  private static let fixedBytes = 52

  static func append(_ row: Record, width: Int, _ hash: MinHash, to bytes: inout [UInt8]) {
    let sketch = StatementSketch(of: row.problem, width: width)
    for word in [sketch.template, sketch.numbers, sketch.content, sketch.telling] {
      append(word, to: &bytes)
    }
    append(UInt32(clamping: row.generations.count), to: &bytes)
    append(UInt16(clamping: sketch.words), to: &bytes)
    append(UInt16(clamping: sketch.numberCount), to: &bytes)
    append(UInt32(clamping: row.rows.first?.file ?? 0), to: &bytes)
    append(UInt32(clamping: sketch.shingles.count), to: &bytes)
    append(UInt32(clamping: row.golds.count), to: &bytes)
    for band in hash.bandHashes(of: sketch.shingles) { append(band, to: &bytes) }
    for shingle in sketch.shingles { append(shingle, to: &bytes) }
    for gold in row.golds {
      append(UInt32(gold.text.utf8.count), to: &bytes)
      bytes.append(contentsOf: gold.text.utf8)
    }
  }

  private static func append<Number: FixedWidthInteger>(_ number: Number, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  var template: UInt64 { number(0) }
  var numbers: UInt64 { number(8) }
  var content: UInt64 { number(16) }
  var telling: UInt64 { number(24) }
  var generations: UInt32 { number(32) }
  var words: UInt16 { number(36) }
  var numberCount: UInt16 { number(38) }
  var file: UInt32 { number(40) }

  var bandHashes: [UInt32] { (0..<bands).map { number(Self.fixedBytes + $0 * 4) } }

  var shingles: [UInt32] {
    let start = Self.fixedBytes + bands * 4
    return (0..<Int(number(44) as UInt32)).map { number(start + $0 * 4) }
  }

  var golds: [String] {
    var position = Self.fixedBytes + (bands + Int(number(44) as UInt32)) * 4
    return (0..<Int(number(48) as UInt32)).map { _ in
      let start = bytes.startIndex + position + 4
      let end = start + Int(number(position) as UInt32)
      position = end - bytes.startIndex
      return String(decoding: bytes[start..<end], as: UTF8.self)
    }
  }

  private func number<Number: FixedWidthInteger>(_ offset: Int) -> Number {
    bytes.withUnsafeBytes {
      Number(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: Number.self))
    }
  }
}
