import JSONText
import Synchronization

/// How long the passes and the stages of this process took.
///
/// Nothing that a run writes to its output folder depends on it: the same run gives the same bytes,
/// however long it takes.
package final class Timings: Sendable {
  /// One line of what was measured.
  package struct Entry: Sendable, Equatable {
    package let name: String
    package let seconds: Double
    /// What went through it in this process; 0 where that is not counted.
    package let bytes: Int
  }

  private struct State {
    var nanoseconds: [UInt64]
    var stageBytes: [Int]
    var readBytes = 0
    var passes: [Entry] = []
  }

  private let names: [String]
  private let state: Mutex<State>

  init(_ stages: [PlannedStage]) {
    names = stages.map(\.name)
    let count = stages.count + Stopwatch.Work.allCases.count
    state = Mutex(
      State(
        nanoseconds: Array(repeating: 0, count: count),
        stageBytes: Array(repeating: 0, count: stages.count)))
  }

  /// Adds what one unit of work took, with what it counted.
  func add(_ watch: Stopwatch, _ tally: Tally? = nil) {
    state.withLock { state in
      for (index, time) in watch.nanoseconds.enumerated() { state.nanoseconds[index] += time }
      guard let tally else { return }
      state.readBytes += tally.rowBytes
      for (index, stage) in tally.stages.enumerated() {
        state.stageBytes[index] += stage.input.bytes
      }
    }
  }

  /// Times a whole pass on the clock.
  func pass<Result>(_ name: String, _ body: () async throws -> Result) async rethrows -> Result {
    let start = Stopwatch.now
    defer {
      let entry = Entry(name: name, seconds: Double(Stopwatch.now - start) / 1e9, bytes: 0)
      state.withLock { $0.passes.append(entry) }
    }
    return try await body()
  }

  /// Seconds on the clock, pass by pass.
  package var passes: [Entry] { state.withLock { $0.passes } }

  /// Seconds of all threads together: the work around the stages, then the stages in order.
  package var stages: [Entry] {
    let state = state.withLock { $0 }
    let work = Stopwatch.Work.allCases.enumerated().map { index, work in
      Entry(
        name: work.rawValue, seconds: Double(state.nanoseconds[names.count + index]) / 1e9,
        bytes: work == .read ? state.readBytes : 0)
    }
    return work
      + names.enumerated().map { index, name in
        Entry(
          name: name, seconds: Double(state.nanoseconds[index]) / 1e9,
          bytes: state.stageBytes[index])
      }
  }

  /// `{"passes": [...], "stages": [...]}`, each with name, seconds and bytes.
  package var json: [UInt8] {
    var writer = JSONWriter()
    writer.object { json in
      for (key, entries) in [("passes", passes), ("stages", stages)] {
        json.key(key)
        json.array { list in
          for entry in entries {
            list.object { row in
              row.member("name", entry.name)
              row.member("seconds", entry.seconds)
              row.member("bytes", entry.bytes)
            }
          }
        }
      }
    }
    return writer.bytes + [0x0A]
  }
}
