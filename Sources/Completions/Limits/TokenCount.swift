/// Tokens in and out.
package struct TokenCount: Sendable, Equatable {
  package var prompt = 0
  package var completion = 0

  package init(prompt: Int = 0, completion: Int = 0) {
    self.prompt = prompt
    self.completion = completion
  }

  package var total: Int { prompt + completion }

  package static func + (left: TokenCount, right: TokenCount) -> TokenCount {
    TokenCount(
      prompt: left.prompt + right.prompt, completion: left.completion + right.completion)
  }

  package static func += (left: inout TokenCount, right: TokenCount) { left = left + right }
}
