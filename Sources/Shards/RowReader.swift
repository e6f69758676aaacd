import Glibc

/// Cuts one input into chunks of whole rows.
///
/// The cuts depend on the content alone, never on how the bytes arrived, so that a run that was
/// killed finds the same chunks again.
package final class RowReader {
  package let stream: InputStream
  private let form: RowForm
  private let lineLimit: Int
  private let chunkBytes: Int
  private var carry: [UInt8] = []
  private var cutter: any RowCutter
  private var isAtEnd = false
  private var hasToldDamage = false

  /// - Parameter lineLimit: bytes of the longest row that is read; a longer one is a fault.
  package init(
    opening path: String, programs: InputPrograms, lineLimit: Int, chunkBytes: Int = 1 << 20
  ) throws(ShardError) {
    stream = try InputStream(opening: path, programs: programs)
    self.lineLimit = lineLimit
    self.chunkBytes = chunkBytes
    carry = try Self.read(stream, after: [], upTo: 4096)
    if carry.starts(with: [0xEF, 0xBB, 0xBF]) { carry.removeFirst(3) }
    form = RowForm(path: path, firstBytes: carry)
    cutter = form == .lines ? LineCutter() : ElementCutter(isInsideArray: form == .array)
  }

  /// The next chunk, or nil after the last.
  package func next() throws(ShardError) -> RowChunk? {
    guard !isAtEnd || !carry.isEmpty else { return nil }
    var target = max(chunkBytes, carry.count + chunkBytes / 4)
    while true {
      let bytes = try Self.read(stream, after: carry, upTo: target)
      isAtEnd = bytes.count < target
      let cut = cutter.cut(bytes, isLast: isAtEnd)
      if !isAtEnd, cut.rows.isEmpty, cut.faults.isEmpty, bytes.count - cut.used <= lineLimit {
        carry = Array(bytes[cut.used...])
        target = carry.count * 2 + chunkBytes
        continue
      }
      return try chunk(bytes, cut)
    }
  }

  private func chunk(_ bytes: [UInt8], _ cut: RowCut) throws(ShardError) -> RowChunk {
    var faults = cut.faults
    var rest = cut.used
    if !isAtEnd, bytes.count - rest > lineLimit {
      faults.append(
        cutter.findsNextRow
          ? rowTooLong(cutter.nextRow, bytes[rest...]) : restUnread(bytes[rest...]))
      carry = try cutter.skipRow { () throws(ShardError) in
        let more = try Self.read(stream, after: [], upTo: chunkBytes)
        isAtEnd = more.count < chunkBytes
        return more
      }
      rest = bytes.count
    } else {
      carry = Array(bytes[rest...])
    }
    if isAtEnd, carry.isEmpty, !hasToldDamage, let damage = stream.damage {
      hasToldDamage = true
      faults.append(
        RowFault(row: cutter.nextRow, reason: damage.rawValue, detail: stream.damageDetail))
    }
    let tooLong = cut.rows.filter { $0.range.count > lineLimit }
    for row in tooLong {
      faults.append(
        rowTooLong(row.number, bytes[row.range]))
    }
    let rows = tooLong.isEmpty ? cut.rows : cut.rows.filter { $0.range.count <= lineLimit }
    return RowChunk(bytes: bytes, rows: rows, faults: faults)
  }

  private func rowTooLong(_ row: Int, _ bytes: ArraySlice<UInt8>) -> RowFault {
    RowFault(
      row: row, reason: "row-too-long",
      detail: "longer than \(lineLimit) bytes; raise line_limit", excerpt: bytes)
  }

  private func restUnread(_ bytes: ArraySlice<UInt8>) -> RowFault {
    RowFault(
      row: cutter.nextRow, reason: "rest-unread",
      detail:
        "an element longer than \(lineLimit) bytes hides where the next one begins: it and all "
        + "behind it are not read; raise line_limit", excerpt: bytes)
  }

  private static func read(
    _ stream: InputStream, after carry: [UInt8], upTo target: Int
  ) throws(ShardError) -> [UInt8] {
    var failure: ShardError?
    let bytes = [UInt8](unsafeUninitializedCapacity: target) { buffer, count in
      _ = buffer.initialize(fromContentsOf: carry)
      count = carry.count
      do throws(ShardError) {
        let rest = UnsafeMutableRawBufferPointer(
          UnsafeMutableBufferPointer(rebasing: buffer[carry.count...]))
        count += try stream.fill(rest)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }
}
