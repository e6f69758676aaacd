import Foundation
import MathAnswers

// answers-bench pairs FILE      wrong rows of a table with gold, pred, label
// answers-bench speed FILE      pairs per second over the table, and over plain numbers
// answers-bench slow FILE       the slowest rows of a table
// answers-bench extract FILE    MB/s of extraction over rows with a "text" field
// answers-bench grade FILE      one JSON line per row with gold and text: verdict and readings
// answers-bench fuzz FILE SEED  ten minutes of mutated rows
// answers-bench cross FILE      pairs of different golds that are judged equal
// answers-bench rates SIMPLE TABLE RESPONSES   pairs/s and MB/s as JSON, for `make bench`
let arguments = CommandLine.arguments
guard arguments.count >= 3 else {
  print("usage: answers-bench pairs|speed|slow|extract|grade|fuzz|cross|rates FILE.jsonl [SEED]")
  exit(64)
}
let url = URL(fileURLWithPath: arguments[2])
switch arguments[1] {
case "pairs": try PairsCommand.run(url)
case "speed": try SpeedCommand.run(url)
case "slow": try SpeedCommand.slow(url)
case "extract": try ExtractCommand.run(url)
case "grade": try GradeCommand.run(url)
case "fuzz":
  try FuzzCommand.run(url, minutes: 10, seed: arguments.count > 3 ? UInt64(arguments[3]) ?? 1 : 1)
case "rates" where arguments.count == 5:
  try RatesCommand.run(
    simple: url, table: URL(fileURLWithPath: arguments[3]),
    responses: URL(fileURLWithPath: arguments[4]))
case "cross": try CrossCommand.run(url)
default:
  print("unknown command '\(arguments[1])'")
  exit(64)
}
