/// How the recipe's memory is shared out.
///
/// A third is left to the program, the ledger, the chunks in flight and what the allocator keeps. A
/// worker of the second pass holds a window of records and the rows made of it, each of which may
/// grow to twice its size while an array is copied.
struct MemoryPlan: Sendable {
  /// The least that a recipe may ask for.
  static let leastBytes = 256 << 20

  let workers: Int
  let windowBytes: Int
  let runBytes: Int
  private let bytes: Int

  init(bytes: Int, threads: Int) {
    self.bytes = bytes
    let free = bytes / 3 * 2
    runBytes = Self.runBytes(memory: bytes)
    // Beside window and rows a worker has two chunks in flight and what it made of them.
    workers = max(1, min(threads, free / (64 << 20)))
    windowBytes = free / workers / 6
  }

  /// How many partitions make one fit into a window, for inputs of `bytes` uncompressed.
  ///
  /// Not from the number of threads: a run may go on with another number. 256 at most, since each
  /// is an open file with a buffer; fewer where memory is small, since the last pass holds a row of
  /// each. A larger partition is read in several windows.
  static func partitions(memory: Int, inputBytes: Int) -> Int {
    max(8, min(256, memory >> 21, inputBytes / max(memory / 24, 1) + 1))
  }

  /// How many bytes of rows make a run file: from the recipe alone, since the ledger names the
  /// files: 16 MiB of a gigabyte.
  private static func runBytes(memory: Int) -> Int { memory / 64 }

  /// The write buffer of each partition's file: a sixteenth of the memory for all of them.
  func spillBuffer(partitions: Int) -> Int {
    max(16 << 10, min(128 << 10, bytes / 16 / max(partitions, 1)))
  }

  /// The read buffer of each run file in the last pass: a sixteenth of the memory for all of them;
  /// a buffer grows to its row where that is larger.
  func readBuffer(runs: Int) -> Int {
    max(16 << 10, min(256 << 10, bytes / 16 / max(runs, 1)))
  }
}
