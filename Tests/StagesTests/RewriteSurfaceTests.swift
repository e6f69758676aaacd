import Pipeline
import Records
import Statements
import TestKit
import Testing

@testable import Stages

@Suite struct RewriteSurfaceTests {
  private func change(
    _ problem: Text, _ kinds: [RewriteSurface.Kind], gold: String = "2",
    generations: [Text] = [], seed: UInt64 = 1
  ) throws -> Record? {
    var options = RewriteSurface.Options()
    options.kinds = kinds
    var record = Record.example(problem, gold: gold, generations: generations)
    record.key = Fingerprint(of: problem)
    let stage = try RewriteSurface(options, seed: seed)
    guard case .made(let made, _)? = stage.variants(of: record).first else { return nil }
    return made
  }

  @Test func `a name goes everywhere, with its possessive, and only as a word`() throws {
    let made = try #require(
      try change(
        "Anna has 3 kites. Annabel has none. How many has Anna?", [.names],
        generations: ["<think>Anna’s kites: \\text{Anna} = 3, ANNA has 3.</think>3"]))
    let text = made.problem.string
    let name = String(text.prefix { $0 != " " })
    #expect(PeopleNames.groupOf[name] == PeopleNames.groupOf["Anna"] && name != "Anna")
    #expect(text == "\(name) has 3 kites. Annabel has none. How many has \(name)?")
    #expect(
      made.generations[0].text.string
        == "<think>\(name)’s kites: \\text{\(name)} = 3, \(name.uppercased()) has 3.</think>3")
  }

  @Test(arguments: [
    "By Andrew Smith's rule, what is 1+1?", "In Saint Paul there are 2 parks. How many?",
    "Use Vincent's theorem to count the roots.", "The Jean-Paul hotel has 2 rooms. How many?",
    "Use the Martin function.", "The George numbers are 2.",
  ])
  func `a name that may be another thing stays`(_ problem: Text) throws {
    #expect(try change(problem, [.names]) == nil)
  }

  @Test func `a name in use is not given to another`() throws {
    for seed in UInt64(0)..<30 {
      let made = try change(
        "Zoe and Yolanda count. How many does Zoe count?", [.names], generations: ["Xavier 2"],
        seed: seed)
      let names = Set((made?.problem.string ?? "").split { !$0.isLetter }.map(String.init))
      #expect(names.intersection(["Zoe", "Yolanda", "Xavier"]).isEmpty)
      #expect(names.filter { PeopleNames.groupOf[$0] != nil }.count == 2)
    }
  }

  @Test func `things change with their plural and keep their article`() throws {
    let made = try #require(
      try change("An apple and 2 Apples: how many apples?", [.objects], generations: ["3 apples"]))
    let text = made.problem.string
    #expect(text.hasPrefix("An a") && !text.contains("apple"))
    #expect(made.generations[0].text.string.hasPrefix("3 a"))
  }

  @Test(arguments: [
    "How many lemons make 2 cups of lemonade?", "Two t-shirts cost 2. What do three t-shirts cost?",
    "There are 2 pears and 3 plums. How many?",
  ])
  func `things with more to them stay`(_ problem: Text) throws {
    #expect(try change(problem, [.objects]) == nil)
  }

  @Test func `a variable goes through statement, gold and traces`() throws {
    let made = try #require(
      try change(
        "If $x^2 + 2x = 3$, find $x$ in terms of $n$ with $n = 2x$.", [.variables], gold: "x+1",
        generations: ["We have $\\max(x, 2x) = 2x$ and \\(x = 1\\), so x is 1."]))
    let text = made.problem.string
    #expect(!text.contains("x"))
    let letter = try #require(text.dropFirst(4).first)
    #expect(made.golds[0].text == "\(letter)+1")
    #expect(
      made.generations[0].text.string
        == "We have $\\max(\(letter), 2\(letter)) = 2\(letter)$ and \\(\(letter) = 1\\), so \(letter) is 1."
    )
  }

  @Test(arguments: [
    "The graph of $y = x^2$ meets $y = 2$. How often?", "Find $\\int x\\,dx$ from 0 to 2.",
    "Solve $xy = 2$ with $x = 1$.", "Tom pays $5 for x and $7 for y.",
  ])
  func `a letter that may be more than a variable stays`(_ problem: Text) throws {
    #expect(try change(problem, [.variables], generations: []) == nil)
  }

  @Test func `a trace that uses x as a sign keeps it`() throws {
    #expect(
      try change("Find $x$ with $2x = 4$.", [.variables], generations: ["0.2 x 50 = 10"]) == nil)
  }

  @Test(arguments: [
    ("Tom has 5 apples.", "Tom has five apples."), ("Tom has five apples.", "Tom has 5 apples."),
    ("On day 3 he ran 4 miles.", "On day 3 he ran four miles."),
    ("It has twenty five pens and six cups.", "It has twenty five pens and 6 cups."),
  ])
  func `numerals and words`(_ old: String, _ new: String) throws {
    #expect(try change(Text(old), [.numerals])?.problem.string == new)
  }

  @Test(arguments: [
    ("He lost 20% of it.", "He lost 20 percent of it."),
    ("He ran 12 km in an hour.", "He ran 12 kilometers in an hour."),
    ("It is 3 centimeters, I say.", "It is 3 cm, I say."),
  ])
  func `units in another spelling`(_ old: String, _ new: String) throws {
    #expect(try change(Text(old), [.units])?.problem.string == new)
  }

  @Test func `a unit of a unit stays`() throws {
    #expect(try change("A car drives 5 km/h. How far in 2 hours?", [.units]) == nil)
  }

  @Test func `another request for the same thing, in Chinese too`() throws {
    let english = try #require(try change("Let a = 2. Find a.", [.instruction])).problem.string
    #expect(
      ["Determine", "Compute", "Calculate"].contains { english == "Let a = 2. \($0) a." })
    #expect(try change("已知a=2，求a的值。", [.instruction])?.problem == "已知a=2，试求a的值。")
  }

  @Test func `sentences of their own change places`() throws {
    let made = try change(
      "Tom has 5 pens. Lisa has 3 cups. How many things do Tom and Lisa have?", [.order])
    #expect(
      made?.problem
        == "Lisa has 3 cups. Tom has 5 pens. How many things do Tom and Lisa have?")
    #expect(
      try change("Tom has 5 pens. Then Lisa has 3 cups. How many pens?", [.order]) == nil)
    #expect(try change("Tom has 5 pens. Lisa has 3 cups. How many has he?", [.order]) == nil)
  }

  /// Whatever the bytes, what is made turns back into them.
  @Test func `is reversible on any text`() throws {
    var generator = SeededGenerator(seed: 7)
    let pieces = [
      "Anna", "Tom", "apples", "apple", "$x$", "x", "$2x+1$", "five", "5", " ", ". ", "é", "’s",
      "\\text{", "}", "km", "%", "Find ", "求", "\u{0}", "$", "\\(", "\\)", "n", "Bob-Tom",
    ]
    for _ in 0..<500 {
      let text = (0..<20).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      let texts = SurfaceTexts(Record.example(Text(text), gold: "x", generations: [Text(text)]))
      let change = SurfaceChange(texts, kinds: Set(RewriteSurface.Kind.allCases)) { _ in 3 }
      let after = change.applied(to: texts)
      if change.isReversible(after, texts) { continue }
      // Refused, then: a word that came in stood there before.
      #expect(after.generations != texts.generations)
    }
  }
}
