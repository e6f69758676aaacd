import Dispatch
import Shards
import Synchronization

/// Appends whole lines to a file and says so when they are on the disk.
///
/// Lines that arrive while one batch is being synced go together in the next: hundreds of replies a
/// second cost as many syncs as the disk can do, not one each.
final class LineAppender: Sendable {
  private struct Waiting {
    let line: [UInt8]
    let continuation: CheckedContinuation<Void, any Error>
  }

  let path: String
  private let file: AppendedFile
  private let queue: DispatchQueue
  private let waiting = Mutex<[Waiting]>([])

  /// Opens the file, cut behind its last whole line.
  init(_ path: String) throws(ShardError) {
    self.path = path
    try TornLine.cut(from: path)
    file = try AppendedFile(path)
    queue = DispatchQueue(label: "sluice.lines")
  }

  /// Returns when the line is on the disk.
  func append(_ line: [UInt8]) async throws {
    try await withCheckedThrowingContinuation { continuation in
      waiting.withLock { $0.append(Waiting(line: line, continuation: continuation)) }
      queue.async { self.write() }
    }
  }

  private func write() {
    let batch = waiting.withLock { list in
      defer { list = [] }
      return list
    }
    guard !batch.isEmpty else { return }
    let bytes = batch.flatMap { $0.line }
    let result = Result { () throws(ShardError) in try file.write(bytes) }
    for waiting in batch { waiting.continuation.resume(with: result) }
  }
}
