import Ledger

/// The distribution of a share, a length or a gap: bars on top of each other, or outlines to compare.
struct Histogram {
  enum Style {
    /// Parts of one whole.
    case stacked
    /// Each as shares of itself, so that sizes do not hide shapes.
    case compared
  }

  let distribution: Distribution
  let style: Style
  /// Series in the order of drawing, with what they are called and the class of their colour.
  let series: [(id: String, name: String, class: String)]
  var title: String

  private static let width = 720.0
  private static let height = 200.0
  private static let left = 46.0
  private static let bottom = 34.0
  private static let top = 8.0

  /// Empty where nothing was counted.
  var html: String {
    let known = series.compactMap { entry in
      distribution.series.first { $0.name == entry.id }.map { (entry, $0) }
    }
    guard !known.isEmpty, !bins.isEmpty else { return "" }
    return Figure(
      title: title, svg: svg(known.map(\.1)),
      key: known.count > 1 ? known.map { ($0.0.name, $0.0.class) } : [], table: table(known)
    ).html
  }

  /// Every bin from the first to the last that holds something: a gap must be seen as one.
  private var bins: [Int] {
    let found = distribution.bins.compactMap { Int($0) }
    guard let first = found.min(), let last = found.max() else { return [] }
    switch distribution.kind {
    case .share: return Array(stride(from: 0, through: 100, by: 5))
    case .gap: return Array(stride(from: first, through: last, by: 10))
    case .grid: return Array(stride(from: 0, through: 100, by: 10))
    case .length: return Self.lengths.filter { first <= $0 && $0 <= last }
    case .word: return []
    }
  }

  private static let lengths =
    [0, 1] + (1..<50).flatMap { [1 << $0, 1 << $0 + 1 << ($0 - 1)] }

  private func values(_ series: Distribution.Series) -> [Double] {
    let whole = style == .compared ? max(Double(series.total), 1) / 100 : 1
    return bins.map { Double(series.count(String($0))) / whole }
  }

  private func svg(_ known: [Distribution.Series]) -> String {
    var drawing = Drawing(width: Self.width, height: Self.height)
    let columns = known.map(values)
    let heights = bins.indices.map { bin in
      style == .stacked
        ? columns.reduce(0) { $0 + $1[bin] } : columns.map { $0[bin] }.max() ?? 0
    }
    let plot = Self.height - Self.bottom - Self.top
    let scale = LinearScale(upTo: heights.max() ?? 0, length: plot)
    for tick in scale.ticks {
      let y = Self.top + plot - scale.position(tick)
      drawing.line(Self.left, y, Self.width, y, class: tick == 0 ? "axis" : "grid")
      let label = style == .compared ? "\(Drawing.short(tick))%" : Markup.short(Int(tick))
      if tick == tick.rounded() || style == .compared {
        drawing.text(label, Self.left - 6, y + 4, .end, class: "tick")
      }
    }
    draw(known, columns, scale, plot, in: &drawing)
    labels(in: &drawing)
    return drawing.svg(label: "\(title); the numbers are in the table that follows")
  }

  private var step: Double { (Self.width - Self.left) / Double(bins.count) }

  private func draw(
    _ known: [Distribution.Series], _ columns: [[Double]], _ scale: LinearScale, _ plot: Double,
    in drawing: inout Drawing
  ) {
    let classes = known.map { one in series.first { $0.id == one.name }?.class ?? "" }
    var floors = [Double](repeating: 0, count: bins.count)
    for (number, values) in columns.enumerated() {
      let isFilled = style == .stacked || number == 0
      var outline: [(x: Double, y: Double)] = []
      for (bin, value) in values.enumerated() {
        let x = Self.left + Double(bin) * step
        let y = Self.top + plot - scale.position(floors[bin] + value)
        if isFilled {
          let title =
            "\(label(bins[bin])): \(Markup.number(known[number].count(String(bins[bin]))))"
          drawing.rectangle(
            x + 0.5, y, step - 1, scale.position(value), class: classes[number], title: title)
        }
        outline += [(x, y), (x + step, y)]
        if style == .stacked { floors[bin] += value }
      }
      if !isFilled { drawing.path(outline, class: "outline \(classes[number])") }
    }
  }

  private func labels(in drawing: inout Drawing) {
    let y = Self.height - Self.bottom + 16
    // As many as have room to be read.
    let every = max(1, Int((46 / step).rounded(.up)))
    for (index, bin) in bins.enumerated() {
      let isShown =
        distribution.kind == .length
        ? bin.nonzeroBitCount < 2 && (step >= 23 || bin.trailingZeroBitCount % 2 == 0)
        : index % every == 0 || distribution.kind == .share && bin == 100
      guard isShown else { continue }
      let x = Self.left + Double(index) * step + (bin == 100 ? step / 2 : 0)
      drawing.text(label(bin), x, y, bin == 100 ? .middle : .start, class: "tick")
    }
    let unit = distribution.unit == "percent" ? "" : distribution.unit
    drawing.text(unit, Self.width, Self.height - 2, .end, class: "tick")
  }

  private func label(_ bin: Int) -> String {
    distribution.unit == "percent" ? "\(bin)%" : binary(bin)
  }

  /// Lengths double: 4096 is 4k.
  private func binary(_ bin: Int) -> String {
    if bin >= 1 << 20, bin % (1 << 19) == 0 { return "\(Drawing.short(Double(bin) / 1_048_576))M" }
    return bin >= 1024 && bin % 512 == 0 ? "\(Drawing.short(Double(bin) / 1024))k" : String(bin)
  }

  private func table(
    _ known: [((id: String, name: String, class: String), Distribution.Series)]
  ) -> String {
    Markup.table(
      title, ["from"] + known.map { $0.0.name.isEmpty ? distribution.counted : $0.0.name },
      bins.map { bin in
        [.text(label(bin))] + known.map { .number($0.1.count(String(bin))) }
      })
  }
}
