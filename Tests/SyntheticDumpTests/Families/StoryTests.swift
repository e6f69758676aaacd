import Testing

@testable import SyntheticDump

@Suite struct StoryTests {
  @Test func `ages are found by trying`() {
    for problem in samples(of: Ages.self) {
      let ages = (1..<problem.sum).filter { younger in
        problem.sum - younger + problem.years == problem.factor * (younger + problem.years)
      }
      #expect(ages.map { "\($0)\\text{ years}" } == [problem.solved])
    }
  }

  @Test func `workers finish one job`() {
    for problem in samples(of: WorkRates.self) {
      let time = Fraction(problem.hours.0 * problem.hours.1, problem.hours.0 + problem.hours.1)
      #expect(problem.solved == "\(time.latex)\\text{ hours}")
    }
  }

  @Test func `mixtures keep the pure substance`() {
    for problem in samples(of: Mixture.self) {
      let pure = problem.amounts.0 * problem.percents.0 + problem.amounts.1 * problem.percents.1
      let share = Fraction(pure, problem.amounts.0 + problem.amounts.1)
      #expect(problem.solved == "\(share.decimal ?? share.latex)\\%")
    }
  }

  @Test func `changes in percent multiply`() {
    for problem in samples(of: PercentChange.self) {
      let share = Fraction((100 + problem.up) * (100 - problem.down), 100)
      #expect(problem.solved == "\(share.decimal ?? share.latex)\\%")
    }
  }

  @Test func `trains have covered the distance when they meet`() {
    for problem in samples(of: TwoTrains.self) {
      let left = problem.distance - problem.lead * problem.speeds.0
      let time = Fraction(left, problem.speeds.0 + problem.speeds.1)
      #expect(problem.solved == "\(time.latex)\\text{ hours}")
    }
  }

  @Test func `arrivals are counted minute by minute`() {
    for problem in samples(of: ClockTime.self) {
      var (hour, minute) = (problem.start / 60, problem.start % 60)
      for _ in 0..<(problem.trip.hours * 60 + problem.trip.minutes + problem.pause) {
        minute += 1
        if minute == 60 { (hour, minute) = ((hour + 1) % 24, 0) }
      }
      #expect(problem.solved == Answer.time(minutes: hour * 60 + minute).latex)
    }
  }

  @Test func `bills are added piece by piece`() {
    for problem in samples(of: TicketSales.self) {
      var cents = -problem.discount
      for _ in 0..<problem.counts.0 { cents += problem.cents.0 }
      for _ in 0..<problem.counts.1 { cents += problem.cents.1 }
      #expect(problem.solved == Answer.dollars(cents: cents).latex)
    }
  }

  @Test func `rabbits are found by trying`() {
    for problem in samples(of: ChickensAndRabbits.self) {
      let rabbits = (0...problem.heads).filter { 4 * $0 + 2 * (problem.heads - $0) == problem.legs }
      #expect(rabbits.map { "\($0)\\text{ 只}" } == [problem.solved])
    }
  }

  @Test func `walkers have covered the distance when they meet`() {
    for problem in samples(of: MeetingInChinese.self) {
      let left = problem.distance - problem.speeds.0 * problem.early
      let time = Fraction(left, problem.speeds.0 + problem.speeds.1)
      #expect(problem.solved == "\(time.latex)\\text{ 分钟}")
    }
  }
}
