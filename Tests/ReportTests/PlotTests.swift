import Foundation
import Ledger
import Testing

@testable import Report

@Suite struct PlotTests {
  @Test(arguments: [
    (0.0, 1.0, [0.0]), (1, 1, [0, 0.5, 1]), (7, 8, [0, 2, 4, 6, 8]),
    (100, 100, [0, 50, 100]), (43, 60, [0, 20, 40, 60]), (990, 1000, [0, 500, 1000]),
  ])
  func `axes end at a round number at or above what is drawn`(
    most: Double, top: Double, ticks: [Double]
  ) {
    let scale = LinearScale(upTo: most, length: 100)
    #expect(scale.top == top)
    #expect(scale.ticks == ticks)
    #expect(scale.position(scale.top) == 100 && scale.position(0) == 0)
  }

  @Test(arguments: [
    (0.04, "0"), (1.0, "1"), (12.34, "12.3"), (-0.06, "-0.1"), (-7, "-7"), (0.05, "0.1"),
  ])
  func `lengths have a digit behind the point`(value: Double, text: String) {
    #expect(Drawing.short(value) == text)
  }

  @Test func `a histogram shows gaps and every series`() throws {
    let distribution = try #require(
      made(
        .length, "tokens", [("kept", "1024", 3), ("kept", "4096", 1), ("left", "1536", 2)])
    )
    let html = Histogram(
      distribution: distribution, style: .compared,
      series: [("kept", "kept", "a"), ("left", "left", "b"), ("none", "none", "c")], title: "T"
    ).html
    // 1024, 1536, 2048, 3072, 4096.
    #expect(html.ranges(of: "<td>").count == 5)
    #expect(html.contains("1.5k: ") == false, "outlines have no bars")
    #expect(html.contains("<title>1k: 3</title>") && html.contains("outline b"))
    #expect(!html.contains("none"), "a series that does not exist is not in the key")
  }

  @Test func `nothing to draw is no figure`() throws {
    let empty = try #require(made(.share, "percent", [("other", "5", 0)]))
    #expect(
      Histogram(distribution: empty, style: .stacked, series: [("", "", "a")], title: "").html == ""
    )
    #expect(HeatMap(distribution: empty, title: "", horizontal: "", vertical: "").html == "")
  }

  private func made(
    _ kind: MeasureRow.Kind, _ unit: String, _ bins: [(series: String, bin: String, count: Int)]
  ) -> Distribution? {
    let rows = bins.map {
      MeasureRow(
        position: 1, name: "n", series: $0.series, bin: $0.bin, count: $0.count, kind: kind,
        unit: unit, counted: "generations")
    }
    return RunCounts(stages: [], reasons: [], measures: rows).distributions.first
  }
}
