import Records
import TestKit
import Testing

@testable import Statements

@Suite struct SimilarityTests {
  private func sketch(_ text: String) -> StatementSketch {
    StatementSketch(of: Text(text), width: 3)
  }

  @Test(arguments: [
    ("Find $x$ if $2x=6$.", "find $ x $, if \\(2x = 6\\)"),
    ("$\\dfrac{1}{2}\\le a$", "\\[ \\frac{1}{2} \\leq a \\]"),
    ("There are 1,234 birds.", "There are 1234 birds"),
    ("求 x 的值。", "求x的值"), ("有１２个球", "有12个球"),
    ("Find it. [asy] draw((0,0)--(1,1)); [/asy]", "Find it."),
  ]) func `writings of one statement are the same tokens`(left: String, right: String) {
    #expect(sketch(left) == sketch(right))
  }

  @Test(arguments: [
    ("Tom has 3 pens and 5 cups.", "Tom has 5 pens and 3 cups."),
    ("Arrange the letters of ELLIPSE.", "Arrange the letters of ALABAMA."),
    ("What is 2.5 plus 1?", "What is 25 plus 1?"),
  ]) func `other data in one template are other numbers`(left: String, right: String) {
    #expect(sketch(left).template == sketch(right).template)
    #expect(sketch(left).numbers != sketch(right).numbers)
  }

  @Test(arguments: [
    ("Find the least value of $x+1$.", "Find the greatest value of $x+1$."),
    ("an even integer", "an odd integer"), ("求最大值", "求最小值"),
  ]) func `telling words tell`(left: String, right: String) {
    #expect(sketch(left).telling != sketch(right).telling)
  }

  @Test func `synonyms do not`() {
    #expect(sketch("the smallest value").telling == sketch("the minimum value").telling)
  }

  @Test func `bands meet as often as the similarity says`() {
    var generator = SeededGenerator(seed: 9)
    let hash = MinHash(bands: 16, rows: 5)
    for (similarity, range) in [
      (0.9, 0.99...1), (0.8, 0.97...1), (0.5, 0.25...0.55), (0.2, 0...0.05),
    ] {
      var met = 0
      for _ in 0..<200 {
        let shared = (0..<Int(400 * similarity)).map { _ in
          UInt32.random(in: 0 ... .max, using: &generator)
        }
        let rest = (400 - shared.count) / 2
        let sides = (0..<2).map { _ in
          (shared + (0..<rest).map { _ in UInt32.random(in: 0 ... .max, using: &generator) })
            .sorted()
        }
        let bands = sides.map(hash.bandHashes)
        if zip(bands[0], bands[1]).contains(where: ==) { met += 1 }
        let measured = StatementSketch.similarity(sides[0], sides[1])
        #expect(abs(measured - similarity) < 0.02)
      }
      #expect(range.contains(Double(met) / 200), "\(similarity): \(met) of 200")
    }
  }

  @Test func `runs of words count a Chinese character as half a word`() {
    let words = NGrams(StatementTokens("one two three four five six seven eight nine"), width: 8)
    #expect(words.grams.map(\.range) == [0..<39, 4..<44])
    let text: Text = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午"
    #expect(NGrams(StatementTokens(text), width: 8).grams.count == 2)
    #expect(NGrams(StatementTokens("too short"), width: 8).grams.isEmpty)
  }
}
