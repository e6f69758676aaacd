/// One problem of the dump: what is asked, the reference answer, and how hard it is.
struct Problem: Sendable {
  let index: Int
  let kind: ProblemKind
  let family: any Family
  let statement: String
  let gold: String
  let goldState: GoldState
  /// The index of the problem whose statement this one repeats.
  let original: Int?
  /// The chance of a right generation.
  let permilleRight: Int

  /// See `Family.wrongPlaces`; kept because working it out takes several derivations.
  let wrongPlaces: [Int]

  var careful: Derivation { family.derivation(.none) }

  init(seed: UInt64, index: Int, count: Int) {
    var random = SeededRandom(seed: seed, path: 1, index)
    let dealt = ProblemKind.deck.card(at: index, seed: seed) ?? .plain
    let source = dealt == .duplicate ? Self.source(of: index, seed: seed, count: count) : nil
    self.index = index
    original = source
    kind = source == nil && dealt == .duplicate ? .plain : dealt
    let level = 1 + random.below(5)
    let dealtKind = kind
    if let source {
      let twin = Problem(seed: seed, index: source, count: count)
      family = twin.family
      statement = Respelling.respelled(twin.statement, &random)
    } else {
      family = dealtKind.family(index: index, level: level, &random)
      statement = random.pick(family.wordings)
    }
    wrongPlaces = family.wrongPlaces
    permilleRight = Self.permilleRight(kind: dealtKind, level: level, &random)
    goldState = Self.goldState(of: dealtKind, hasWrong: !wrongPlaces.isEmpty, &random)
    gold = Self.gold(goldState, family, wrongPlaces, &random)
  }

  /// A sound problem nearby that goes to another file.
  private static func source(of index: Int, seed: UInt64, count: Int) -> Int? {
    let distances = [-5, -9, -13, -17, -21, 7, 11, 15, -3, 3, -7, 5]
    return distances.map { index + $0 }.first { candidate in
      guard candidate >= 0, candidate < count else { return false }
      let kind = ProblemKind.deck.card(at: candidate, seed: seed)
      return kind == nil || kind == .chinese || kind == .trap
    }
  }

  private static func permilleRight(
    kind: ProblemKind, level: Int, _ random: inout SeededRandom
  ) -> Int {
    switch kind {
    case .proof: return 1000
    case .missingFigure: return 150
    // Only where the generations agree can anybody see that the reference is wrong.
    case .wrongGold: return 930
    default: break
    }
    let luck = random.below(100)
    if luck < 9 { return 0 }
    if luck < 26 { return 1000 }
    return min(970, max(60, random.int(350...1080) - 90 * (level - 1)))
  }

  private static func goldState(
    of kind: ProblemKind, hasWrong: Bool, _ random: inout SeededRandom
  ) -> GoldState {
    switch kind {
    case .proof: return .absent
    case .unreadableGold: return .unreadable
    case .wrongGold: return hasWrong ? .wrong : .right
    case .duplicate: return hasWrong && random.chance(permille: 300) ? .conflicting : .right
    default: return .right
    }
  }

  private static func gold(
    _ state: GoldState, _ family: any Family, _ wrongPlaces: [Int],
    _ random: inout SeededRandom
  ) -> String {
    switch state {
    case .unreadable: return random.pick(GoldState.unreadableTexts)
    case .wrong, .conflicting:
      let place = random.pick(wrongPlaces)
      return random.pick(family.derivation(Slip(at: [place])).answer.golds)
    case .right, .absent: return random.pick(family.derivation(.none).answer.golds)
    }
  }
}
