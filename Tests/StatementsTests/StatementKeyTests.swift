import Records
import Testing

@testable import Statements

@Suite struct StatementKeyTests {
  private func key(_ text: String) -> String {
    String(decoding: StatementKey.bytes(of: Text(text)), as: UTF8.self)
  }

  @Test(arguments: [
    ("Find $x$.", "find  x"),
    ("Find $\\dfrac{1}{2}$.", "Find $\\frac{1}{2}$"),
    ("Let \\(a \\leq b\\), then", "let $a\\le b$ then"),
    ("Compute $\\left(1+2\\right)$.", "Compute $(1+2)$."),
    ("a~b", "a b"), ("f\\,(x)", "f(x)"), ("(1, 2)", "(1,2)"), ("sum of 3 , 4", "sum of 3,4"),
  ]) func `does not see how it is written`(one: String, other: String) {
    #expect(key(one) == key(other))
  }

  @Test(arguments: [
    ("What is 2.5 + 1?", "What is 25 + 1?"), ("Point (1,2)", "Point (12)"),
    ("$x^2$", "$x^3$"), ("$a+b$", "$a-b$"), ("$\\sin x$", "$\\cos x$"),
    ("小明有3个苹果", "小明有4个苹果"), ("the list 1, 23", "the list 12, 3"),
    ("zeros of $100!$", "zeros of $100$"), ("$1$ $23$", "$12$ $3$"), ("1\\,23", "12\\,3"),
  ]) func `sees another problem`(one: String, other: String) {
    #expect(key(one) != key(other))
  }
}
