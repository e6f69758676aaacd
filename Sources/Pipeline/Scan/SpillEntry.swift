import Records

/// A record in a partition file: length and checksum, the key, then the record's bytes.
///
/// The checksum finds what a power cut or a bad disk did to a file that was never synced.
enum SpillEntry {
  static let headerBytes = 32

  static func append(_ record: Record, to buffer: inout [UInt8]) {
    let start = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: headerBytes))
    RecordCodec.append(record, to: &buffer)
    let length = buffer.count - start - headerBytes
    let checksum = buffer.withUnsafeBufferPointer {
      Checksum.of(UnsafeBufferPointer(rebasing: $0[(start + headerBytes)...]))
    }
    buffer.withUnsafeMutableBytes { bytes in
      let words = [UInt64(length), checksum, record.key.high, record.key.low]
      for (index, word) in words.enumerated() {
        bytes.storeBytes(
          of: word.littleEndian, toByteOffset: start + index * 8, as: UInt64.self)
      }
    }
  }

  /// The four words of the header at `offset`.
  static func header(
    _ bytes: UnsafeRawBufferPointer, at offset: Int
  ) -> (length: Int, checksum: UInt64, key: Fingerprint) {
    let word = { (index: Int) in
      UInt64(
        littleEndian: bytes.loadUnaligned(fromByteOffset: offset + index * 8, as: UInt64.self))
    }
    return (Int(word(0)), word(1), Fingerprint(high: word(2), low: word(3)))
  }

  /// The checksums of whole entries added up: a sum of the bytes that reads only the headers.
  static func sumOfChecksums(in bytes: [UInt8]) -> UInt64 {
    bytes.withUnsafeBytes { bytes in
      var sum: UInt64 = 0
      var offset = 0
      while offset < bytes.count {
        let entry = header(bytes, at: offset)
        sum &+= entry.checksum
        offset += headerBytes + entry.length
      }
      return sum
    }
  }
}
