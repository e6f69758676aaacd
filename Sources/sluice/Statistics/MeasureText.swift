import Ledger

/// The distributions of a run as people read them: a bar for each bin.
enum MeasureText {
  /// Characters of the longest bar.
  private static let width = 40

  static func text(_ measures: [MeasureRow], _ stages: [StageRow]) -> String {
    let names = Dictionary(uniqueKeysWithValues: stages.map { ($0.position, $0.name) })
    var lines: [String] = []
    var last: (Int, String)?
    for (index, measure) in measures.enumerated() {
      if last.map({ $0 == (measure.position, measure.name) }) != true {
        if !lines.isEmpty { lines.append("") }
        lines.append("\(names[measure.position] ?? ""): \(measure.name)")
        last = (measure.position, measure.name)
      }
      let most = largest(measures, index)
      let bar = String(repeating: "#", count: max(1, measure.count * width / max(most, 1)))
      let bin = measure.bin.isEmpty ? "none" : measure.bin
      lines.append("  \(padded(bin, 16)) \(padded(String(measure.count), 9, left: true)) \(bar)")
    }
    return lines.joined(separator: "\n")
  }

  private static func largest(_ measures: [MeasureRow], _ index: Int) -> Int {
    let one = measures[index]
    return measures.lazy.filter { $0.position == one.position && $0.name == one.name }
      .map(\.count).max() ?? 1
  }

  private static func padded(_ text: String, _ width: Int, left: Bool = false) -> String {
    let spaces = String(repeating: " ", count: max(0, width - text.count))
    return left ? spaces + text : text + spaces
  }
}
