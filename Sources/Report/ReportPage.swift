package import Ledger

/// `report.html`: the run on one page that opens from disk, without network and without scripts.
package enum ReportPage {
  package static let name = "report.html"

  /// Draws the page from the ledger.
  package static func html(of ledger: Ledger) throws -> String {
    let run = try ledger.run()
    let stages = try ledger.stages()
    let sections = [
      FunnelSection.html(stages), ReasonSection.html(try ledger.reasons(), stages),
      FolderSection.html(try ledger.shards()), SourceSection.html(try ledger.sources(), stages),
      InputSection.html(try ledger.inputs()),
    ]
    return """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(Markup.escaped(run?.recipeName ?? "")) · sluice</title>
      <style>\(PageStyle.css)</style>
      </head>
      <body>
      <h1>\(Markup.escaped(run?.recipeName ?? ""))</h1>
      <p>sluice \(Markup.escaped(run?.version ?? "")), seed \(Markup.escaped(run?.seed ?? "")), \
      \(Markup.escaped(run?.compressor ?? ""))</p>
      \(sections.joined(separator: "\n"))
      </body>
      </html>

      """
  }
}
