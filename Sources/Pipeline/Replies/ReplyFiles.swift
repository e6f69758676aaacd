import Schemas
import Shards

/// The reply files that lie in an output folder; every run reads them beside its inputs.
enum ReplyFiles {
  static let folder = "replies"
  /// Where `sluice-sample` puts replies that were asked for anew, and what it has of those under way.
  private static let aside = ["superseded/", "unfinished/"]
  private static let endings = [".jsonl", ".jsonl.gz", ".jsonl.zst"]

  /// In the order of their names, wherever below the folder they lie.
  static func inputs(in output: String) -> [InputFile] {
    let below = "\(output)/\(folder)"
    guard Folder.isFolder(below) else { return [] }
    return Folder.files(below: below)
      .filter { name in
        !aside.contains { name.hasPrefix($0) } && endings.contains { name.hasSuffix($0) }
      }
      .map { name in
        let path = "\(below)/\(name)"
        return InputFile(
          path: path, bytes: Folder.size(of: path), schema: .family(BatchReplies.self),
          replyName: "\(folder)/\(name)")
      }
  }
}
