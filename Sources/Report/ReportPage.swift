package import Ledger

/// `report.html`: the run on one page that opens from disk, without network.
///
/// The plots and tables are written here; a script of the page's own shows sampled rows. Its bytes
/// depend on the ledger and the shards alone.
package enum ReportPage {
  package static let name = "report.html"

  /// Draws the page.
  /// - Parameter folder: the output folder, whose shards the samples are drawn from.
  package static func html(of ledger: Ledger, in folder: String) throws -> String {
    let figures = try RunFigures(ledger)
    let samples = try SampleDraw(folder: folder, seed: figures.run?.seed ?? "")
      .samples(of: figures.shards)
    let sections = [
      FunnelSection.section(figures), ReasonSection.section(figures),
      DifficultySection.section(figures), LengthSection.section(figures),
      StepSection.section(figures), AnswerSection.section(figures), BiasSection.section(figures),
      SourceSection.section(figures), LanguageSection.section(figures),
      DuplicateSection.section(figures), RoundSection.section(figures),
      FileSection.section(figures),
    ].compactMap { $0 }
    let title = Markup.escaped(figures.run?.recipeName ?? "run")
    let policy = ContentPolicy.text(style: PageStyle.css, script: PageScript.text)
    return """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title) · sluice</title>
      <style>\(PageStyle.css)</style>
      </head>
      <body>
      <a class="skip" href="#main">To the numbers</a>
      <div class="page">
      <header>
      <h1>\(title)</h1>
      <p class="about">\(about(figures))</p>
      \(SummarySection.html(figures))
      </header>
      \(contents(sections))
      <main id="main">
      <div class="sections">
      \(sections.map(\.html).joined(separator: "\n"))
      </div>
      \(RowSection.html(samples))
      </main>
      </div>
      <script>\(PageScript.text)</script>
      </body>
      </html>

      """
  }

  private static func about(_ figures: RunFigures) -> String {
    let bytes = figures.inputs.reduce(0) { $0 + $1.bytes }
    return [
      "Curated by sluice \(figures.run?.version ?? "")", "seed \(figures.run?.seed ?? "")",
      "\(Markup.number(figures.inputs.count)) input files, \(Markup.short(bytes)) bytes on disk",
      figures.run?.compressor ?? "",
    ].map(Markup.escaped).joined(separator: " · ")
  }

  private static func contents(_ sections: [PageSection]) -> String {
    let entries = sections.map { ($0.id, $0.title) } + [("rows", "Rows")]
    let items = entries.map { "<li><a href=\"#\($0.0)\">\(Markup.escaped($0.1))</a></li>" }
    return "<nav aria-label=\"Contents\"><ol>\n\(items.joined(separator: "\n"))\n</ol></nav>"
  }
}
