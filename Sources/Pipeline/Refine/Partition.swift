import Glibc
import Records
import Shards

/// The records of one partition, read problem by problem.
///
/// They stand in the file that the scan wrote, and in a second one where other partitions gave rows
/// up. Both are read at once where they are small; larger ones are indexed by their headers and read
/// in windows of whole problems, so that memory is bounded by the largest problem.
struct Partition {
  /// Where an entry stands.
  private struct Slot {
    /// The problem that it belongs to, and whether it has another statement than that.
    let problem: Fingerprint
    let isJoined: Bool
    let key: Fingerprint
    let file: Int
    let offset: Int
    let length: Int
    let checksum: UInt64

    static func < (left: Slot, right: Slot) -> Bool {
      if left.problem != right.problem { return left.problem < right.problem }
      if left.isJoined != right.isJoined { return !left.isJoined }
      if left.key != right.key { return left.key < right.key }
      return (left.file, left.offset) < (right.file, right.offset)
    }
  }

  private let files: [SpillFile]
  private let windowBytes: Int
  private var slots: [Slot] = []
  private var next = 0
  /// The bytes of the current window and where its entries start in them, by slot.
  private var window: [UInt8] = []
  private var starts: [Int] = []
  private var windowSlots = 0..<0

  /// - Parameter windowBytes: how much is read at once.
  init(
    _ number: Int, in workspace: Workspace, _ grouping: Grouping, windowBytes: Int
  ) throws(ShardError) {
    self.windowBytes = windowBytes
    let own = try SpillFile(
      workspace.partition(number), length: grouping.partitionLengths[number])
    let moved = grouping.movedLengths[number]
    files = moved == 0 ? [own] : [own, try SpillFile(workspace.moved(number), length: moved)]
    // A partition that fits one window is read once, here; its entries are served from memory.
    let isSmall = files.reduce(0) { $0 + $1.length } <= windowBytes
    for (index, file) in files.enumerated() {
      let base = window.count
      if isSmall { window += try file.bytes(at: 0, count: file.length) }
      try readHeaders(of: file, index, from: isSmall ? base : nil) { key in
        grouping.partition(of: key) == number ? grouping.problem(of: key) : nil
      }
    }
    slots.sort(by: <)
  }

  /// The records of the next problem, or nil after the last.
  ///
  /// Those with the problem's own statement come first, in the order of the input.
  mutating func nextProblem() throws(ShardError) -> [Record]? {
    guard next < slots.count else { return nil }
    var end = next + 1
    while end < slots.count, slots[end].problem == slots[next].problem { end += 1 }
    if !windowSlots.contains(next) { try readWindow(from: next, atLeast: end) }
    var records: [Record] = []
    records.reserveCapacity(end - next)
    for index in next..<end {
      let start = starts[index - windowSlots.lowerBound]
      guard let record = RecordCodec.record(from: window[start..<(start + slots[index].length)])
      else { throw files[slots[index].file].damage }
      records.append(record)
    }
    next = end
    return records
  }

  /// Walks a file by its lengths.
  /// - Parameters:
  ///   - base: where the file starts in the window, if it is there.
  ///   - problem: the problem that a key belongs to, nil where that is another partition's.
  private mutating func readHeaders(
    of file: SpillFile, _ index: Int, from base: Int?, problem: (Fingerprint) -> Fingerprint?
  ) throws(ShardError) {
    var offset = 0
    while offset < file.length {
      let header = base == nil ? try file.bytes(at: offset, count: SpillEntry.headerBytes) : window
      let entry = header.withUnsafeBytes {
        SpillEntry.header($0, at: base.map { $0 + offset } ?? 0)
      }
      if let problem = problem(entry.key) {
        slots.append(
          Slot(
            problem: problem, isJoined: problem != entry.key, key: entry.key, file: index,
            offset: (base ?? 0) + offset + SpillEntry.headerBytes, length: entry.length,
            checksum: entry.checksum))
      }
      offset += SpillEntry.headerBytes + entry.length
    }
    guard offset == file.length else { throw file.damage }
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
    while last > end, last < slots.count, slots[last].problem == slots[last - 1].problem {
      last -= 1
    }
    windowSlots = first..<last
    starts = []
    window = []
    window.reserveCapacity(size)
    for index in windowSlots {
      starts.append(window.count)
      let slot = slots[index]
      window.append(contentsOf: try files[slot.file].bytes(at: slot.offset, count: slot.length))
      try check(index)
    }
  }

  private func check(_ index: Int) throws(ShardError) {
    let start = starts[index - windowSlots.lowerBound]
    let sum = window.withUnsafeBufferPointer {
      Checksum.of(UnsafeBufferPointer(rebasing: $0[start..<(start + slots[index].length)]))
    }
    guard sum == slots[index].checksum else { throw files[slots[index].file].damage }
  }
}
