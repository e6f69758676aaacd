import Glibc

/// Where the time of one unit of work went: each lap is given to a stage or to the work around them.
///
/// Wall time of the thread that works; a read of the monotonic clock takes some 30 ns.
struct Stopwatch: Sendable {
  /// What a run does beside its stages.
  enum Work: String, Sendable, CaseIterable {
    /// Unpacks, cuts and parses the inputs.
    case read
    /// Writes rows to their partitions.
    case spill
    /// Reads the rows of a partition problem by problem.
    case gather
    /// Merges and packs the shards.
    case write
  }

  /// By stage, then by `Work`.
  private(set) var nanoseconds: [UInt64]
  private let stageCount: Int
  private var last = Stopwatch.now

  init(stageCount: Int) {
    self.stageCount = stageCount
    nanoseconds = Array(repeating: 0, count: stageCount + Work.allCases.count)
  }

  /// Gives the time since the last lap to the stage at `position`.
  mutating func lap(_ position: Int) {
    let now = Self.now
    nanoseconds[position] += now &- last
    last = now
  }

  mutating func lap(_ work: Work) {
    lap(stageCount + (Work.allCases.firstIndex(of: work) ?? 0))
  }

  /// Begins the next lap here; what was since the last one is nobody's.
  mutating func restart() { last = Self.now }

  static var now: UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
