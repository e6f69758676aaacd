import Pipeline
import Records
import Testing

@testable import Stages

@Suite struct DropStageTests {
  private func isMultipleChoice(_ text: String) -> Bool {
    OptionMarkers.find(in: Text(text)) != nil
  }

  @Test(arguments: [
    "Pick.\n(A) 1\n(B) 2\n(C) 3", "Pick. A) 1  B) 2  C) 3", "Pick.\nA: 1\nB: 2\nC: 3",
    "选择（ ）\nA、1\nB、2\nC、3", "Pick. $\\text{(A) } 1\\quad \\text{(B) } 2\\quad \\text{(C) } 3$",
    "Pick.\n- A. red\n- B. blue", "Pick. (A) 10 (B) 13 (C) 27 (D) 120",
  ]) func `sees options`(text: String) { #expect(isMultipleChoice(text)) }

  @Test(arguments: [
    "In triangle ABC, angle (A) is twice angle (B), and (C) is 30 degrees.",
    "Points A, B, C. D lies on AB.", "Box A. Box B. Box C. Each holds two balls.",
    "Find $f(A)$, $f(B)$ and $f(C)$.", "Let A. B be real. C is not.",
    "(I) $x>0$ (II) $x<3$ (III) $x$ is even. How many integers satisfy all?",
  ]) func `sees none in names and conditions`(text: String) { #expect(!isMultipleChoice(text)) }

  @Test(arguments: [
    ("\\text{Yes}", true), ("$\\boxed{\\text{no}}$", true), ("True.", true), ("**False**", true),
    ("正确", true), ("7", false), ("\\text{north}", false), ("no solution", false),
    ("\\sqrt{2}", false),
  ]) func `knows truth values`(gold: String, isTruth: Bool) {
    #expect(DropTrueFalse.isTruthValue(gold) == isTruth)
  }

  @Test(arguments: [
    ("Prove that $a+b$ is even.", true), ("Show that $f(1)=2$, then find $f(3)$.", false),
    ("证明：$a>b$。", true), ("已知 $a>b$，证明结论并求 $a$ 的值。", false),
    ("Prove that it holds. What is the least n?", false),
  ]) func `asks for a proof alone`(text: String, isProof: Bool) {
    #expect((ProofWords.request(in: Text(text)) != nil) == isProof)
  }
}
