import Ledger

/// The `README.md` of an output folder: a dataset card whose numbers are the ledger's.
struct DatasetCard {
  let recipe: Recipe
  let summary: RunSummary
  let shards: [ShardRow]

  var text: String { head + "\n" + body }

  /// Folders of shards by the kind that they belong to, in the order of the recipe.
  private var kinds: [(name: String, folder: String, columns: [Column], folders: [String])] {
    recipe.stages.compactMap(\.columns).compactMap { folder, columns in
      guard folder.hasPrefix("data/") else { return nil }
      let below = Set(shards.map(\.folder)).filter { $0.hasPrefix(folder + "/") }.sorted()
      guard !below.isEmpty else { return nil }
      return (String(folder.split(separator: "/").last ?? ""), folder, columns, below)
    }
  }

  /// A configuration for each kind, and one for each of its folders where there are several.
  private var configurations: [(name: String, path: String, columns: [Column])] {
    kinds.flatMap { kind in
      [(kind.name, "\(kind.folder)/*/part-*", kind.columns)]
        + kind.folders.map { folder in
          // `1-easy` is the folder, `easy` what people ask for.
          let leaf = (folder.split(separator: "/").last ?? "").drop { $0.isNumber || $0 == "-" }
          return ("\(kind.name)-\(leaf)", "\(folder)/part-*", kind.columns)
        }
    }
  }

  private var head: String {
    var yaml = "---\n"
    if !recipe.card.license.isEmpty { yaml += "license: \(recipe.card.license)\n" }
    if !recipe.card.languages.isEmpty {
      yaml += "language:\n" + recipe.card.languages.map { "- \($0)\n" }.joined()
    }
    yaml += "size_categories:\n- \(sizeCategory)\n"
    if configurations.isEmpty { return yaml + "---\n" }
    yaml += "configs:\n"
    for (index, configuration) in configurations.enumerated() {
      yaml += "- config_name: \(configuration.name)\n"
      if index == 0 { yaml += "  default: true\n" }
      yaml += "  data_files:\n  - split: train\n    path: \(configuration.path)\n"
    }
    yaml += "dataset_info:\n"
    for configuration in configurations {
      yaml += "- config_name: \(configuration.name)\n  features:\n"
      yaml += configuration.columns.map { $0.yaml(indent: "  ") }.joined()
    }
    return yaml + "---\n"
  }

  private var body: String {
    let title = recipe.card.title.isEmpty ? recipe.name : recipe.card.title
    return """
      # \(title)

      Curated by sluice \(Program.version) with the recipe `\(recipe.name)`, seed \(recipe.seed). \
      Every number here was counted by the run; `ledger.sqlite` holds them all.

      ## What happened
      | stage | in | dropped | out | generations out |
      |---|---:|---:|---:|---:|
      \(summary.counts.funnel.steps.map(row).joined(separator: "\n"))

      Before the merge a row is one row of a dump; behind it a row is one problem.

      ## What is here
      | folder | rows | bytes, uncompressed |
      |---|---:|---:|
      \(folderRows)

      `dropped/` holds every problem that left, with its generations, the stage, the reason and the \
      text that decided, and names every generation that was not chosen with its place in the \
      input. `manifest.json` lists every shard with its sums; `sluice verify` checks them.

      \(loading)
      ## Known limits
      - A verdict compares final answers; a right answer may follow from wrong steps.
      - A pass rate is a sample: `pass_rate_low` and `pass_rate_high` bound it.

      """
  }

  private var loading: String {
    guard let first = configurations.first else { return "" }
    return """
      ## Loading
      ```python
      from datasets import load_dataset
      rows = load_dataset("path/to/this/folder", "\(first.name)")
      ```

      """
  }

  private func row(_ step: Funnel.Step) -> String {
    let stage = step.stage
    let dropped = step.left.map { String($0) } ?? "merged"
    return "| \(stage.name) | \(stage.recordsIn) | \(dropped) | \(stage.recordsOut) "
      + "| \(stage.generationsOut) |"
  }

  private var folderRows: String {
    FolderTotal.all(shards).map { "| `\($0.folder)` | \($0.rows) | \($0.bytes) |" }.joined(
      separator: "\n")
  }

  /// The classes that the hub knows.
  private var sizeCategory: String {
    let rows = shards.filter { $0.folder.hasPrefix("data/") }.reduce(0) { $0 + $1.rows }
    let classes = [
      (1000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"), (1_000_000, "100K<n<1M"),
      (10_000_000, "1M<n<10M"), (100_000_000, "10M<n<100M"),
    ]
    return classes.first { rows < $0.0 }?.1 ?? "n>100M"
  }
}
