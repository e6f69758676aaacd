import Pipeline
import Records
import Statements
import Testing

@testable import Stages

/// Texts that fool filters of problem kinds, each with what the rule must say.
@Suite struct DropStageTests {
  private func offersOptions(_ text: String, gold: String? = nil) -> Bool {
    ProblemReading(.example(Text(text), gold: gold)).offersOptions
  }

  @Test(arguments: [
    "Pick.\n(A) 1\n(B) 2\n(C) 3", "Pick. A) 1  B) 2  C) 3", "Pick.\nA: 1\nB: 2\nC: 3",
    "选择（ ）\nA、1\nB、2\nC、3", "Pick. $\\text{(A) } 1\\quad \\text{(B) } 2\\quad \\text{(C) } 3$",
    "Pick.\n- A. red\n- B. blue", "Pick. (A) 10 (B) 13 (C) 27 (D) 120",
    "The value of $x$ is (A) 1 (B) 2 (C) 3 (D) 4", "What is it? A. 1 B. 2 C. 3 D. 4",
    "1+1=（　）\nA. 1  B. 2\nC. 3  D. 4", "1+1=（　）A．1B．2C．3D．4",
    "What is 1+1? $\\mathrm{\\textbf{(A)} \\ }1\\qquad\\mathrm{\\textbf{(B)} \\ }2\\qquad\\mathrm{\\textbf{(C)} \\ }3$",
    "Which is prime?\n**A.** 4\n**B.** 5\n**C.** 6",
    "Which of the following is prime?\n\\begin{tabular}{ll} A & 4 \\\\ B & 5 \\\\ C & 6 \\end{tabular}",
    "Which of these codes is a prefix code? (a) 0, 01. (b) 0, 10. (c) 0, 00.",
    "Pick one.\n（Ａ）1\n（Ｂ）2\n（Ｃ）3", "Which option is right?\n[A] 1\n[B] 2\n[C] 3",
    "Who won? A) Ana B) Bob C) Cai D) Dai", "Option A: 1\nOption B: 2\nOption C: 3",
  ]) func `sees options`(text: String) { #expect(offersOptions(text)) }

  @Test(arguments: [
    ("What is $1+1$? (1) 1 (2) 2 (3) 3 (4) 4", "2"), ("1+1= ①1 ②2 ③3 ④4", "2"),
    ("$1+1$ is\n$1$ \\qquad $2$ \\qquad $3$ \\qquad $4$", "2"),
    ("Which statements are true? I. $1<2$ II. $2<1$ III. $1<3$", "I, III"),
    ("下列结论：①甲；②乙；③丙。其中正确结论的序号是____", "①③"),
    ("What is 6 times 7? (i) 41 (ii) 42 (iii) 43 (iv) 44", "42"),
  ]) func `sees options by the gold`(text: String, gold: String) {
    #expect(offersOptions(text, gold: gold))
  }

  @Test(arguments: [
    "In triangle ABC, angle (A) is twice angle (B), and (C) is 30 degrees.",
    "Points A, B, C. D lies on AB.", "Box A. Box B. Box C. Each holds two balls.",
    "Find $f(A)$, $f(B)$ and $f(C)$.", "Let A. B be real. C is not.",
    "(I) $x>0$ (II) $x<3$ (III) $x$ is even. How many integers satisfy all?",
    "Cities A, B, C and D lie on a road. How far is A from D?",
    "The points are\nA: (0,0)\nB: (1,0)\nC: (0,1)\nFind the area of the triangle.",
    "已知点A、B、C在圆上，求弧AB的长。", "(a) Find $x$. (b) Find $y$. (c) Find $z$.",
    "For how many of these is the sum even?\n\\begin{tabular}{cc} A & 6 \\\\ B & 9 \\\\ C & 7 \\end{tabular}",
    "Let $p(1)=1$, $p(2)=2$, $p(3)=3$ and $p(4)=4$. Find $p(5)$.",
    "Row 1: 2, 2\nRow 2: 4, 4\nRow 3: 6, 6\nWhat is the 40th number?",
    "Event (A) has probability 1/2, event (B) 1/3, and (C) is their union. Find P(C).",
  ]) func `sees none in names and conditions`(text: String) { #expect(!offersOptions(text)) }

  @Test(arguments: [
    ("\\text{Yes}", true), ("$\\boxed{\\text{no}}$", true), ("True.", true), ("**False**", true),
    ("正确", true), ("Yes, No, Yes", true), ("7", false), ("\\text{north}", false),
    ("no solution", false), ("\\sqrt{2}", false), ("", false),
  ]) func `knows truth values`(gold: String, isTruth: Bool) {
    #expect(TruthValue.isNamed(TruthValue.bare(gold)) == isTruth)
  }

  @Test(arguments: [
    ("Is every prime odd?", true), ("If $n>2$ is prime, must $n$ be odd?", true),
    ("Determine whether $f$ is even.", true), ("判断：0是自然数。（ ）对的打√", true),
    ("是否存在整数 $n$ 使 $n^2=2$？", true), ("Are there primes between 24 and 28?", true),
    ("Can you find the sum of 3 and 4?", false), ("What is $f(2)$? Is it even?", false),
    ("Determine whether it converges and, if so, find the sum.", false),
    ("是否存在 $n$？若存在，求 $n$ 的值。", false), ("Find the number of primes.", false),
    ("How many questions of yes did he ask?", false),
    ("For how many $n < 9$ is it true that $n$ is prime?", false),
    ("Determine if the graph is a parabola, circle, ellipse, or empty.", false),
    ("Does $f$, where $c=0$, have a root?", true), ("各次是否投中相互独立，则概率为", false),
    ("How many true/false questions are there?", false),
  ]) func `knows questions of yes or no`(text: String, isPolar: Bool) {
    #expect((PlainStatement(text).polarQuestion != nil) == isPolar)
  }

  @Test(arguments: [
    ("Prove that $a+b$ is even.", true), ("Show that $f(1)=2$, then find $f(3)$.", false),
    ("证明：$a>b$。", true), ("已知 $a>b$，证明结论并求 $a$ 的值。", false),
    ("Prove that it holds. What is the least n?", false),
    ("If $H$ is unique prove $H$ is characteristic.", true), ("求证：$a>b$。", true),
    ("To prove that she is fast, Ana ran 3 km.", false),
    ("A proof takes 2 pages. How many pages do 3 proofs take?", false),
    ("Find, with proof, all such $n$.", false), ("$a>b$。试证明 $a^2>b^2$。", true),
    ("Demonstrate that no such $n$ exists.", true),
    ("Show all the keys of N3.", false), ("Show that there is no such $n$.", true),
  ]) func `asks for a proof alone`(text: String, isProof: Bool) {
    #expect((ProofRequest(statement: PlainStatement(text)).alone() != nil) == isProof)
  }

  @Test(arguments: [
    ("____", 1), ("\\_\\_\\_", 1), ("a\\_1 + a\\_2", 0), ("$(\\quad)$ and （　　）", 2),
    ("f()", 0), ("\\boxed{}", 1), ("\\boxed{3}", 0), ("\\underline{\\hspace{2cm}}", 1),
    ("x \\qquad y", 0), ("$(1, 2)$", 0), ("3*4*5", 0), ("为（ ）", 1), ("方程为__.", 1), ("x__1", 0),
  ]) func `counts blanks`(text: String, count: Int) {
    let statement = PlainStatement(text)
    #expect(Blanks.find(in: statement, statement.whole).count == count)
  }

  /// No statement or gold stops a stage or takes it more than a moment.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "", "-", "A. x B. y ", "answer: ", "show, ", "(a) Find ", "____ ", "证明，", "Is it? ", "\u{0}",
      "\\",
    ]) func `judges hostile problems`(unit: String) throws
  {
    let text = String(repeating: unit, count: 20_000 / max(1, unit.utf8.count))
    for type in stageCatalog where type.name.hasPrefix("drop-") {
      var record = Record.example(Text(text), gold: text)
      _ = try StageChain.run(type, &record)
      record = Record.example(Text(text))
      _ = try StageChain.run(type, &record)
    }
  }
}
