import JSONText

/// A token that is looked for in the text itself, before it is cut into pieces: `<think>`.
struct AddedToken: Sendable {
  let id: Int32
  let content: [UInt8]
  /// Takes the spaces before it, or behind it, with it.
  let takesSpacesBefore: Bool
  let takesSpacesBehind: Bool
  /// Only where no letter or digit stands beside it.
  let isSingleWord: Bool
  /// Looked for in the normalized text, not in the text as it came.
  let isNormalized: Bool

  init(_ json: JSONValue) throws(TokenizerError) {
    guard let content = json["content"]?.text, let number = json["id"]?.number,
      let id = Int32(exactly: number), id >= 0
    else { throw TokenizerError("added_tokens: an entry lacks 'content' or a whole 'id'") }
    self.id = id
    self.content = content
    takesSpacesBefore = json["lstrip"]?.bool ?? false
    takesSpacesBehind = json["rstrip"]?.bool ?? false
    isSingleWord = json["single_word"]?.bool ?? false
    isNormalized = json["normalized"]?.bool ?? false
  }
}
