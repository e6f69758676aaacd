import Ledger

/// What went in and out of every stage, drawn and as a table.
enum FunnelSection {
  static func html(_ all: [StageRow]) -> String {
    let stages = all.filter { !$0.isEmitter }
    let rows = stages.map { stage in
      [
        stage.name, Markup.number(stage.recordsIn),
        stage.isMerge
          ? "merged" : Markup.number(stage.recordsIn - stage.recordsOut),
        Markup.number(stage.recordsOut),
        Markup.number(stage.generationsIn), Markup.number(stage.generationsOut),
      ]
    }
    let table = Markup.table(
      ["stage", "in", "left", "out", "generations in", "generations out"], rows,
      numbers: [1, 2, 3, 4, 5])
    let note = "<p>Rows of the dump up to the merge, problems behind it.</p>"
    return Markup.section("Funnel", note + bars(stages) + table)
  }

  /// A bar for each stage: what stayed and what left, as shares of what came in at the start of the
  /// same unit (rows before the merge, problems behind it).
  private static func bars(_ stages: [StageRow]) -> String {
    let height = 20
    var marks = ""
    var whole = stages.first?.recordsIn ?? 0
    for (index, stage) in stages.enumerated() {
      if index > 0, stages[index - 1].isMerge { whole = stage.recordsIn }
      let scale = { (count: Int) in whole == 0 ? 0 : 640 * count / whole }
      let out = scale(stage.recordsOut)
      let left = stage.isMerge ? 0 : scale(stage.recordsIn) - out
      let y = index * height
      marks += """
        <text x="0" y="\(y + 14)">\(Markup.escaped(stage.name))</text>\
        <rect class="kept" x="180" y="\(y + 3)" width="\(out)" height="14"/>\
        <rect class="lost" x="\(180 + out)" y="\(y + 3)" width="\(left)" height="14"/>
        """
    }
    return "<svg viewBox=\"0 0 820 \(stages.count * height)\" role=\"img\" "
      + "aria-label=\"What stayed at each stage; the table below has the numbers\">\(marks)</svg>"
  }
}
