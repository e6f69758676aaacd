import TestKit
import Testing

@testable import Pipeline

@Suite struct ShardPlanTests {
  /// The rows of each shard, as the plan cuts them.
  private func cut(_ sizes: [Int], shardBytes: Int) -> (parts: [[Int]], planned: Int) {
    let total = StreamTotal(rows: sizes.count, bytes: sizes.reduce(0, +))
    var plan = ShardPlan(folder: "f", total: total, shardBytes: shardBytes)
    var parts: [[Int]] = [[]]
    for (index, size) in sizes.enumerated() {
      parts[parts.count - 1].append(size)
      if plan.endsShard(afterRowOf: size), index < sizes.count - 1 {
        plan.startNextShard()
        parts.append([])
      }
    }
    return (parts, plan.shardCount)
  }

  @Test func `makes as many shards as it says, none empty, for any rows`() {
    for seed in 0..<400 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let sizes = (0..<Int.random(in: 1...60, using: &generator)).map { _ in
        Bool.random(using: &generator)
          ? Int.random(in: 1...100, using: &generator)
          : Int.random(in: 1...5000, using: &generator)
      }
      let (parts, planned) = cut(sizes, shardBytes: Int.random(in: 1...3000, using: &generator))
      #expect(parts.count == planned && parts.allSatisfy { !$0.isEmpty }, "seed \(seed)")
      #expect(parts.flatMap { $0 } == sizes)
    }
  }

  @Test func `equal rows make shards of the target size`() {
    let (parts, _) = cut(Array(repeating: 10, count: 100), shardBytes: 250)
    #expect(parts.map(\.count) == [25, 25, 25, 25])
  }
}
