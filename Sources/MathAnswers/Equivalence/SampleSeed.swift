/// Deterministic sample points: the same for either order of a pair, any thread, any run.
enum SampleSeed {
  // FNV-1a, folded to a positive number: http://www.isthe.com/chongo/tech/comp/fnv/
  static func hash(_ text: String, _ salt: Int = 0) -> Int {
    var state: UInt64 = 0xcbf2_9ce4_8422_2325 &+ UInt64(truncatingIfNeeded: salt) &* 0x9e37_79b9
    for byte in text.utf8 { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }
    state ^= state >> 29
    state = state &* 0xbf58_476d_1ce4_e5b9
    return Int(state >> 33)
  }

  /// Where the sample points lie.
  enum Domain: CaseIterable {
    case positive, mixed, unit, whole

    /// Points tried; the mixed domain needs each pattern of signs.
    var pointCount: Int { self == .mixed ? 5 : 3 }
  }

  /// The value of the symbol at `position` in the sorted names, at the point `index`.
  static func value(
    _ name: String, _ domain: Domain, _ index: Int, position: Int = 0
  ) -> Rational {
    let noise = hash(name, index)
    switch domain {
    // Between 1.1 and 3.1, with a denominator that meets no nice angle.
    case .positive: return .small(noise % 2048 + 1127, 1024)
    case .mixed:
      // Signs go through all together, alternating both ways, in pairs, and by chance, so that
      // |a + b| and |a| + |b| come apart.
      let isNegative =
        switch index {
        case 0: true
        case 1: position.isMultiple(of: 2)
        case 2: !position.isMultiple(of: 2)
        case 3: position / 2 % 2 == 0
        default: noise & 4096 == 0
        }
      let size = noise % 2048 + 530
      return .small(isNegative ? -size : size, 1024)
    case .unit: return .small(noise % 900 + 61, 1024)
    case .whole: return .small(noise % 9 + 2, 1)
    }
  }
}
