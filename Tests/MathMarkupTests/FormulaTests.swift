import MathMarkup
import Testing

@Suite struct FormulaTests {
  private func markup(_ tex: String, isDisplay: Bool = false) -> String? {
    Formula.node(of: tex[...], isDisplay: isDisplay).map { node in
      node.children.map(\.markup).joined()
    }
  }

  @Test(arguments: [
    ("x", "<mi>x</mi>"), ("12.5", "<mn>12.5</mn>"), ("a-b", "<mi>a</mi><mo>−</mo><mi>b</mi>"),
    ("x^2", "<msup><mi>x</mi><mn>2</mn></msup>"),
    ("x_1^{10}", "<msubsup><mi>x</mi><mn>1</mn><mn>10</mn></msubsup>"),
    ("f'", "<msup><mi>f</mi><mo>′</mo></msup>"),
    ("\\frac12", "<mfrac><mn>1</mn><mn>2</mn></mfrac>"),
    ("\\frac{a}{b}", "<mfrac><mi>a</mi><mi>b</mi></mfrac>"),
    ("\\sqrt[3]{x}", "<mroot><mi>x</mi><mn>3</mn></mroot>"),
    ("\\pi\\le4", "<mi>π</mi><mo>≤</mo><mn>4</mn>"),
    ("\\text{if } x", "<mtext>if\u{A0}</mtext><mi>x</mi>"),
    ("\\mathbb{R}", "<mi>ℝ</mi>"), ("\\{1\\}", "<mo>{</mo><mn>1</mn><mo>}</mo>"),
    ("a<b", "<mi>a</mi><mo>&lt;</mo><mi>b</mi>"),
    (
      "\\left(x\\right)",
      "<mrow><mo fence=\"true\" stretchy=\"true\">(</mo><mi>x</mi>"
        + "<mo fence=\"true\" stretchy=\"true\">)</mo></mrow>"
    ),
    ("\\sin x", "<mi>sin</mi><mi>x</mi>"), ("3.", "<mn>3</mn><mo>.</mo>"),
    (
      "\\left( a \\rightarrow b \\right)",
      "<mrow><mo fence=\"true\" stretchy=\"true\">(</mo><mi>a</mi><mo>→</mo><mi>b</mi>"
        + "<mo fence=\"true\" stretchy=\"true\">)</mo></mrow>"
    ),
  ])
  func `is written in MathML`(tex: String, expected: String) {
    #expect(markup(tex) == expected)
  }

  @Test func `sums have their limits above and below in a display`() {
    #expect(markup("\\sum_{i}^n", isDisplay: true)?.hasPrefix("<munderover>") == true)
    #expect(markup("\\sum_{i}^n")?.hasPrefix("<msubsup>") == true)
  }

  @Test func `matrices and cases are tables`() {
    let matrix = markup("\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}")
    #expect(matrix?.components(of: "<mtd") == 4)
    #expect(matrix?.components(of: "<mtr>") == 2)
    #expect(markup("\\begin{cases}1&x>0\\\\0\\end{cases}")?.components(of: "<mtd") == 3)
  }

  @Test(arguments: [
    "\\unknown", "{x", "x}", "\\frac{1}", "\\begin{pmatrix}1", "\\left(x", "x^", "a & b", "",
    "\\begin{tikzpicture}\\end{tikzpicture}", "\\", "x_1_2", "\\sqrt",
  ])
  func `is left as it is where it is not understood`(tex: String) {
    #expect(Formula.node(of: tex[...], isDisplay: false) == nil)
  }

  @Test func `nothing is too deep or too odd`() {
    let deep = String(repeating: "{", count: 5000)
    #expect(Formula.node(of: deep[...], isDisplay: false) == nil)
    let fractions = String(repeating: "\\frac1", count: 600)
    #expect(Formula.node(of: fractions[...], isDisplay: false) == nil)
    let scripts = String(repeating: "^", count: 900)
    #expect(Formula.node(of: scripts[...], isDisplay: false) == nil)
    var state: UInt64 = 7
    let letters = Array("\\{}[]()^_&'$ab1+.~ \\frac\\left\\right\\begin{cases}\\end\\sqrt")
    for _ in 0..<3000 {
      let text = String(
        (0..<30).map { _ in
          state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          return letters[Int(state >> 33) % letters.count]
        })
      _ = MathText(text)
      _ = Formula.node(of: text[...], isDisplay: true)
    }
  }
}

extension String {
  fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
