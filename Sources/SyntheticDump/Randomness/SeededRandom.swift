/// A stream of chances that is the same on every machine and in every build.
///
/// SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014). The
/// standard library's `random(in:using:)` may change between releases, so drawing is done here.
package struct SeededRandom: Sendable {
  private var state: UInt64

  package init(seed: UInt64) {
    state = seed
  }

  /// A stream of its own for one place of the dump: the same path gives the same stream.
  package init(seed: UInt64, path: Int...) {
    state = seed
    for part in path {
      state = Self.mixed(state ^ UInt64(truncatingIfNeeded: part) &* 0x9E37_79B9_7F4A_7C15)
    }
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Self.mixed(state)
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension SeededRandom {
  /// The bias of taking the high word is below 2^-32 for every bound used here.
  package mutating func below(_ bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  package mutating func int(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.upperBound - range.lowerBound + 1)
  }

  package mutating func chance(permille: Int) -> Bool {
    below(1000) < permille
  }

  package mutating func sign() -> Int {
    below(2) == 0 ? 1 : -1
  }

  package mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[below(elements.count)]
  }

  package mutating func shuffle<Element>(_ elements: inout [Element]) {
    for last in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(last, below(last + 1))
    }
  }

  package mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var copy = elements
    shuffle(&copy)
    return copy
  }
}
