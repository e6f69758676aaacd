import Shards

/// The folder of an export, which holds nothing but what exports of one format write.
struct ExportFolder {
  private let path: String

  init(_ path: String) { self.path = path }

  /// Removes what an earlier export left, so that no file of it stands among the new ones.
  ///
  /// A folder with any other file is refused: some trainers read every file of a folder, and a
  /// `README.md` of the user's would be lost.
  func clear(for format: any ExportFormat.Type) throws {
    let rows = format.kinds.flatMap(\.paths)
    let present = Folder.files(below: path)
    let strange = present.first { !rows.contains($0) && !format.companionPaths.contains($0) }
    let holdsRows = present.contains { rows.contains($0) }
    if let strange = strange ?? (holdsRows ? nil : present.first) {
      throw ExportError(
        .request, path,
        "it holds '\(strange)', which is not of a '\(format.name)' export; choose an empty folder")
    }
    for file in present { try Folder.remove("\(path)/\(file)") }
    for file in rows.flatMap({ ExportFile.unfinished(of: "\(path)/\($0)") }) {
      try Folder.remove(file)
    }
  }
}
