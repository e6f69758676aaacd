/// A row of the bench dump: the problem's own derivations with paragraphs of the library between.
struct BenchRow {
  let problem: Problem
  let plans: [BenchPlan]
  let library: BenchLibrary

  func bytes(seed: UInt64) -> [UInt8] {
    var random = SeededRandom(seed: seed, path: 6, problem.index)
    let traces = Traces(problem.family, plans, &random)
    var row: [UInt8] = []
    row.reserveCapacity(plans.reduce(4096) { $0 + $1.length + 2048 })
    row.append(contentsOf: "{\"problem\": \"".utf8)
    JSONText.append(problem.statement, to: &row)
    row.append(contentsOf: "\", \"answer\": \"".utf8)
    JSONText.append(problem.gold, to: &row)
    row.append(contentsOf: "\", \"solution\": \"".utf8)
    row.append(contentsOf: traces.solution(of: .none))
    row.append(contentsOf: "\", \"source\": \"made_up_bench\", \"uuid\": \"\(problem.index)\"".utf8)
    row.append(contentsOf: ", \"generations\": [".utf8)
    for (number, plan) in plans.enumerated() {
      row.append(contentsOf: number == 0 ? "\"".utf8 : ", \"".utf8)
      append(plan, traces, to: &row, &random)
      row.append(UInt8(ascii: "\""))
    }
    let reasons = plans.map { "\"\($0.defect == .truncated ? "length" : "stop")\"" }
    row.append(contentsOf: "], \"finish_reasons\": [\(reasons.joined(separator: ", "))]}".utf8)
    return row
  }

  private func append(
    _ plan: BenchPlan, _ traces: Traces, to row: inout [UInt8], _ random: inout SeededRandom
  ) {
    let start = row.count
    row.append(contentsOf: "<think>\\n".utf8)
    row.append(contentsOf: traces.reasoning(of: plan.place))
    let room = plan.length - (row.count - start) - 600
    SideCalculation.append(room: room * 2 / 5, to: &row, &random)
    library.append(about: problem.family.familyName, room: room * 3 / 5, to: &row, &random)
    if plan.defect == .truncated {
      row.removeLast(4)
      return
    }
    row.append(contentsOf: traces.closing(of: plan.place))
    if plan.defect != .openReasoning { row.append(contentsOf: "\\n</think>".utf8) }
    row.append(contentsOf: "\\n\\n".utf8)
    row.append(contentsOf: traces.solution(of: plan.place))
  }
}
