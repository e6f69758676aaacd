import Shards

/// Cuts the rows of one folder into shards whose number is known before the first is written.
///
/// Shard i ends where the rows so far reach the i-th equal part of all bytes, and never holds no row.
struct ShardPlan {
  let folder: String
  let total: StreamTotal
  let shardCount: Int
  /// One file of plain lines, as servers and batch services take them.
  let isPlain: Bool
  private(set) var part = 0
  private var done = StreamTotal()

  init(folder: String, total: StreamTotal, shardBytes: Int) {
    self.folder = folder
    self.total = total
    isPlain = folder.hasPrefix("requests/")
    shardCount =
      isPlain ? 1 : max(1, min((total.bytes + shardBytes - 1) / shardBytes, total.rows))
  }

  var path: String {
    isPlain ? "\(folder).jsonl" : "\(folder)/\(ShardName.name(part, of: shardCount))"
  }

  /// Counts a row and says whether the current shard ends behind it.
  mutating func endsShard(afterRowOf bytes: Int) -> Bool {
    done.rows += 1
    done.bytes += bytes
    guard part < shardCount - 1 else { return done.rows == total.rows }
    let isFull = done.bytes * shardCount >= total.bytes * (part + 1)
    return isFull || total.rows - done.rows == shardCount - 1 - part
  }

  mutating func startNextShard() { part += 1 }

  /// Passes over a shard that an earlier run finished.
  mutating func skip(rows: Int, bytes: Int) {
    done.rows += rows
    done.bytes += bytes
    part += 1
  }
}
