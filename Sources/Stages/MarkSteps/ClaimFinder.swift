import Glibc

/// Finds the checkable claims of a text: relations with arithmetic on both sides.
///
/// Looks at each relation sign, reads arithmetic forwards behind it and from the nearest fitting place
/// before it. What stands next to a letter, an index, a function or a unit that could belong to it is
/// passed over: a claim that is wrongly called wrong does more harm than one that is missed.
struct ClaimFinder {
  private let bytes: UnsafeBufferPointer<UInt8>

  /// Nobody writes a longer side by hand, and a hostile text costs no more than this.
  private static let longestSide = 200

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// All claims in the order of the text.
  func claims() -> [Claim] {
    var claims: [Claim] = []
    var position = 0
    while let (relation, range) = nextRelation(from: position) {
      position = range.upperBound
      if let claim = claim(relation, range) { claims.append(claim) }
    }
    return claims
  }

  private func claim(_ relation: Claim.Relation, _ sign: Range<Int>) -> Claim? {
    // Most relations have a variable on a side: one look tells.
    guard Surroundings.mayStand(bytes, around: sign) else { return nil }
    let limit = min(bytes.count, sign.upperBound + Self.longestSide)
    var reader = ArithmeticReader(bytes, from: sign.upperBound, to: limit)
    guard let right = reader.read(), Surroundings.mayEnd(bytes, reader.position, limit),
      let (left, start) = side(before: sign.lowerBound)
    else { return nil }
    guard let claim = Claim(left, relation, right, range: start..<reader.position) else {
      return nil
    }
    // What can be read in two ways says nothing unless it is right in this one.
    if !claim.isRight,
      Doubts.excuse(bytes, claim.range, left: left, right: right, sign: sign.lowerBound)
    {
      return nil
    }
    // `- 12 + 5 = 17` at the start of a line: the dash is a bullet.
    if !claim.isRight, bytes[start] == 0x2D, Surroundings.startsLine(bytes, start) {
      var bare = ArithmeticReader(bytes, from: start + 1, to: sign.lowerBound)
      guard let other = bare.read(), bare.position <= sign.lowerBound else { return claim }
      return Claim(other, relation, right, range: start + 1..<reader.position)
    }
    return claim
  }

  /// The expression that ends at the sign, read from the leftmost place where one fits.
  private func side(before sign: Int) -> (ArithmeticReader.Term, start: Int)? {
    let earliest = Surroundings.start(bytes, before: sign, longest: Self.longestSide)
    var start = earliest
    var tries = 0
    while start < sign, tries < 6 {
      tries += 1
      start = Surroundings.skipOpening(bytes, start, sign)
      var reader = ArithmeticReader(bytes, from: start, to: sign)
      if let term = reader.read(), MathSign.skipSpace(bytes, reader.position, sign) == sign {
        return Surroundings.mayBegin(bytes, start) ? (term, start) : nil
      }
      guard let next = Surroundings.nextStart(bytes, behind: start, before: sign) else {
        return nil
      }
      start = next
    }
    return nil
  }

  /// The next sign of a relation that is not part of another sign.
  private func nextRelation(from start: Int) -> (Claim.Relation, Range<Int>)? {
    var position = start
    while position < bytes.count {
      switch bytes[position] {
      case 0x3D:
        let isDouble = position + 1 < bytes.count && [0x3D, 0x3E].contains(bytes[position + 1])
        let isPart = position > 0 && [0x21, 0x3A, 0x3C, 0x3D, 0x3E].contains(bytes[position - 1])
        if !isDouble, !isPart { return (.equal, position..<position + 1) }
        position += isDouble ? 2 : 1
      case 0x5C:
        if let found = command(position) { return found }
        position += 1
      case 0xE2:
        if let relation = Self.unicode(bytes, position) {
          return (relation, position..<position + 3)
        }
        position += 1
      default: position = nextSign(position + 1)
      }
    }
    return nil
  }

  private func nextSign(_ start: Int) -> Int {
    var position = start
    while position < bytes.count, bytes[position] != 0x3D, bytes[position] != 0x5C,
      bytes[position] != 0xE2
    { position += 1 }
    return position
  }

  private static let commands: [(StaticString, Claim.Relation)] = [
    ("approx", .about), ("le", .atMost), ("leq", .atMost), ("ge", .atLeast), ("geq", .atLeast),
    ("lt", .less), ("gt", .greater),
  ]

  private func command(_ position: Int) -> (Claim.Relation, Range<Int>)? {
    for (name, relation) in Self.commands {
      if let behind = MathSign.command(name, bytes, position, bytes.count) {
        return (relation, position..<behind)
      }
    }
    return nil
  }

  private static func unicode(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Claim.Relation?
  {
    guard start + 2 < bytes.count else { return nil }
    return switch (bytes[start + 1], bytes[start + 2]) {
    case (0x89, 0x88): .about
    case (0x89, 0xA4): .atMost
    case (0x89, 0xA5): .atLeast
    default: nil
    }
  }
}
