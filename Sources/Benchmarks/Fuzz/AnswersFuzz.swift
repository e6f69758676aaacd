import MathAnswers

// Built by fuzz.sh alone, with libFuzzer's own main; no target of the package.

private let verifier = AnswerVerifier()

/// The first line is the gold answer, the rest the prediction.
@_cdecl("LLVMFuzzerTestOneInput")
public func judge(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let input = UnsafeBufferPointer(start: bytes, count: count)
  let cut = input.firstIndex(of: 0x0A) ?? count
  let gold = String(decoding: input[..<cut], as: UTF8.self)
  let prediction = String(decoding: input[min(cut + 1, count)...], as: UTF8.self)
  let judgement = verifier.judge(gold: gold, prediction: prediction)
  let forward = verifier.areEquivalent(gold, prediction)
  precondition(forward == verifier.areEquivalent(prediction, gold), "asymmetric")
  precondition(
    judgement.verdict == verifier.verdict(gold: gold, prediction: prediction), "unstable")
  return 0
}
