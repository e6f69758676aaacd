/// What a recipe can set of a stage.
///
/// Every property has a default; names are snake_case in YAML.
package protocol StageOptions: Codable, Sendable, Equatable {
  init()
}

/// The options of a stage that has none.
package struct NoOptions: StageOptions {
  package init() {}
}

/// Checks of numbers that many options share.
package enum Bound {
  package static func atLeastOne(_ option: String, _ value: Int) throws(StageOptionsError) {
    guard value >= 1 else {
      throw StageOptionsError(option, "cannot be \(value); it takes 1 or more")
    }
  }

  package static func share(_ option: String, _ value: Double) throws(StageOptionsError) {
    guard (0...1).contains(value) else {
      throw StageOptionsError(option, "cannot be \(value); it takes a share from 0 to 1")
    }
  }
}

/// A value that an option cannot take.
package struct StageOptionsError: Error, Equatable {
  /// The option's name as the recipe writes it.
  package let option: String
  /// What is wrong; what would be right.
  package let problem: String

  package init(_ option: String, _ problem: String) {
    self.option = option
    self.problem = problem
  }
}
