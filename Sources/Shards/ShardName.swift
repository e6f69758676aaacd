/// `part-00003-of-00012.jsonl.gz`: sorts by number and says whether one is missing.
package enum ShardName {
  package static func name(_ index: Int, of count: Int) -> String {
    "part-\(padded(index))-of-\(padded(count)).jsonl.gz"
  }

  private static func padded(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 5 - digits.count)) + digits
  }
}
