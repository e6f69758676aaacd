import Shards
import Synchronization

/// Choices of requests that are still waiting for others, kept for a run that is killed.
///
/// One file for all: `unfinished/calls.jsonl` below the replies. It goes when nothing waits any more.
final class UnfinishedReplies: Sendable {
  static func path(in folder: String) -> String { "\(folder)/unfinished/calls.jsonl" }

  private let folder: String
  private let appender: LineAppender
  private let keys: Mutex<Set<String>>

  /// - Parameter keys: of the replies that the file holds already and that are still waited for.
  init(in folder: String, keys: Set<String>) throws(ShardError) {
    self.folder = folder
    try Folder.make("\(folder)/unfinished")
    appender = try LineAppender(Self.path(in: folder))
    self.keys = Mutex(keys)
  }

  func keep(_ line: [UInt8], key: String) async throws {
    keys.withLock { _ = $0.insert(key) }
    try await appender.append(line)
  }

  func forget(_ key: String) { keys.withLock { _ = $0.remove(key) } }

  func removeIfEmpty() throws(ShardError) {
    if keys.withLock({ $0.isEmpty }) { try Folder.remove("\(folder)/unfinished") }
  }
}
