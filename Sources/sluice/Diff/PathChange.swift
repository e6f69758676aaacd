import ArgumentParser

/// What differs between two runs for one problem, or for one of its generations.
struct PathChange {
  enum Kind: String, CaseIterable, ExpressibleByArgument {
    /// The problem is in one run only.
    case onlyFirst = "only-first"
    case onlySecond = "only-second"
    /// Another statement stands for the problem in one of the runs.
    case renamed
    /// Kept or dropped, and by which stage for which reason.
    case fate
    case golds, bucket, marks
    /// A generation is in one run only.
    case generations
    case verdict, chosen

    /// True where before and after are words of closed lists, by which changes are counted.
    var isCountedByValue: Bool {
      switch self {
      case .renamed, .golds: false
      default: true
      }
    }

    var counted: String {
      switch self {
      case .generations, .verdict, .chosen: "generations"
      default: "problems"
      }
    }
  }

  let kind: Kind
  /// The stage whose work differs; empty where no single one's does.
  let stage: String
  let before: String
  let after: String
  /// Of a generation: where it stood and its number there; else empty.
  var place = ""
}
