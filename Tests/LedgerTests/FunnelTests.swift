import Ledger
import Testing

@Suite struct FunnelTests {
  private func stage(
    _ position: Int, _ name: String, _ shape: StageRow.Shape, records: (Int, Int),
    generations: (Int, Int)
  ) -> StageRow {
    StageRow(
      position: position, name: name, policy: "drop", shape: shape,
      input: StageRow.Volume(records: records.0, generations: generations.0, bytes: 0, tokens: nil),
      output: StageRow.Volume(records: records.1, generations: generations.1, bytes: 0, tokens: nil)
    )
  }

  @Test func `only a stage whose losses come to later stages chooses`() {
    let funnel = Funnel([
      stage(1, "merge-duplicates", .merge, records: (9, 5), generations: (20, 20)),
      // Four rewritten problems with their sixteen generations join in.
      stage(2, "drop-proof", .record, records: (9, 8), generations: (36, 30)),
      stage(3, "select-generations", .record, records: (8, 8), generations: (30, 11)),
      stage(4, "mark-split", .record, records: (8, 8), generations: (30, 30)),
    ])
    #expect(funnel.steps.map(\.isChoice) == [false, false, true, false])
    #expect(funnel.notes.count == 1)
  }
}
