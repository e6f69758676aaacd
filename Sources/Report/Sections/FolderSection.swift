import Ledger

/// The folders of shards that were written.
enum FolderSection {
  static func html(_ shards: [ShardRow]) -> String {
    let folders = Set(shards.map(\.folder)).sorted()
    let rows = folders.map { folder in
      let own = shards.filter { $0.folder == folder }
      return [
        folder, Markup.number(own.count), Markup.number(own.reduce(0) { $0 + $1.rows }),
        Markup.number(own.reduce(0) { $0 + $1.bytes }),
        Markup.number(own.reduce(0) { $0 + $1.fileBytes }),
      ]
    }
    return Markup.section(
      "Folders",
      Markup.table(
        ["folder", "shards", "rows", "bytes", "bytes on disk"], rows, numbers: [1, 2, 3, 4]))
  }
}
