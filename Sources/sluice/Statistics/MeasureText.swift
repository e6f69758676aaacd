import Ledger

/// The distributions of a run as people read them: a bar for each bin.
enum MeasureText {
  /// Characters of the longest bar.
  private static let width = 40
  /// The most words of one distribution that are listed.
  private static let wordLimit = 20

  static func text(_ distributions: [Distribution], _ style: TerminalStyle) -> String {
    distributions.map { distribution in
      let unit = distribution.unit.isEmpty ? "" : " by \(distribution.unit)"
      let title = "\(distribution.stage): \(distribution.name) (\(distribution.counted)\(unit))"
      return ([style.heading(title)] + lines(distribution, style)).joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  private static func lines(_ distribution: Distribution, _ style: TerminalStyle) -> [String] {
    let bins =
      distribution.kind == .word
      ? Array(distribution.bins.prefix(wordLimit)) : distribution.bins
    return distribution.series.flatMap { series in
      let counts = bins.map { ($0, series.count($0)) }.filter { $0.1 > 0 }
      let most = counts.map(\.1).max() ?? 1
      let head = series.name.isEmpty ? [] : ["  \(title(series.name, of: distribution))"]
      return head
        + counts.map { bin, count in
          let bar = String(repeating: "#", count: max(1, count * width / most))
          let name = bin.isEmpty ? "(none)" : bin
          return "  \(padded(name, 16)) \(padded(String(count), 9, left: true)) \(style.bar(bar))"
        }
    }
  }

  private static func title(_ series: String, of distribution: Distribution) -> String {
    distribution.kind == .grid ? "where the other is \(series) percent" : series
  }

  private static func padded(_ text: String, _ width: Int, left: Bool = false) -> String {
    let spaces = String(repeating: " ", count: max(0, width - text.count))
    return left ? spaces + text : text + spaces
  }
}
