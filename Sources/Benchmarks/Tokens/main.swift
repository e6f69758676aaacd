import Foundation
import Tokens

// tokens-bench encode TOKENIZER    ids of the texts on standard input, one a line in hexadecimal
// tokens-bench pieces TOKENIZER    their pieces, before merging
// tokens-bench estimate TOKENIZER  how far the estimates of those texts are from the counts
// tokens-bench speed TOKENIZER     MB/s of counting, of all lines of standard input as plain text
let arguments = CommandLine.arguments
guard arguments.count == 3, let data = FileManager.default.contents(atPath: arguments[2]) else {
  print("usage: tokens-bench encode|pieces|estimate|speed TOKENIZER.json < INPUT")
  exit(64)
}
let clock = ContinuousClock()
let start = clock.now
let tokenizer = try Tokenizer(json: Array(data))
let loading = clock.now - start
let input = Array(FileHandle.standardInput.readDataToEndOfFile())

/// The texts of the input: a line each, two hexadecimal digits a byte.
let texts = {
  input.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast().map { line in
    let digits = line.map { $0 < 0x3A ? $0 & 0xF : $0 - 0x57 }
    return stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }
}

switch arguments[1] {
case "encode":
  for text in texts() {
    let ids = text.withUnsafeBufferPointer { tokenizer.encode($0) }
    // The counter has a cache of its own, which must not change the count.
    let count = text.withUnsafeBufferPointer { TokenCounter(tokenizer).count($0) }
    guard count == ids.count else { fatalError("\(count) tokens counted, \(ids.count) encoded") }
    print(ids.map { String($0) }.joined(separator: " "))
  }
case "pieces":
  for text in texts() {
    print(text.withUnsafeBufferPointer { tokenizer.pieces($0) }.joined(separator: "\t"))
  }
case "estimate":
  let counter = TokenCounter(tokenizer)
  let pairs = texts().filter { !$0.isEmpty }.map { text in
    text.withUnsafeBufferPointer { (exact: counter.count($0), estimate: TokenEstimate.count($0)) }
  }
  let errors = pairs.map { abs(Double($0.estimate) / Double($0.exact) - 1) }.sorted()
  let sums = pairs.reduce((0, 0)) { ($0.0 + $1.exact, $0.1 + $1.estimate) }
  print(
    "\(pairs.count) texts, \(sums.0) tokens, estimate \(sums.1); error of the sum",
    "\(Double(sums.1) / Double(sums.0) - 1), median \(errors[errors.count / 2]),",
    "95th of 100 \(errors[errors.count * 95 / 100])")
case "speed":
  let lines = input.split(separator: 0x0A)
  let counter = TokenCounter(tokenizer)
  for _ in 0..<3 {
    let before = clock.now
    let tokens = lines.reduce(0) { sum, line in
      sum + line.withUnsafeBufferPointer { counter.count($0) }
    }
    let seconds = (clock.now - before) / .seconds(1)
    print(
      "loaded in \(loading); \(tokens) tokens,",
      "\(Double(input.count) / Double(tokens)) bytes each, \(Double(input.count) / seconds / 1e6) MB/s"
    )
  }
default:
  print("unknown command '\(arguments[1])'")
  exit(64)
}
