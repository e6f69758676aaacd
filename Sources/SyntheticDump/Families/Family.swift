/// A kind of problem with one way of making it up and one of solving it.
///
/// A new family is a file in this folder and a line in `FamilyCatalog`.
protocol Family: Sendable {
  static var name: String { get }
  static var language: Language { get }
  static var topic: Topic { get }
  /// How many places of the derivation can go wrong; slips are numbered from 0.
  static var slipPlaces: Int { get }
  /// - Parameter level: 1 for the easiest numbers to 5 for the hardest.
  init(level: Int, random: inout SeededRandom)
  /// Statements of the same problem.
  var wordings: [String] { get }
  /// Completes "I need to …".
  var goal: String { get }
  /// What one thinks of before the first step.
  var ideas: [String] { get }
  func derivation(_ slip: Slip) -> Derivation

  /// What the truth of a problem calls the family: a wrapper gives the name of what it wraps.
  var familyName: String { get }
  var language: Language { get }
  var slipPlaces: Int { get }
  /// Another problem of the kind with small numbers, as one tries a method out.
  func easier(_ random: inout SeededRandom) -> (any Family)?
}

extension Family {
  static var language: Language { .english }
  static var topic: Topic { .algebra }
  var familyName: String { Self.name }
  var language: Language { Self.language }
  var slipPlaces: Int { Self.slipPlaces }

  func easier(_ random: inout SeededRandom) -> (any Family)? {
    Self(level: random.int(1...2), random: &random)
  }
}

extension Family {
  /// The places whose slip leads to a wrong answer, one place per wrong answer.
  var wrongPlaces: [Int] {
    var seen = [derivation(.none).answer]
    var places: [Int] = []
    for place in 0..<slipPlaces {
      let answer = derivation(Slip(at: [place])).answer
      guard !seen.contains(answer) else { continue }
      seen.append(answer)
      places.append(place)
    }
    return places
  }
}
