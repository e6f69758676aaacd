/// What one generation of the bench dump does.
struct BenchPlan: Sendable {
  /// The place of the slip; none for a right generation.
  let place: Int?
  let length: Int
  /// Only cut and open ones: the bench measures speed, not what is found.
  let defect: GenerationDefect?

  init(seed: UInt64, problem: Problem, number: Int) {
    var random = SeededRandom(seed: seed, path: 7, problem.index, number)
    let isRight = problem.wrongPlaces.isEmpty || random.chance(permille: problem.permilleRight)
    place = isRight ? nil : random.pick(Array(problem.wrongPlaces.prefix(2)))
    length = LengthCurve.bench.length(&random)
    let dealt = GenerationDefect.deck.card(at: problem.index * 8 + number, seed: seed / 3)
    defect = dealt == .truncated || dealt == .openReasoning ? dealt : nil
  }

  func truth(_ family: any Family) -> Truth.Generation {
    let slip = place.map { Slip(at: [$0]) } ?? .none
    return Truth.Generation(
      isRight: place == nil, answer: family.derivation(slip).answer.latex, defect: defect)
  }
}
