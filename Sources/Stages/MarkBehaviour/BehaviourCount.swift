package import Prose
package import Records

/// How often a reasoning plans, evaluates, reflects, explores, verifies itself and turns back.
package struct BehaviourCount: Finding, Equatable {
  package static let name = "behaviour"

  /// In the order of `Behaviour.allCases`.
  package let counts: [Int]
  package let words: Int
  /// Reflections that follow a wrong claim closely; the others follow nothing that can be checked.
  package let triggered: Int
  /// Where the first reflection stands, as a share of the text from its start; 1 where there is none.
  package let firstReflection: Double

  package func count(of behaviour: Behaviour) -> Int {
    counts[Behaviour.allCases.firstIndex(of: behaviour) ?? 0]
  }

  /// Reflections for a thousand words.
  package var reflectionDensity: Double {
    words == 0 ? 0 : Double(count(of: .reflection)) * 1000 / Double(words)
  }

  package var fields: [Field] {
    zip(Behaviour.allCases, counts).map { Field($0.rawValue, $1) } + [
      Field("words", words), Field("reflection_density", reflectionDensity),
      Field("triggered", triggered), Field("first_reflection", firstReflection),
    ]
  }
}
