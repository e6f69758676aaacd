import Records
import Statements

/// Puts generations into an order in which each is as unlike those before it as can be.
enum Diversity {
  /// - Parameters:
  ///   - indices: generations, the preferred first.
  ///   - limit: how many of the order matter.
  static func order(_ indices: [Int], of record: Record, limit: Int) -> [Int] {
    guard indices.count > limit, limit > 1 else { return indices }
    let sketches = indices.map {
      StatementSketch(StatementTokens(record.generations[$0].text), width: 3).shingles
    }
    var chosen = [0]
    var nearest = sketches.map { StatementSketch.similarity($0, sketches[0]) }
    while chosen.count < limit {
      let rest = indices.indices.filter { !chosen.contains($0) }
      guard let next = rest.min(by: { (nearest[$0], $0) < (nearest[$1], $1) }) else { break }
      chosen.append(next)
      for place in rest {
        nearest[place] = max(
          nearest[place], StatementSketch.similarity(sketches[place], sketches[next]))
      }
    }
    let rest = indices.indices.filter { !chosen.contains($0) }
    return (chosen + rest).map { indices[$0] }
  }
}
