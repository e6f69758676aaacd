import Completions
import Foundation
import TestKit
import Testing

@Suite struct LimitsTests {
  @Test func `delays grow, stay below their ceiling and differ`() {
    let backoff = Backoff(firstSeconds: 1, mostSeconds: 30)
    var chance = Jitter(seed: 5)
    for failures in 1...40 {
      let ceiling = min(30, Double(1 << min(failures - 1, 20)))
      let delays = (0..<50).map { _ in
        backoff.seconds(afterFailures: failures, asked: nil, using: &chance)
      }
      #expect(delays.allSatisfy { $0 >= 0 && $0 <= ceiling })
      #expect(Set(delays).count > 40)
    }
    let asked = backoff.seconds(afterFailures: 9, asked: 7, using: &chance)
    #expect(asked >= 7 && asked <= 8)
    var one = Jitter(seed: 9)
    var other = Jitter(seed: 9)
    #expect(
      backoff.seconds(afterFailures: 4, asked: nil, using: &one)
        == backoff.seconds(afterFailures: 4, asked: nil, using: &other))
  }

  @Test func `reads Retry-After as seconds and as each form of a date`() {
    let now = Date(timeIntervalSince1970: 784_111_777)  // Sun, 06 Nov 1994 08:49:37 GMT
    let seconds = { (value: String?) in RetryAfter.seconds(value, now: now) }
    #expect(seconds("120") == 120)
    #expect(seconds(" 1.5 ") == 1.5)
    #expect(seconds("-3") == 0)
    #expect(seconds("1e9") == 3600)
    #expect(seconds("Sun, 06 Nov 1994 08:50:07 GMT") == 30)
    #expect(seconds("Sunday, 06-Nov-94 08:50:07 GMT") == 30)
    #expect(seconds("Sun Nov  6 08:50:07 1994") == 30)
    #expect(seconds("Sun, 06 Nov 1994 08:00:00 GMT") == 0)
    #expect(seconds("soon") == nil && seconds("") == nil && seconds(nil) == nil)
    #expect(seconds("nan") == nil)
    #expect(RetryAfter.seconds("9", milliseconds: "250", now: now) == 0.25)
    #expect(
      RetryAfter.seconds(
        "Sun, 06 Nov 1994 09:00:10 GMT", date: "Sun, 06 Nov 1994 09:00:00 GMT", now: now) == 10)
  }

  @Test func `prices are read from YAML and JSON, by model`() throws {
    let folder = try TemporaryFolder()
    let yaml = try folder.write("# dollars\nsmall: {input: 0.5, output: 2}\n", to: "p.yaml")
    let json = try folder.write(#"{"small": {"input": 0.5, "output": 2}}"#, to: "p.json")
    for file in [yaml, json] {
      let table = try PriceTable(file: file)
      let price = try #require(table.price(of: "small"))
      #expect(price.cost(of: TokenCount(prompt: 2_000_000, completion: 500_000)) == 2)
      #expect(table.price(of: "large") == nil)
    }
    for bad in ["small: 3", "- a", "small: {input: -1, output: 2}", "small: {input: 1}", "{"] {
      let file = try folder.write(bad, to: "bad.yaml")
      #expect(throws: SampleError.self) { try PriceTable(file: file) }
    }
  }

  @Test func `a push-back halves the limit once for all that was in flight`() async throws {
    let limit = ConcurrencyLimit(most: 64)
    var permits: [ConcurrencyLimit.Permit] = []
    for _ in 0..<16 { permits.append(try await limit.enter()) }
    for permit in permits { await limit.leave(permit, .pushedBack(seconds: nil)) }
    #expect(await limit.current == 8)
    for _ in 0..<20 { await limit.leave(try await limit.enter(), .answered) }
    #expect(await limit.current == 10)
  }

  @Test func `now and then a failure does not narrow the limit, many do`() async throws {
    let limit = ConcurrencyLimit(most: 32)
    for number in 0..<200 {
      await limit.leave(try await limit.enter(), number % 50 == 0 ? .failed : .answered)
    }
    #expect(await limit.current == 32)
    for _ in 0..<20 { await limit.leave(try await limit.enter(), .failed) }
    #expect(await limit.current < 16)
  }

  @Test func `a budget lets through only what fits at its worst`() async {
    let budget = Budget(
      Budget.Limits(tokens: 100), spent: Budget.Amount(TokenCount(prompt: 10), price: nil))
    let amount = { @Sendable (prompt: Int, completion: Int) in
      Budget.Amount(TokenCount(prompt: prompt, completion: completion), price: nil)
    }
    let first = await budget.reserve(amount(10, 50))
    #expect(first != nil)
    #expect(await budget.reserve(amount(1, 90)) == nil)
    // It would fit if the first turned out cheap: it waits for that.
    async let second = budget.reserve(amount(10, 40))
    if let first { await budget.settle(first, as: amount(10, 5)) }
    #expect(await second != nil)
    #expect(await budget.spent.tokens.total == 25)
  }
}
