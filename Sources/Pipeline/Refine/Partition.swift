import Glibc
import Records
import Shards

/// The records of one partition, read problem by problem.
///
/// The whole file is read at once where it is small; a larger one is indexed by its headers and
/// read in windows of whole problems, so that memory is bounded by the largest problem.
struct Partition: ~Copyable {
  /// Where an entry stands in the file.
  private struct Slot {
    let key: Fingerprint
    let offset: Int
    let length: Int
    let checksum: UInt64
  }

  private let path: String
  private let descriptor: Int32
  private let windowBytes: Int
  private var slots: [Slot] = []
  private var next = 0
  /// The bytes of the current window and where its entries start in them, by slot.
  private var window: [UInt8] = []
  private var starts: [Int] = []
  private var windowSlots = 0..<0

  /// - Parameters:
  ///   - length: what the ledger says of the file; anything behind it is not ours.
  ///   - windowBytes: how much is read at once.
  init(_ path: String, length: Int, windowBytes: Int) throws(ShardError) {
    self.path = path
    self.windowBytes = windowBytes
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw ShardError.system(.cannotOpen, path) }
    try readHeaders(length)
    slots.sort { left, right in
      left.key != right.key ? left.key < right.key : left.offset < right.offset
    }
  }

  deinit { close(descriptor) }

  /// The records of the next problem in the order of the input, or nil after the last.
  mutating func nextProblem() throws(ShardError) -> [Record]? {
    guard next < slots.count else { return nil }
    var end = next + 1
    while end < slots.count, slots[end].key == slots[next].key { end += 1 }
    if !windowSlots.contains(next) { try readWindow(from: next, atLeast: end) }
    var records: [Record] = []
    records.reserveCapacity(end - next)
    for index in next..<end {
      let start = starts[index - windowSlots.lowerBound]
      guard let record = RecordCodec.record(from: window[start..<(start + slots[index].length)])
      else { throw ShardError(.cannotRead, path: path, code: EIO) }
      records.append(record)
    }
    next = end
    return records
  }

  /// Walks the file by its lengths.
  private mutating func readHeaders(_ length: Int) throws(ShardError) {
    var offset = 0
    var header = [UInt8](repeating: 0, count: SpillEntry.headerBytes)
    // A partition that fits one window is read once, here; its entries are served from memory.
    if length <= windowBytes { window = try bytes(at: 0, count: length) }
    while offset < length {
      if window.isEmpty { header = try bytes(at: offset, count: SpillEntry.headerBytes) }
      let entry = (window.isEmpty ? header : window).withUnsafeBytes {
        SpillEntry.header($0, at: window.isEmpty ? 0 : offset)
      }
      slots.append(
        Slot(
          key: entry.key, offset: offset + SpillEntry.headerBytes, length: entry.length,
          checksum: entry.checksum))
      offset += SpillEntry.headerBytes + entry.length
    }
    guard offset == length else { throw ShardError(.cannotRead, path: path, code: EIO) }
  }

  /// Takes whole problems from `first` on, at least up to `end`, while they fit.
  private mutating func readWindow(from first: Int, atLeast end: Int) throws(ShardError) {
    if !window.isEmpty, windowSlots.isEmpty {
      windowSlots = 0..<slots.count
      starts = slots.map(\.offset)
      for index in windowSlots { try check(index) }
      return
    }
    var last = end
    var size = slots[first..<end].reduce(0) { $0 + $1.length }
    while last < slots.count, size + slots[last].length <= windowBytes {
      size += slots[last].length
      last += 1
    }
    // Never half a problem: the next one's records would be split between two windows.
    while last > end, last < slots.count, slots[last].key == slots[last - 1].key { last -= 1 }
    windowSlots = first..<last
    starts = []
    window = []
    window.reserveCapacity(size)
    for index in windowSlots {
      starts.append(window.count)
      window.append(contentsOf: try bytes(at: slots[index].offset, count: slots[index].length))
      try check(index)
    }
  }

  private func check(_ index: Int) throws(ShardError) {
    let start = starts[index - windowSlots.lowerBound]
    let sum = window.withUnsafeBufferPointer {
      Checksum.of(UnsafeBufferPointer(rebasing: $0[start..<(start + slots[index].length)]))
    }
    guard sum == slots[index].checksum else {
      throw ShardError(.cannotRead, path: path, code: EIO)
    }
  }

  private func bytes(at offset: Int, count: Int) throws(ShardError) -> [UInt8] {
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = 0
      while filled < count {
        let got = pread(
          descriptor, buffer.baseAddress.map { $0 + filled }, count - filled, off_t(offset + filled)
        )
        if got < 0, errno == EINTR { continue }
        guard got > 0 else {
          failed = true
          break
        }
        filled += got
      }
    }
    if failed { throw ShardError(.cannotRead, path: path, code: EIO) }
    return bytes
  }
}
