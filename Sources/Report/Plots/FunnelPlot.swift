import Ledger

/// What stayed and what left at every stage, problems beside generations.
struct FunnelPlot {
  let funnel: Funnel

  private static let rowHeight = 19.0
  private static let top = 22.0
  private static let columns = (records: 168.0, generations: 448.0)
  private static let barWidth = 172.0

  var svg: String {
    var drawing = Drawing(
      width: 720, height: Self.top + Double(funnel.steps.count) * Self.rowHeight + 4)
    drawing.text("rows, then problems", Self.columns.records, 12, class: "tick")
    drawing.text("generations", Self.columns.generations, 12, class: "tick")
    var whole = funnel.steps.first?.stage.recordsIn ?? 0
    let generations = funnel.steps.map(\.stage.generationsIn).max() ?? 0
    for (index, step) in funnel.steps.enumerated() {
      let stage = step.stage
      if index > 0, funnel.steps[index - 1].stage.shape == .merge { whole = stage.recordsIn }
      let y = Self.top + Double(index) * Self.rowHeight
      let isBusy = step.left != 0 || stage.generationsIn != stage.generationsOut
      drawing.text(
        stage.name, Self.columns.records - 8, y + 12, .end, class: isBusy ? "" : "quiet")
      bar(
        stage.recordsIn, stage.recordsOut, of: whole, at: Self.columns.records, y,
        isMerge: stage.shape == .merge, in: &drawing)
      bar(
        stage.generationsIn, stage.generationsOut, of: generations, at: Self.columns.generations, y,
        isMerge: false, in: &drawing)
    }
    return drawing.svg(
      label: "What stayed at each stage; the numbers are in the table that follows")
  }

  private func bar(
    _ input: Int, _ output: Int, of whole: Int, at x: Double, _ y: Double, isMerge: Bool,
    in drawing: inout Drawing
  ) {
    let width = { (count: Int) in Self.barWidth * Double(count) / Double(max(whole, 1)) }
    drawing.rectangle(x, y + 2, width(output), 13, class: "a")
    drawing.rectangle(
      x + width(output), y + 2, width(input - output), 13, class: isMerge ? "merged" : "lost")
    let lost = input - output
    let note = lost == 0 ? "" : isMerge ? " merged" : " −\(shown(lost))"
    drawing.text(
      shown(output) + note, x + width(max(input, output)) + 6, y + 12,
      class: lost == 0 ? "quiet" : "")
  }

  /// Whole as long as there is room for it.
  private func shown(_ count: Int) -> String {
    count < 100_000 ? Markup.number(count) : Markup.short(count)
  }
}
