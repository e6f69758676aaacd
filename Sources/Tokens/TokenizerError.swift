/// Why a tokenizer's file cannot be used: what is wrong, and where in the file.
package struct TokenizerError: Error, Equatable, CustomStringConvertible {
  package let description: String

  init(_ description: String) { self.description = description }
}
