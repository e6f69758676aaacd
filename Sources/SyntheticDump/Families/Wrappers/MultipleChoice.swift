/// A problem of another family with options to choose from.
struct MultipleChoice: Family {
  static let name = "multiple-choice"
  static let slipPlaces = 4

  let base: any Family
  let options: [Answer]
  /// The slips of the base whose answers are among the options.
  private let places: [Int]
  private let layout: OptionLayout

  init(level: Int, random: inout SeededRandom) {
    let isChinese = random.chance(permille: 180)
    var base: any Family
    var places: [Int]
    var options: [Answer]
    repeat {
      let catalog = isChinese ? chineseCatalog : familyCatalog
      base = random.pick(catalog).init(level: level, random: &random)
      places = base.wrongPlaces
      let slips = [Slip.none] + places.map { Slip(at: [$0]) }
      options = Array(slips.map { base.derivation($0).answer }.prefix(5))
      Self.fill(&options, base, &random)
    } while places.isEmpty || options.count < 4 || !Self.kinds.contains(options[0].kind)
    self.base = base
    self.places = Array(places.prefix(4))
    self.options = random.shuffled(options)
    layout = isChinese ? random.pick(OptionLayout.chinese) : random.pick(OptionLayout.english)
  }

  /// Kinds whose answers read well in a list of options.
  private static let kinds: [Answer.Kind] = [
    .complex, .expression, .fraction, .integer, .interval, .quantity, .radical, .percentage,
  ]

  /// Adds answers of two slips at once, then numbers near the right one, up to four options.
  private static func fill(
    _ options: inout [Answer], _ base: any Family, _ random: inout SeededRandom
  ) {
    for place in 0..<base.slipPlaces where options.count < 4 {
      let answer = base.derivation(Slip(at: [place, (place + 1) % base.slipPlaces])).answer
      if !options.contains(answer) { options.append(answer) }
    }
    while options.count < 4 {
      guard let whole = options[0].whole, options[0].kind == .integer else { break }
      let near = Answer.integer(whole + random.pick([-3, -2, -1, 1, 2, 3, 4, 10]))
      if !options.contains(near) { options.append(near) }
    }
  }

  var familyName: String { base.familyName }
  var language: Language { base.language }
  var slipPlaces: Int { places.count }

  var wordings: [String] {
    base.wordings.map { layout.text($0, options: options.map(\.latex)) }
  }

  var goal: String {
    language == .chinese ? "\(base.goal)，并从选项中选出正确的一个" : "\(base.goal) and pick the right option"
  }

  var ideas: [String] { base.ideas }

  func easier(_ random: inout SeededRandom) -> (any Family)? { base.easier(&random) }

  func derivation(_ slip: Slip) -> Derivation {
    let basePlaces = places.indices.filter { slip($0, false, true) }.map { places[$0] }
    let inner = base.derivation(Slip(at: basePlaces))
    let letter = self.letter(of: inner.answer)
    let choosing = Derivation.Step(
      language == .chinese
        ? "对照选项，\(inner.answer.plain)对应的是\(letter)。"
        : "<<Looking at the options||Now the options>>: \(letter) says \(inner.answer.plain), "
          + "<<so that is the one||which matches||so I'd choose \(letter)>>.",
      line: language == .chinese ? "故选 \(letter)。" : "This is option (\(letter)).")
    return Derivation(
      inner.steps + [choosing], answer: choice(inner.answer, letter), checks: inner.checks,
      alternatives: inner.alternatives)
  }

  /// A slip outside the list is read as the nearest option, which wrong traces do as well.
  private func letter(of answer: Answer) -> String {
    let place = options.firstIndex(of: answer) ?? 0
    return ["A", "B", "C", "D", "E"][place]
  }

  private func choice(_ answer: Answer, _ letter: String) -> Answer {
    Answer(
      answer.kind, answer.latex, plain: answer.plain,
      writings: [
        letter, letter, "\\text{\(letter)}", "\\textbf{(\(letter))}\\ \(answer.latex)",
        "(\(letter))", "\\text{(\(letter)) } \(answer.latex)",
      ],
      golds: answer.golds.count > 1
        ? [answer.golds[0], answer.golds[1], answer.latex, letter]
        : [answer.latex, answer.latex, answer.latex, letter],
      whole: answer.whole)
  }
}
