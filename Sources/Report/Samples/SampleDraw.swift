import JSONText
import Ledger
import Shards

/// Draws rows from the shards and the dropped folders, some for every stage, reason and bucket.
///
/// Of each folder a few blocks from places that the seed chooses are read, however large it is, so that
/// the page costs the same for any run; small folders are read whole. Which rows of them are taken
/// depends on the seed and on the rows' places alone.
struct SampleDraw {
  /// Rows that the page shows of one folder and reason.
  private static let rowsOfGroup = 6
  /// Blocks of about a megabyte that are read of one folder.
  private static let blocksOfFolder = 4

  /// What has texts to show; the curriculum is a list of names.
  private static let tops = ["data/sft/", "data/dpo/", "data/rl/", "dropped/"]

  /// A row and its rank among those of its group.
  private struct Candidate {
    let rank: UInt64
    let sample: Sample
  }

  let folder: String
  let seed: String

  /// Samples in an order in which every group has one before any has two.
  func samples(of shards: [ShardRow]) throws -> [Sample] {
    var groups: [String: [Candidate]] = [:]
    for (_, own) in Dictionary(grouping: shards, by: \.folder).sorted(by: { $0.key < $1.key })
    where Self.tops.contains(where: own[0].folder.hasPrefix) {
      try draw(from: own, to: &groups)
    }
    let sorted = groups.sorted { $0.key < $1.key }.map(\.value)
    return (0..<Self.rowsOfGroup).flatMap { round in
      sorted.compactMap { $0.count > round ? $0[round].sample : nil }
    }
  }

  private func draw(from shards: [ShardRow], to groups: inout [String: [Candidate]]) throws {
    let total = shards.reduce(0) { $0 + $1.fileBytes }
    // Whole, if there are no more blocks in it than would be read.
    if total <= Self.blocksOfFolder << 18 {
      for shard in shards {
        var offset = 0
        while let block = try ShardBlocks.block(of: "\(folder)/\(shard.path)", at: offset) {
          add(block.lines, of: shard, at: offset, to: &groups)
          offset = block.end
        }
      }
      return
    }
    for number in 0..<Self.blocksOfFolder {
      // One place in each quarter of the folder.
      let quarter = total / Self.blocksOfFolder
      let place = number * quarter + Int(rank("\(shards[0].folder) \(number)") % UInt64(quarter))
      var start = 0
      for shard in shards {
        defer { start += shard.fileBytes }
        guard place < start + shard.fileBytes else { continue }
        let path = "\(folder)/\(shard.path)"
        let offset = place - start
        let first = try ShardBlocks.block(of: path, at: offset)
        guard let block = try first ?? ShardBlocks.block(of: path, at: 0) else { break }
        add(block.lines, of: shard, at: first == nil ? 0 : offset, to: &groups)
        break
      }
    }
  }

  private func add(
    _ lines: [UInt8], of shard: ShardRow, at offset: Int, to groups: inout [String: [Candidate]]
  ) {
    var parser = JSONParser()
    var rank = rank("\(shard.path) \(offset)")
    lines.withUnsafeBufferPointer { bytes in
      var start = 0
      while start < bytes.count {
        let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
        rank = rank &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let line = UnsafeBufferPointer(rebasing: bytes[start..<end])
        // What this program has written parses; a damaged row is no sample.
        _ = try? parser.parse(line) { add($0, rank >> 16, in: shard.folder, to: &groups) }
        start = end + 1
      }
    }
  }

  private func add(
    _ row: JSONValue, _ rank: UInt64, in folder: String, to groups: inout [String: [Candidate]]
  ) {
    let name = "\(folder) \(SampleRow.group(of: row))"
    let group = groups[name] ?? []
    guard group.count < Self.rowsOfGroup || rank < group[group.count - 1].rank else { return }
    let candidate = Candidate(rank: rank, sample: SampleRow.sample(of: row, in: folder))
    let candidates = (group + [candidate]).sorted { $0.rank < $1.rank }
    groups[name] = Array(candidates.prefix(Self.rowsOfGroup))
  }

  /// A number that the seed gives to a place.
  private func rank(_ place: String) -> UInt64 {
    let digits = SHA256.hex(of: Array("\(seed) \(place)".utf8)).prefix(16)
    return UInt64(digits, radix: 16) ?? 0
  }
}
