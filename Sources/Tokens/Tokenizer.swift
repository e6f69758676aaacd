/// A byte-level BPE tokenizer as a `tokenizer.json` describes it: GPT-2, Qwen 2 to 3, Llama 3,
/// DeepSeek V3 and R1.
///
/// Ids are those of the library `tokenizers` without the special tokens that a post-processor adds.
/// Bytes that are no UTF-8 count as U+FFFD, as Python's `decode(errors="replace")` has them.
package struct Tokenizer: Sendable {
  private let raw: AddedTokens
  private let normalized: AddedTokens
  private let composes: Bool
  private let rules: [CutRule]
  private let addsSpace: Bool
  let merger: ByteMerger

  package init(json bytes: [UInt8]) throws(TokenizerError) {
    // Offsets in a parsed text have 31 bits.
    guard bytes.count < 1 << 30 else { throw TokenizerError("it is larger than a gigabyte") }
    let read = bytes.withUnsafeBufferPointer { bytes in
      Result { () throws(TokenizerError) in try TokenizerFile(bytes) }
    }
    let file = try read.get()
    let composes = file.composes
    self.composes = composes
    rules = file.rules
    addsSpace = file.addsSpace
    merger = file.merger
    raw = AddedTokens(file.addedTokens.filter { !$0.isNormalized }) { $0.content }
    normalized = AddedTokens(file.addedTokens.filter { $0.isNormalized }) { token in
      composes
        ? token.content.withUnsafeBufferPointer { Composition.composed($0) } ?? token.content
        : token.content
    }
  }

  /// The ids of a text.
  package func encode(_ text: UnsafeBufferPointer<UInt8>) -> [Int32] {
    var ids: [Int32] = []
    cut(
      text, piece: { piece in merger.tokens(of: piece) { ids.append(contentsOf: $0) } },
      token: { ids.append($0) })
    return ids
  }

  /// The pieces of a text as the vocabulary writes them.
  package func pieces(_ text: UnsafeBufferPointer<UInt8>) -> [String] {
    var pieces: [String] = []
    cutNormalized(text, piece: { pieces.append(ByteAlphabet.word(of: $0)) })
    return pieces
  }

  /// Gives the text away as pieces and added tokens, in order.
  @inline(__always)
  func cut(
    _ text: UnsafeBufferPointer<UInt8>, piece: (UnsafeBufferPointer<UInt8>) -> Void,
    token: (Int32) -> Void
  ) {
    Self.withValid(text) { text in
      raw.split(
        text,
        between: { stretch in
          let composed = composes ? Composition.composed(stretch) : nil
          Self.with(composed, else: stretch) { stretch in
            normalized.split(stretch, between: { cutStretch($0, piece: piece) }, at: token)
          }
        }, at: token)
    }
  }

  private func cutNormalized(
    _ text: UnsafeBufferPointer<UInt8>, piece: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    Self.withValid(text) { text in
      Self.with(composes ? Composition.composed(text) : nil, else: text) {
        cutStretch($0, piece: piece)
      }
    }
  }

  /// Cuts by all rules at once: where a piece of the last rule ends, the next begins, and a rule's
  /// limit is the end of the piece of the rule before it.
  private func cutStretch(
    _ text: UnsafeBufferPointer<UInt8>, piece: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    guard !text.isEmpty else { return }
    // Alone, GPT-2's rule sees the space that is put before the text; behind others, pieces get it.
    if addsSpace, rules == [.gpt2], text[0] != 0x20 {
      return ([0x20] + text).withUnsafeBufferPointer { cutByRules($0, piece: piece) }
    }
    guard addsSpace, rules != [.gpt2] else { return cutByRules(text, piece: piece) }
    cutByRules(text) { found in
      guard found[0] != 0x20 else { return piece(found) }
      ([0x20] + found).withUnsafeBufferPointer { piece($0) }
    }
  }

  @inline(__always)
  private func cutByRules(
    _ text: UnsafeBufferPointer<UInt8>, piece: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    CharacterClass.table.withUnsafeBufferPointer { table in
      let reader = CharacterReader(text, table: table)
      withUnsafeTemporaryAllocation(of: Int.self, capacity: rules.count + 1) { ends in
        ends.initialize(repeating: 0)
        ends[0] = text.count
        var place = 0
        while place < text.count {
          for (level, rule) in rules.enumerated() where ends[level + 1] == place {
            ends[level + 1] = rule.end(from: place, ends[level], in: reader)
          }
          let end = ends[rules.count]
          piece(UnsafeBufferPointer(rebasing: text[place..<end]))
          place = end
        }
      }
    }
  }

  @inline(__always)
  private static func with(
    _ changed: [UInt8]?, else text: UnsafeBufferPointer<UInt8>,
    _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    guard let changed else { return body(text) }
    changed.withUnsafeBufferPointer(body)
  }

  @inline(__always)
  private static func withValid(
    _ text: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: text.span)
      body(text)
    } catch {
      Array(String(decoding: text, as: UTF8.self).utf8).withUnsafeBufferPointer(body)
    }
  }
}
