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
