/// A `README.md` from which `datasets` learns configurations, splits and column types.
///
/// Without stated types it guesses them from the first block of rows: texts that look like dates
/// become timestamps, and a later block fails.
enum LoadingCard {
  static let path = "README.md"

  static func text(
    of format: any ExportFormat.Type, _ files: [ExportedFile], _ options: ExportOptions
  ) -> String {
    let kinds = format.kinds.filter { kind in files.contains { $0.kind == kind.name } }
    var text = "---\nconfigs:\n"
    for (index, kind) in kinds.enumerated() {
      text += "- config_name: \(kind.name)\n"
      if index == 0 { text += "  default: true\n" }
      text += "  data_files:\n"
      for file in files where file.kind == kind.name {
        text += "  - split: \(file.split.rawValue)\n    path: \(file.path)\n"
      }
    }
    text += "dataset_info:\n"
    for kind in kinds {
      text += "- config_name: \(kind.name)\n  features:\n"
      text += kind.columns(options).map { $0.feature(indent: "  ") }.joined()
    }
    text += "---\n\nWritten by `sluice export --format \(format.name)`.\n\n"
    text += "| file | rows |\n|---|---:|\n"
    for file in files { text += "| `\(file.path)` | \(file.rows) |\n" }
    return text
  }
}
