import JSONText

/// What one call brought: some of the choices that were asked for, or all.
package struct Completion: Sendable {
  /// Tokens as the server counted them.
  package struct Usage: Sendable, Equatable {
    package let prompt: Int
    package let completion: Int
  }

  /// `id`, `object`, `created`, `model` and whatever else is not a choice or usage.
  var head: [Choice.Member]
  package var choices: [Choice]
  package var usage: Usage?
  /// False where the stream broke off before all of its choices were finished.
  package var isWhole: Bool
  /// The server's own name for the call, from its headers.
  var requestID: String?
  /// Tokens of choices that were cut and are not kept.
  var cutTokens = 0
}
