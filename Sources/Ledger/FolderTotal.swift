/// The shards of one folder, added up.
package struct FolderTotal: Sendable, Equatable {
  package let folder: String
  package var shards = 0
  package var rows = 0
  package var bytes = 0
  package var fileBytes = 0

  /// The folders of these shards, by path.
  package static func all(_ shards: [ShardRow]) -> [FolderTotal] {
    Dictionary(grouping: shards, by: \.folder).sorted { $0.key < $1.key }.map { folder, shards in
      var total = FolderTotal(folder: folder)
      for shard in shards {
        total.shards += 1
        total.rows += shard.rows
        total.bytes += shard.bytes
        total.fileBytes += shard.fileBytes
      }
      return total
    }
  }
}
