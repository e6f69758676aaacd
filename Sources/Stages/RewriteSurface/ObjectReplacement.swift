import Statements

/// Things that can stand for each other in a story without anything else changing.
///
/// Countable, without legs, wheels, prices or juice to count on; those with a vowel in front only for
/// each other, because of `an`.
enum ObjectNouns {
  struct Noun: Sendable {
    let one: String
    let many: String
  }

  static let groups: [[Noun]] = [
    nouns("apple apples, apricot apricots, avocado avocados"),
    nouns("banana bananas, pear pears, peach peaches, mango mangoes, plum plums"),
    nouns("marble marbles, bead beads, sticker stickers, button buttons, ribbon ribbons"),
    nouns("pencil pencils, crayon crayons, marker markers, notebook notebooks"),
    nouns("cookie cookies, muffin muffins, cupcake cupcakes, bagel bagels, brownie brownies"),
    nouns("tulip tulips, carnation carnations, daffodil daffodils, sunflower sunflowers"),
    nouns("shirt shirts, sweater sweaters, jacket jackets, blouse blouses"),
    nouns("balloon balloons, kite kites, lantern lanterns"),
  ]

  private static func nouns(_ text: String) -> [Noun] {
    text.split(separator: ",").map { words in
      let forms = words.split(separator: " ").map(String.init)
      return Noun(one: forms[0], many: forms.last ?? forms[0])
    }
  }
}

/// Chooses other things for those that a problem counts.
struct ObjectReplacement {
  let census: WordCensus

  func add(
    to replacement: inout WordReplacement, countedIn problem: WordCensus,
    draw: (String) -> UInt64
  ) {
    for group in ObjectNouns.groups {
      // One of a group only: with two of them in the story the third may be missed.
      let used = group.filter { census.holds($0.one) || census.holds($0.many) }
      guard used.count == 1, let old = used.first,
        problem.holds(old.one) || problem.holds(old.many),
        // `lemonade`, `buttoned`: the thing does more in this story than to be counted.
        !census.derives(from: old.one, except: [old.one, old.many]),
        census.hyphened.isDisjoint(with: [old.one, old.many])
      else { continue }
      let free = group.filter { $0.one != old.one }
      let new = free[Int(draw("object \(old.one)") % UInt64(free.count))]
      replacement.addNoun(old.one, new.one)
      replacement.addNoun(old.many, new.many)
    }
  }
}
