extension ProblemKind {
  /// Makes a problem of the kind; families take turns so that each is met about equally often.
  func family(index: Int, level: Int, _ random: inout SeededRandom) -> any Family {
    let families = choices
    // Indices of one kind lie at irregular distances; a stride coprime to 2, 3, 5 spreads them.
    let type = families[(index * 7 + index / families.count) % families.count]
    while true {
      let family = type.init(level: level, random: &random)
      if self == .proof || !family.wrongPlaces.isEmpty { return family }
    }
  }

  private var choices: [any Family.Type] {
    switch self {
    case .chinese: chineseCatalog
    case .multipleChoice: [MultipleChoice.self]
    case .missingFigure: [HiddenFigure.self, HiddenFigure.self, HiddenFigureInChinese.self]
    case .proof: [Proof.self, Proof.self, ProofInChinese.self]
    case .severalParts: [SeveralParts.self]
    case .trap: trapCatalog
    case .truthQuestion: truthCatalog
    case .duplicate, .plain, .unreadableGold, .wrongGold: familyCatalog
    }
  }
}
