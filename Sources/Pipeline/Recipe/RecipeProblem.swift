/// Something in a recipe or on the command line that cannot be right.
package struct RecipeProblem: Equatable, Sendable, CustomStringConvertible {
  /// `pipelines/long-cot.yaml:14`, `--threads`, or an input's path.
  package let place: String
  /// What is wrong; what would be right.
  package let message: String

  package init(place: String, message: String) {
    self.place = place
    self.message = message
  }

  package var description: String { "\(place): error: \(message)" }
}

/// Everything that was wrong with what the user asked for, found before anything is written.
package struct RecipeError: Error, Equatable, CustomStringConvertible {
  package let problems: [RecipeProblem]

  package init(_ problems: [RecipeProblem]) { self.problems = problems }

  package var description: String { problems.map(\.description).joined(separator: "\n") }
}
