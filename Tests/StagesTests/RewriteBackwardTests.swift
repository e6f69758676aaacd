import Pipeline
import Records
import Testing

@testable import Stages

@Suite struct RewriteBackwardTests {
  private func variants(
    _ problem: Text, gold: String, solution: Text
  ) throws -> [Variant<RewriteBackward.Reason>] {
    var record = Record.example(problem, gold: gold)
    record.solution = solution
    record.key = Fingerprint(of: problem)
    var options = RewriteBackward.Options()
    options.copies = 8
    return try RewriteBackward(options, seed: 3).variants(of: record)
  }

  private func golds(_ variants: [Variant<RewriteBackward.Reason>]) -> Set<String> {
    Set(
      variants.compactMap { variant in
        if case .made(let record, _) = variant { record.golds.first?.text } else { nil }
      })
  }

  private func reasons(_ variants: [Variant<RewriteBackward.Reason>]) -> [String] {
    variants.compactMap { variant in
      if case .refused(_, let reason, _) = variant { reason.rawValue } else { nil }
    }
  }

  @Test func `every number that the answer depends on becomes the unknown`() throws {
    let made = try variants(
      "Tom has 48 pens and buys 7 boxes of 5 pens. How many pens has he?", gold: "83",
      solution: "He buys 7*5=<<7*5=35>>35 pens and has 48+35=<<48+35=83>>83.")
    #expect(golds(made) == ["48", "7", "5"])
    guard case .made(let record, _) = made[0] else { return }
    #expect(record.golds[0].origin == .computed && record.generations.isEmpty)
    let number = record.golds[0].text
    #expect(!record.problem.string.contains(number))
    #expect(
      record.problem.string.hasSuffix(
        "\n\nGiven that the answer is 83, what is the value of the unknown x?"))
  }

  @Test func `is a whole problem in the eyes of the stages that it meets`() throws {
    let made = try variants(
      "Tom has 48 pens and buys 7 boxes of 5 pens. How many pens has he?", gold: "83",
      solution: "<<7*5=35>>35 <<48+35=83>>83")
    for case .made(var record, _) in made {
      guard case .keep = DropIncomplete(.init(), seed: 0).process(&record),
        case .keep = DropSeveralParts(.init(), seed: 0).process(&record),
        case .keep = DropUnfitGold(.init(), seed: 0).process(&record)
      else {
        Issue.record("\(record.problem.string)")
        continue
      }
    }
    #expect(made.count == 3)
  }

  @Test func `a number without which the answer is the same is not asked for`() throws {
    let made = try variants(
      "Tom, who is 30 and has 2 dogs, buys 7 boxes of 5 pens. How many pens?", gold: "35",
      solution: "<<7*5=35>>35")
    #expect(golds(made) == ["7", "5"])
  }

  @Test func `per cent in the solution is the problem's number`() throws {
    let made = try variants(
      "A coat costs $80 and is sold 25% off. What is taken off?", gold: "20",
      solution: "<<80*.25=20>>20")
    #expect(golds(made) == ["80", "25"])
  }

  @Test(arguments: [
    ("How many pens?", "35", "<<7*5=35>>35", "no-number"),
    ("Tom has 7 pens and 7 cups.", "14", "<<7+7=14>>14", "no-number"),
    ("Tom buys 7 boxes of pens.", "yes", "<<7*5=35>>35", "no-number-gold"),
    ("Tom buys 7 boxes of pens.", "35", "He counts them.", "no-arithmetic"),
    ("Tom buys 7 boxes of 35 pens, of 5.", "35", "<<7*5=35>>35", "answer-leaked"),
    ("Tom buys 9 boxes of pens.", "35", "<<7*5=35>>35", "not-determined"),
    ("In room 9 Tom reads page 3 of problem 4 in 2019.", "35", "<<7*5=35>>35", "no-number"),
    ("He ran 2 1/2 miles at 3:15 with 5th graders.", "35", "<<7*5=35>>35", "no-number"),
  ])
  func `says why there is none`(
    _ problem: String, _ gold: String, _ solution: String, _ reason: String
  ) throws {
    #expect(
      reasons(try variants(Text(problem), gold: gold, solution: Text(solution))).last == reason)
  }

  @Test func `two numbers that undo each other determine neither`() throws {
    let (nothing, four) = (try #require(Quotient(0)), try #require(Quotient(4)))
    let other = try #require(Quotient(11))
    let chain = try #require(SolutionChain("<<9-9=0>>0 <<0*4=0>>0", answer: nothing))
    #expect(chain.answer(with: other, for: four) == nothing)
  }

  @Test(arguments: [
    ("3*(4+5)/2", "27/2"), ("-2+5", "3"), ("180//3", "60"), ("20%", "1/5"), ("2(3+1)", "8"),
    ("$1,200 x 2", "2400"), ("1/0", nil), ("3+", nil), ("f(3)", nil), ("", nil), ("((3)", nil),
  ])
  func `computes plain arithmetic`(_ text: String, _ value: String?) {
    let found = ChainExpression(Array(text.utf8)[...]).flatMap { $0.value { $0 } }
    let shown = found.map {
      $0.denominator == 1 ? "\($0.numerator)" : "\($0.numerator)/\($0.denominator)"
    }
    #expect(shown == value)
  }
}
