import JSONText

/// One sample of a reply, as it will stand in the reply file.
package struct Choice: Sendable, Equatable {
  /// Everything but the index, as JSON.
  let members: [Member]
  package let finishReason: String?
  /// Bytes of all its text.
  package let textBytes: Int
  /// Tokens that were seen: entries of its log-probabilities, or else pieces of a stream, of which
  /// each has one or more.
  package let seenTokens: Int
  /// True where every token was seen.
  package let isCounted: Bool

  package struct Member: Sendable, Equatable {
    /// With its quotes.
    let name: String
    let value: [UInt8]
  }

  /// What servers say of an answer that they broke off themselves: no sample, to be asked again.
  static let abortedReasons: Set<String> = ["abort", "error"]

  func write(index: Int, to json: inout JSONWriter) {
    json.object { choice in
      choice.member("index", index)
      for member in members { choice.rawMember(member.name, member.value) }
    }
  }
}
