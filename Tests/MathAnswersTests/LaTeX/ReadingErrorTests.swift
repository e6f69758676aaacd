import MathAnswers
import Testing

@Suite struct ReadingErrorTests {
  @Test func `draws a caret below the place`() throws {
    let error = try #require(AnswerVerifier().prepare(gold: "x + \\foo{3}").error)
    #expect(error.kind == .unknownCommand)
    #expect(error.range == 4..<8)
    #expect(error.description == "unknown command\nx + \\foo{3}\n    ^")
  }

  @Test(arguments: [
    ("\\frac{1}{", ReadingError.Kind.unexpectedEnd), ("3)(", .unexpectedToken),
    ("1+}", .unbalanced), ("2 ^ apples of gold", .unexpectedWord),
    (String(repeating: "(", count: 99) + "1", .tooDeep),
  ])
  func `names what is wrong`(text: String, kind: ReadingError.Kind) throws {
    let error = try #require(AnswerVerifier().prepare(gold: text).error)
    #expect(error.kind == kind)
  }
}
