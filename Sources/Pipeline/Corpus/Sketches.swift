package import Records

/// The sketches that a stage left during the scan, in the order of the input.
package struct Sketches {
  /// One row's sketch.
  package struct Entry {
    /// The row's problem; rows of one problem have the same.
    package let key: Fingerprint
    package let bytes: ArraySlice<UInt8>
  }

  /// How much memory the stage may take for what it learns.
  package let memoryBytes: Int
  private let path: String
  private let length: Int

  private static let headerBytes = 20
  private static let chunkBytes = 1 << 20

  /// - Parameter length: what the ledger says of the file.
  init(_ path: String, length: Int, memoryBytes: Int) {
    self.path = path
    self.length = length
    self.memoryBytes = memoryBytes
  }

  /// Appends an entry of `stage`, if it has anything to say of the row.
  static func append(_ row: Record, of stage: some CorpusStage, to bytes: inout [UInt8]) {
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: headerBytes))
    stage.sketch(row, to: &bytes)
    let count = bytes.count - start - headerBytes
    guard count > 0 else {
      bytes.removeSubrange(start...)
      return
    }
    bytes.withUnsafeMutableBytes { bytes in
      bytes.storeBytes(of: row.key.high.littleEndian, toByteOffset: start, as: UInt64.self)
      bytes.storeBytes(of: row.key.low.littleEndian, toByteOffset: start + 8, as: UInt64.self)
      bytes.storeBytes(
        of: UInt32(count).littleEndian, toByteOffset: start + 16, as: UInt32.self)
    }
  }

  /// Reads the first sketch of every problem: rows with the same statement count once.
  package func forEachProblem(_ body: (Entry) throws -> Void) throws {
    var seen: Set<Fingerprint> = []
    try forEach { entry in
      if seen.insert(entry.key).inserted { try body(entry) }
    }
  }

  /// Reads all sketches, in batches.
  package func forEach(_ body: (Entry) throws -> Void) throws {
    guard length > 0 else { return }
    let file = try SpillFile(path, length: length)
    var offset = 0
    var wanted = Self.chunkBytes
    while offset < length {
      let bytes = try file.bytes(at: offset, count: min(wanted, length - offset))
      let used = try readEntries(bytes, body)
      // A sketch longer than a chunk: take more at once.
      wanted = used == 0 ? wanted * 2 : Self.chunkBytes
      if used == 0, bytes.count == length - offset {
        throw file.damage
      }
      offset += used
    }
  }

  /// Gives whole entries to `body` and returns how many bytes they take.
  private func readEntries(_ bytes: [UInt8], _ body: (Entry) throws -> Void) throws -> Int {
    var position = 0
    while position + Self.headerBytes <= bytes.count {
      let (key, count) = bytes.withUnsafeBytes { bytes in
        let word = { (offset: Int) in
          UInt64(
            littleEndian: bytes.loadUnaligned(fromByteOffset: position + offset, as: UInt64.self))
        }
        let count = bytes.loadUnaligned(fromByteOffset: position + 16, as: UInt32.self)
        return (Fingerprint(high: word(0), low: word(8)), Int(UInt32(littleEndian: count)))
      }
      let start = position + Self.headerBytes
      guard start + count <= bytes.count else { break }
      try body(Entry(key: key, bytes: bytes[start..<(start + count)]))
      position = start + count
    }
    return position
  }
}
