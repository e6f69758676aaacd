import Ledger

/// What was read, what was written, and the recipe that did it.
enum FileSection {
  private static let limit = 100

  static func section(_ figures: RunFigures) -> PageSection? {
    let recipe = figures.run.map {
      Markup.folded(
        "The recipe, as it was run",
        "<pre tabindex=\"0\">\(Markup.escaped(String($0.recipe.prefix(100_000))))</pre>")
    }
    return PageSection(
      "files", "Files",
      "manifest.json has the sums of every input and shard; `sluice verify` reads the shards again.",
      ["<h3>Read</h3>", inputs(figures.inputs), "<h3>Written</h3>", folders(figures), recipe ?? ""])
  }

  private static func inputs(_ inputs: [InputRow]) -> String {
    let more = inputs.count - limit
    return Markup.table(
      "Input files", ["file", "schema", "rows", "bytes on disk", "sha256"],
      inputs.prefix(limit).map {
        [
          .text($0.path), .text($0.schema), .number($0.rows), .number($0.bytes),
          .text(String($0.sha256.prefix(16))),
        ]
      }) + (more > 0 ? Markup.paragraph("\(Markup.number(more)) more in manifest.json.") : "")
  }

  private static func folders(_ figures: RunFigures) -> String {
    Markup.table(
      "Folders of shards", ["folder", "shards", "rows", "bytes", "bytes on disk"],
      FolderTotal.all(figures.shards).prefix(limit).map {
        [
          .text($0.folder), .number($0.shards), .number($0.rows), .number($0.bytes),
          .number($0.fileBytes),
        ]
      })
  }
}
