import Testing

@testable import SyntheticDump

@Suite struct FamilyTests {
  static let types = familyCatalog + chineseCatalog + trapCatalog + truthCatalog

  @Test func `names are unique and the catalogs sorted`() {
    #expect(Set(Self.types.map { $0.name }).count == Self.types.count)
    for catalog in [familyCatalog, chineseCatalog, trapCatalog, truthCatalog] {
      let names = catalog.map { String(describing: $0) }
      #expect(names == names.sorted())
    }
  }

  @Test(arguments: types.indices)
  func `every family can go wrong and says so`(_ place: Int) {
    var random = SeededRandom(seed: 7)
    var wrong = 0
    for level in 1...5 {
      for _ in 0..<20 {
        let family = Self.types[place].init(level: level, random: &random)
        let right = family.derivation(.none)
        wrong += family.wrongPlaces.count
        for slipped in family.wrongPlaces {
          let derivation = family.derivation(Slip(at: [slipped]))
          #expect(derivation.answer != right.answer)
          #expect(derivation.steps.map(\.thought) != right.steps.map(\.thought))
        }
      }
    }
    #expect(wrong >= 80, "\(Self.types[place].name) has too few wrong answers")
  }

  @Test(arguments: types.indices)
  func `texts hold no gap and no broken variant`(_ place: Int) {
    var random = SeededRandom(seed: 8)
    let family = Self.types[place].init(level: 3, random: &random)
    for problem in [family.derivation(.none), family.derivation(Slip(at: [0]))] {
      let texts = problem.steps.flatMap { [$0.thought, $0.line] } + problem.checks
      for text in texts + problem.alternatives + family.wordings + family.ideas {
        let chosen = Wording.chosen(text, &random)
        #expect(!chosen.contains("<<") && !chosen.contains("||") && !chosen.contains("@"))
      }
    }
  }

  @Test(arguments: types.indices)
  func `other writings of an answer differ from it`(_ place: Int) {
    var random = SeededRandom(seed: 9)
    let answer = Self.types[place].init(level: 4, random: &random).derivation(.none).answer
    #expect(!answer.writings.contains(answer.latex))
    #expect(!answer.golds.isEmpty)
  }
}
