import Ledger

/// The `README.md` of an output folder: a dataset card whose numbers are the ledger's.
struct DatasetCard {
  let recipe: Recipe
  let summary: RunSummary
  let inputs: [InputRow]
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
    if !recipe.card.title.isEmpty { yaml += "pretty_name: \(Self.quoted(recipe.card.title))\n" }
    // What the hub files such a corpus under.
    yaml += "task_categories:\n- text-generation\ntags:\n- math\n- reasoning\n- sluice\n"
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
    let sections = CardSections(counts: summary.counts, inputs: inputs, shards: shards)
    return """
      # \(title)

      Curated by sluice \(Program.version) with the recipe `\(recipe.name)`, seed \(recipe.seed). \
      Every number here was counted by the run; `ledger.sqlite` holds them all, `report.html` draws \
      them.

      \(sections.origin)
      \(sections.stages)
      \(sections.difficulty)
      \(sections.folders)
      \(columns)
      \(loading)
      ## Known limits
      - A verdict compares final answers; a right answer may follow from wrong steps.
      - A pass rate is a sample: `pass_rate_low` and `pass_rate_high` bound it.
      \(sections.limits)
      """
  }

  private var columns: String {
    let kinds = kinds
    let names = kinds.flatMap(\.columns).map(\.name).reduce(into: [String]()) { names, name in
      if !names.contains(name) { names.append(name) }
    }
    guard !names.isEmpty else { return "" }
    let rows = names.map { name in
      let holders = kinds.filter { kind in kind.columns.contains { $0.name == name } }.map(\.name)
      let isEverywhere = holders.count == kinds.count
      return "| `\(name)` | \(isEverywhere ? "all" : holders.joined(separator: ", ")) | "
        + "\(ColumnMeanings.text(of: name) ?? "") |"
    }
    return """
      ## Columns
      | column | in | what it holds |
      |---|---|---|
      \(rows.joined(separator: "\n"))

      """
  }

  private var loading: String {
    guard let first = configurations.first else { return "" }
    return """
      ## Loading
      ```python
      from datasets import load_dataset
      rows = load_dataset("path/to/this/folder", "\(first.name)", split="train")
      ```

      Configurations: \(configurations.map { "`\($0.name)`" }.joined(separator: ", ")). Rows stand in \
      the order of the curriculum.

      """
  }

  /// Any text as YAML reads it back.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { quoted += "\\" }
      quoted.unicodeScalars.append(scalar.value < 0x20 ? " " : scalar)
    }
    return quoted + "\""
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
