/// Where the rows of a problem go.
struct Placement {
  let part: Int
  /// How many generations the OpenR1 row holds; the others are rollout rows.
  let openR1Generations: Int

  init(_ index: Int) {
    part = index % DumpFile.openR1Parts
    // One problem in eight has rollouts only, one in sixteen is split between two files.
    switch index % 16 {
    case 3, 10: openR1Generations = 0
    case 13: openR1Generations = 5
    default: openR1Generations = .max
    }
  }

  var files: [DumpFile] {
    switch openR1Generations {
    case 0: [.rollouts]
    case .max: [.openR1(part: part)]
    default: [.openR1(part: part), .rollouts]
    }
  }
}
