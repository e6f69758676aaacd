import Records
import Shards

/// Merges sorted run files into one sequence of rows, folder by folder.
///
/// A binary heap of readers by folder and key; ties cannot happen between two files, since a problem
/// lies in one partition.
struct RunMerge: ~Copyable {
  /// One reader and the numbers of its folders among all folders.
  private final class Cursor {
    var reader: RunReader
    let index: Int
    private let folders: [Int]

    init(_ reader: consuming RunReader, index: Int, folders: [Int]) {
      self.reader = reader
      self.index = index
      self.folders = folders
    }

    var folder: Int { folders[reader.stream] }

    func isBefore(_ other: Cursor) -> Bool {
      if folder != other.folder { return folder < other.folder }
      if reader.key != other.reader.key { return reader.key < other.reader.key }
      return index < other.index
    }
  }

  private var cursors: [Cursor] = []
  private var heap: [Cursor] = []

  /// - Parameters:
  ///   - paths: the run files.
  ///   - folders: every folder's number in the order of the output.
  ///   - offsets: where to begin in each file, or nil for its start.
  init(
    _ paths: [String], folders: [String: Int], bufferBytes: Int, offsets: [Int]?
  ) throws(ShardError) {
    for (index, path) in paths.enumerated() {
      var reader = try RunReader(path, bufferBytes: bufferBytes)
      if let offsets { try reader.seek(to: offsets[index]) }
      try reader.advance()
      let numbers = reader.streams.map { folders[$0] ?? 0 }
      let cursor = Cursor(reader, index: index, folders: numbers)
      cursors.append(cursor)
      if !cursor.reader.isAtEnd { push(cursor) }
    }
  }

  var isAtEnd: Bool { heap.isEmpty }
  /// The number of the current row's folder.
  var folder: Int { heap[0].folder }
  var lineCount: Int { heap[0].reader.lineCount }
  /// Where each reader stands; a merge that begins there goes on with the current row.
  var offsets: [Int] { cursors.map { $0.reader.offset } }

  func appendLine(to block: inout [UInt8]) { heap[0].reader.appendLine(to: &block) }

  /// Moves to the next row.
  mutating func advance() throws(ShardError) {
    try heap[0].reader.advance()
    if heap[0].reader.isAtEnd {
      let last = heap.removeLast()
      if !heap.isEmpty { heap[0] = last }
    }
    sink()
  }

  private mutating func push(_ cursor: Cursor) {
    heap.append(cursor)
    var child = heap.count - 1
    while child > 0, heap[child].isBefore(heap[(child - 1) / 2]) {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  private mutating func sink() {
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2]
      where child < heap.count && heap[child].isBefore(heap[least]) { least = child }
      if least == parent { return }
      heap.swapAt(least, parent)
      parent = least
    }
  }
}
