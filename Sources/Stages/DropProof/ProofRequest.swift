import Records
import Statements

/// Finds out whether a statement asks for a proof, and whether for a value beside it.
struct ProofRequest {
  let statement: PlainStatement

  /// The request that stands first, in running text or as a part of its own.
  func find() -> Range<Int>? {
    statement.all(of: Self.orders).first(where: isOrder)
      ?? bareOrder()
  }

  /// A request, and nothing in the statement asks for a value.
  func alone() -> Range<Int>? {
    guard let request = find(), !asksForValue(in: statement.whole) else { return nil }
    return request
  }

  /// A numbered part that asks for a proof and for no value.
  func part() -> Range<Int>? {
    for list in statement.lists {
      for content in list.contents {
        let part = ProofRequest(statement: statement)
        if let request = part.order(in: content), !asksForValue(in: content) { return request }
      }
    }
    return nil
  }

  /// The wording speaks of a proof at all.
  func mention() -> Range<Int>? {
    statement.first(of: ["prove", "proof", "证明", "求证"])
  }

  /// The claim itself is the gold: `Prove that $a = b$` with gold `a = b`.
  func claims(_ gold: PlainStatement, behind request: Range<Int>) -> Bool {
    let wanted = gold.essence()
    guard (3...400).contains(wanted.count) else { return false }
    let claim = statement.essence(request.upperBound..<statement.count)
    return claim.indices.contains { claim[$0...].starts(with: wanted) }
  }

  private func order(in range: Range<Int>) -> Range<Int>? {
    if let hit = statement.first(of: Self.orders, in: range), isOrder(hit) { return hit }
    let sentence = statement.sentences(in: range).first {
      statement.firstWord(of: $0, isIn: Self.verbs)
    }
    return sentence ?? statement.first(of: Self.chineseOrders, in: range)
  }

  /// "prove", "show" as the first word of a sentence or behind a comma.
  private func bareOrder() -> Range<Int>? {
    if let chinese = statement.first(of: Self.chineseOrders), isChineseOrder(chinese) {
      return chinese
    }
    if let prove = statement.range(of: "prove"), isOrder(prove),
      !isOfStory(prove.upperBound..<statement.count)
    {
      return prove
    }
    for sentence in statement.sentences() {
      let starts =
        [sentence.lowerBound]
        + statement.bytes[sentence].indices.filter {
          statement.bytes[$0] == 0x2C || statement.bytes[$0] == 0x3A || statement.bytes[$0] == 0x29
        }.map { $0 + 1 }
      for start in starts where start < sentence.upperBound {
        let clause = start..<sentence.upperBound
        if statement.firstWord(of: clause, isIn: Self.verbs), !isOfStory(clause) {
          return statement.trimmed(clause)
        }
      }
    }
    return nil
  }

  /// "To prove that she is fast, Ana ran": a purpose, no order.
  private func isOrder(_ hit: Range<Int>) -> Bool {
    let before = max(0, hit.lowerBound - 24)..<hit.lowerBound
    let isPurpose = Self.purposes.contains { word in
      statement.range(
        of: word, in: max(0, hit.lowerBound - word.utf8CodeUnitCount - 1)..<hit.lowerBound)
        != nil
    }
    return !isPurpose
      || statement.contains(
        ["asked to", "required to", "want to", "how to", "try to", "need to", "are to"], in: before)
  }

  /// 证明 as a noun or a report: 身份证明, 已证明, 能不能证明.
  private func isChineseOrder(_ hit: Range<Int>) -> Bool {
    let before = max(0, hit.lowerBound - 12)..<hit.lowerBound
    let behind = hit.upperBound..<min(statement.count, hit.upperBound + 6)
    return !statement.contains(
      ["能", "已", "被", "为", "来", "身份", "除", "还", "都", "们", "来证明", "可以"],
      in: before.lowerBound..<before.upperBound)
      && statement.range(of: "了", in: behind) == nil
      || statement.range(of: "证明:", in: hit.lowerBound..<min(statement.count, hit.upperBound + 2))
        != nil
  }

  private func isOfStory(_ clause: Range<Int>) -> Bool {
    // What is shown without a verb is a thing: "Show all the keys".
    if statement.firstWord(of: clause, isIn: ["show", "verify", "justify"]),
      !statement.contains(
        Self.claims, in: clause.lowerBound..<min(clause.upperBound, clause.lowerBound + 400))
    {
      return true
    }
    let head = clause.lowerBound..<min(clause.upperBound, clause.lowerBound + 40)
    return statement.contains(
      [
        "himself", "herself", "itself", "themselves", "your work", "all work", "your reasoning",
        "your steps", "your answer", "working", "me", "him", "her", "us",
      ],
      in: head)
  }

  private func asksForValue(in range: Range<Int>) -> Bool {
    statement.sentences(in: range).contains { sentence in
      guard statement.asksForValue(sentence) else { return false }
      // "Show that the equation has no solution" and "prove: find no …" ask for none.
      return
        !(statement.firstWord(of: sentence, isIn: Self.verbs)
        && !statement.contains(Self.secondValues, in: sentence) && !statement.isChinese)
    }
  }

  private static let claims: Phrases = [
    "that", "there", "is", "are", "has", "have", "equals", "if", "=", "\\le", "\\ge", "<", ">",
    "divides", "holds", "exists", "contains", "converges",
  ]

  private static let orders: Phrases = [
    "prove that", "prove the", "prove or disprove", "show that", "demonstrate that", "give a proof",
    "provide a proof", "write a proof", "verify that", "deduce that", "establish that",
    "prove by", "prove it", "prove this", "prove your",
  ]

  private static let verbs: Phrases = [
    "prove", "show", "demonstrate", "verify", "disprove", "deduce", "establish", "justify",
    "conclude that", "prove:",
  ]

  private static let chineseOrders: Phrases = ["求证", "试证", "证明", "证:", "加以证明"]

  private static let purposes: [StaticString] = [
    "to", "can", "could", "will", "would", "cannot", "they", "may", "not", "you",
  ]

  private static let secondValues: Phrases = [
    "and find", "and determine", "and compute", "and calculate", "and evaluate", "then find",
    "then determine", "and hence find", "what", "how many", ", find", "and solve", "then compute",
  ]
}
