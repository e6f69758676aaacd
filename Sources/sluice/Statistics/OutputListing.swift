import Ledger
import Pipeline

/// The paths that a run wrote, folder by folder.
enum OutputListing {
  static func text(of output: String, _ shards: [ShardRow]) -> String {
    var table = TextTable(head: ["written", "shards", "rows", "bytes"], numbers: [1, 2, 3])
    for total in FolderTotal.all(shards) {
      table.add([
        "\(output)/\(total.folder)/", String(total.shards), String(total.rows),
        ByteSize.text(total.bytes),
      ])
    }
    for name in ["README.md", "ledger.sqlite", "manifest.json", "report.html"] {
      table.add(["\(output)/\(name)", "", "", ""])
    }
    return "\n" + table.text
  }
}
