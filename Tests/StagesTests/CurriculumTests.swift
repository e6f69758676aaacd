import Records
import Testing

@testable import Pipeline
@testable import Stages

@Suite struct CurriculumTests {
  @Test(arguments: [(0, 0, 12), (4, 8, 4), (8, 8, 0), (0, 8, 0), (1, 2, 10), (50, 100, 0)])
  func `says how many samples would tell`(correct: Int, decided: Int, more: Int) {
    let trials = WilsonInterval.trials(successes: correct, trials: decided, z: 1.96, width: 0.5)
    #expect(trials - decided == more)
  }

  @Test func `pass rates are told by model`() throws {
    var record = Record.example(
      "p", gold: "7", generations: ["\\boxed{7}", "\\boxed{8}", "\\boxed{7}"])
    for (index, model) in ["b", "a", "b"].enumerated() { record.generations[index].model = model }
    record = record.answered
    _ = MarkVerdict(MarkVerdict.Options(), seed: 0).process(&record)
    _ = try MarkPassRate(MarkPassRate.Options(), seed: 0).process(&record)
    let rate = try #require(record.findings[PassRate.self])
    #expect(
      rate.models == [
        PassRate.Model(name: "a", correct: 0, decided: 1),
        PassRate.Model(name: "b", correct: 2, decided: 2),
      ])
    #expect(rate.correct == 2 && rate.decided == 3)
  }

  @Test func `families are never split`() throws {
    var options = MarkSplit.Options()
    options.validation = 0.3
    let stage = try MarkSplit(options, seed: 3)
    var counts: [Split: Int] = [:]
    for family in 0..<500 {
      let name = Fingerprint(of: "family \(family)")
      let splits = (0..<3).map { member in
        var record = Record(problem: "p")
        record.key = Fingerprint(of: "\(family) \(member)")
        record.findings[Kinship.self] = Kinship(family: name, size: 3, rank: member, conflict: nil)
        _ = stage.process(&record)
        return record.findings[Split.self] ?? .training
      }
      #expect(Set(splits).count == 1)
      counts[splits[0], default: 0] += 1
    }
    #expect((110...190).contains(counts[.validation] ?? 0))
  }

  @Test func `a quota by a label that no row has is an error`() throws {
    let records = [Record(problem: "p"), Record(problem: "q")]
    var options = DropOverQuota.Options()
    options.by = "topik"
    options.others = 1
    let stage = try DropOverQuota(options, seed: 1)
    #expect(throws: CorpusError.self) { try Corpus(records).informed(stage) }
  }

  @Test func `a quota draws from the whole corpus`() throws {
    let records = (0..<300).map { number in
      var record = Record(problem: "p")
      record.key = Fingerprint(of: "problem \(number / 2)")
      record.source = number < 200 ? "olympiads" : "textbook"
      return record
    }
    var options = DropOverQuota.Options()
    options.quotas = ["olympiads": 20]
    let stage = try Corpus(records).informed(DropOverQuota(options, seed: 1))
    let kept = records.filter { record in
      var record = record
      guard case .keep = stage.process(&record) else { return false }
      return true
    }
    #expect(Set(kept.map(\.key)).count == 20 + 50)
    let places = kept.prefix(40).compactMap { record in records.firstIndex { $0.key == record.key }
    }
    #expect((places.max() ?? 0) > 120, "not the first to come")
    options.quotas = ["olympiads": 0]
    let none = try Corpus(records).informed(DropOverQuota(options, seed: 1))
    #expect(
      records.allSatisfy { record in
        var record = record
        guard case .keep = none.process(&record) else { return record.source == "olympiads" }
        return record.source == "textbook"
      })
  }

  @Test func `a diverse choice takes what is least alike`() throws {
    let words = [
      "alpha beta gamma delta epsilon zeta eta", "alpha beta gamma delta epsilon zeta theta",
      "first we count the pairs and then divide by two",
    ]
    let record = Record.example("p", gold: "7", generations: words.map { Text($0) })
    #expect(
      ChoicePolicy.diverse.rank([0, 1, 2], of: record, limit: 2, seed: 0).prefix(2) == [0, 2])
  }
}
