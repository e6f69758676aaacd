import JSONText
import Shards

/// The replies to one request file: what is there, and where new ones go.
struct ReplyFile {
  enum State {
    case answered
    /// Given up in an earlier run, or answered in part.
    case incomplete
  }

  let path: String
  /// By `custom_id`; what stands here is not asked.
  private(set) var states: [String: State] = [:]
  /// Keys of answered requests in this file.
  private(set) var keys: Set<String> = []
  /// Lines that answered an older form of their request and were put aside.
  private(set) var superseded = 0
  private(set) var unreadable = 0

  /// Reads what earlier runs left, and clears away what no longer answers its request.
  ///
  /// Lines of requests that are no longer in the request file stay.
  init(
    for requests: RequestFile, in folder: String, retriesFailed: Bool, changesNothing: Bool
  ) throws(ShardError) {
    path = "\(folder)/\(requests.name)"
    if !changesNothing { try TornLine.cut(from: path) }
    let wanted = Dictionary(uniqueKeysWithValues: requests.requests.map { ($0.customID, $0.key) })
    var stale = 0
    try ReplyScan.lines(of: path) { (_, line) throws(ShardError) in
      if !sort(line, wanted, retriesFailed) { stale += 1 }
    }
    guard stale > 0, !changesNothing else { return }
    try Folder.make("\(folder)/superseded")
    try rewrite(wanted, retriesFailed, aside: "\(folder)/superseded/\(requests.name)")
  }

  /// Enters a line; false where it has to make way for a new one.
  private mutating func sort(
    _ line: ReplyLine?, _ wanted: [String: String], _ retriesFailed: Bool
  ) -> Bool {
    guard let line else {
      unreadable += 1
      return true
    }
    guard let key = wanted[line.customID] else {
      if case .answered(missing: 0) = line.state, let key = line.key { keys.insert(key) }
      return true
    }
    guard line.key ?? key == key else {
      superseded += 1
      return false
    }
    switch line.state {
    case .answered(missing: 0):
      states[line.customID] = .answered
      keys.insert(key)
    case .answered, .failed:
      if retriesFailed { return false }
      if states[line.customID] == nil { states[line.customID] = .incomplete }
    }
    return true
  }

  /// The lines put aside are on the disk before the file lacks them.
  private func rewrite(
    _ wanted: [String: String], _ retriesFailed: Bool, aside: String
  ) throws(ShardError) {
    try TornLine.cut(from: aside)
    let output = try OutputFile(path)
    let stale = try AppendedFile(aside)
    var pending: [UInt8] = []
    var sorted = ReplyFile(path: path)
    try ReplyScan.lines(of: path) { (bytes, line) throws(ShardError) in
      if sorted.sort(line, wanted, retriesFailed) { return try output.write(Array(bytes) + [0x0A]) }
      pending += Array(bytes) + [0x0A]
      if pending.count > 4 << 20 {
        try stale.write(pending)
        pending.removeAll()
      }
    }
    try stale.write(pending)
    try output.finish()
  }

  private init(path: String) { self.path = path }
}
