/// An export that cannot be what was asked for.
package struct ExportError: Error, Equatable, CustomStringConvertible {
  package enum Cause: Sendable {
    /// The command line asks for what the format or the run does not have.
    case request
    /// A shard is not what the run wrote, or a program failed.
    case world
  }

  package let cause: Cause
  package let place: String
  /// What is wrong; what would be right.
  package let message: String

  init(_ cause: Cause, _ place: String, _ message: String) {
    self.cause = cause
    self.place = place
    self.message = message
  }

  package var description: String { "\(place): error: \(message)" }
}
