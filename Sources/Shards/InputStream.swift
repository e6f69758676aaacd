import CGzip

/// The uncompressed bytes of one input, whatever it was packed in.
///
/// Damage does not throw: what came before it is good, and `damage` says what was wrong.
package final class InputStream {
  package enum Damage: String, CaseIterable, Sendable {
    case gzipDamaged = "gzip-damaged"
    case gzipTruncated = "gzip-truncated"
    case gzipTrailingBytes = "gzip-trailing-bytes"
    case programFailed = "program-failed"
  }

  package let source: ByteSource
  private let inflater: OpaquePointer?
  private var packed: [UInt8] = []
  private var packedStart = 0
  private var isInsideMember = false
  private var hasReadMember = false
  package private(set) var damage: Damage?
  package private(set) var damageDetail = ""
  private var isAtEnd = false

  /// Opens a plain or gzip file by its first bytes, `.zst` and `.parquet` by their names.
  package init(opening path: String, programs: InputPrograms) throws(ShardError) {
    source = try programs.source(of: path)
    let isGzip = try source.peek(2) == [0x1F, 0x8B]
    inflater = isGzip ? cgzip_inflater_new() : nil
  }

  deinit {
    if let inflater { cgzip_inflater_free(inflater) }
  }

  /// Fills `buffer` as far as it can; less than its size only at the end.
  package func fill(_ buffer: UnsafeMutableRawBufferPointer) throws(ShardError) -> Int {
    var filled = 0
    while filled < buffer.count, !isAtEnd {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
      filled += inflater == nil ? try readPlain(rest) : try inflate(into: rest)
    }
    return filled
  }

  private func readPlain(_ buffer: UnsafeMutableRawBufferPointer) throws(ShardError) -> Int {
    do throws(ShardError) {
      let count = try source.read(into: buffer)
      if count == 0 { isAtEnd = true }
      return count
    } catch {
      guard case .programFailed = error.kind else { throw error }
      end(.programFailed, error.description)
      return 0
    }
  }

  private func inflate(into buffer: UnsafeMutableRawBufferPointer) throws(ShardError) -> Int {
    if packedStart == packed.count, try !refill() {
      if isInsideMember { end(.gzipTruncated, "the file ends inside a member") }
      isAtEnd = true
      return 0
    }
    if !isInsideMember {
      guard packed[packedStart] == 0x1F else {
        end(.gzipTrailingBytes, "bytes that are no gzip follow the last member")
        return 0
      }
      if hasReadMember { cgzip_inflater_reset(inflater) }
      isInsideMember = true
    }
    var consumed = 0
    var produced = 0
    let status = packed.withUnsafeBufferPointer { input in
      cgzip_inflate(
        inflater, input.baseAddress.map { $0 + packedStart }, input.count - packedStart, &consumed,
        buffer.assumingMemoryBound(to: UInt8.self).baseAddress, buffer.count, &produced)
    }
    packedStart += consumed
    switch status {
    case CGZIP_END_OF_MEMBER:
      isInsideMember = false
      hasReadMember = true
    case CGZIP_DAMAGED:
      let isTail = hasReadMember && produced == 0
      end(
        isTail ? .gzipTrailingBytes : .gzipDamaged,
        isTail ? "bytes that are no gzip follow the last member" : "a member is damaged")
    default: break
    }
    return produced
  }

  private func end(_ damage: Damage, _ detail: String) {
    self.damage = damage
    damageDetail = detail
    isAtEnd = true
  }

  /// 256 KiB of packed bytes at a time: small enough for the cache, large enough for the call.
  private func refill() throws(ShardError) -> Bool {
    if packed.count != 256 << 10 { packed = [UInt8](repeating: 0, count: 256 << 10) }
    let read = packed.withUnsafeMutableBytes { bytes in
      Result { () throws(ShardError) in try source.read(into: bytes) }
    }
    let count = try read.get()
    if count < packed.count { packed.removeLast(packed.count - count) }
    packedStart = 0
    return count > 0
  }
}
