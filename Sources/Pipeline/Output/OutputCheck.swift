import Shards

/// Compares the shards of an output folder with its manifest.
package enum OutputCheck {
  /// What is wrong with one shard.
  package struct Fault: Equatable, Sendable, CustomStringConvertible {
    package enum Kind: String, Sendable {
      case missing = "is missing"
      case unreadable = "cannot be read to its end"
      case otherFile = "has another file sha256"
      case otherContent = "has another content sha256"
      case otherRows = "has another number of rows"
      case unlisted = "is not in the manifest"
    }

    package let path: String
    package let kind: Kind

    package var description: String { "\(path): error: \(kind.rawValue)" }
  }

  /// Reads every shard again and recomputes its sums.
  package static func faults(in folder: String) throws -> [Fault] {
    let shards = try Manifest.shards(in: folder)
    var faults: [Fault] = []
    for shard in shards { faults += try check(shard, folder) }
    let listed = Set(shards.map(\.path))
    for top in ["data", "dropped", "paths", "requests"] {
      for file in Folder.files(below: "\(folder)/\(top)").map({ "\(top)/\($0)" })
      where !listed.contains(file) { faults.append(Fault(path: file, kind: .unlisted)) }
    }
    return faults
  }

  private static func check(_ shard: ShardSummary, _ folder: String) throws -> [Fault] {
    let path = "\(folder)/\(shard.path)"
    guard Folder.exists(path) else { return [Fault(path: shard.path, kind: .missing)] }
    let stream = try InputStream(opening: path, programs: InputPrograms())
    let content = SHA256()
    var rows = 0
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = try buffer.withUnsafeMutableBytes { try stream.fill($0) }
      guard count > 0 else { break }
      buffer.withUnsafeBytes { content.update(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
      rows += buffer[..<count].count { $0 == 0x0A }
    }
    if stream.damage != nil { return [Fault(path: shard.path, kind: .unreadable)] }
    var faults: [Fault] = []
    if stream.source.finishSum() != shard.fileSHA256 {
      faults.append(Fault(path: shard.path, kind: .otherFile))
    }
    if content.finish() != shard.contentSHA256 {
      faults.append(Fault(path: shard.path, kind: .otherContent))
    }
    if rows != shard.rows { faults.append(Fault(path: shard.path, kind: .otherRows)) }
    return faults
  }
}
