import Ledger
import Pipeline
import Shards

/// The paths that a run wrote, folder by folder.
enum OutputListing {
  static func text(of output: String) -> String {
    let shards = (try? Manifest.shards(in: output)) ?? []
    var table = TextTable(head: ["written", "shards", "rows", "bytes"], numbers: [1, 2, 3])
    let folders = Set(shards.map(\.folder)).sorted()
    for name in folders {
      let own = shards.filter { $0.folder == name }
      table.add([
        "\(output)/\(name)/", String(own.count), String(own.reduce(0) { $0 + $1.rows }),
        ByteSize.text(own.reduce(0) { $0 + $1.bytes }),
      ])
    }
    for name in ["README.md", "ledger.sqlite", "manifest.json", "report.html"] {
      table.add(["\(output)/\(name)", "", "", ""])
    }
    return "\n" + table.text
  }
}
