/// A reference answer and where it was taken from.
package struct Gold: Sendable, Equatable {
  package enum Origin: UInt8, Sendable, CaseIterable {
    /// The dump's answer field.
    case field
    /// The last box, or the text behind `####`, of the dump's solution.
    case solution
    /// What most generations agree on, where the dump has none.
    case vote
    /// Computed exactly when the problem was rewritten.
    case computed
  }

  package var text: String
  package var origin: Origin

  package init(_ text: String, origin: Origin = .field) {
    self.text = text
    self.origin = origin
  }
}
