import MathAnswers
import Pipeline
import Records
import Statements

/// Finds problems that are the same in other words, and the families that they belong to.
///
/// Candidates come from locality-sensitive hashing of the templates and are compared exactly. Similar
/// templates are a family. Two problems of it are one where the numbers and everything else that
/// carries meaning are the same in the same order: only light words ("find the value of") may differ,
/// and the golds must not. Grids, codes and puzzles differ in a letter and are other problems. Other
/// words may differ only where a long statement, its numbers and a telling gold leave no doubt.
struct DuplicateSearch {
  /// What was found of a problem that is not alone.
  struct Kin {
    /// The problem that stands for it: itself, where it is not joined.
    let problem: Fingerprint
    /// Similarity to that problem's template.
    let similarity: Double
    let kinship: Kinship
  }

  /// A statement of fewer words is a formula or a puzzle: equal or another.
  private static let fewestWords: UInt16 = 5

  private let sketches: Sketches
  private let threshold: Double
  private let bands: Int
  private let table: ProblemTable
  private let ranking: Representation
  /// Shingles of the templates that share a bucket with another.
  private var shingles: [Int32: [UInt32]] = [:]
  private var families: UnionFind

  init(
    _ sketches: Sketches, threshold: Double, bands: Int, ranking: Representation
  ) throws {
    self.sketches = sketches
    self.threshold = threshold
    self.bands = bands
    self.ranking = ranking
    table = try ProblemTable(sketches, bands: bands)
    families = UnionFind(count: table.templates.count)
    try readShingles()
    unite()
  }

  private mutating func readShingles() throws {
    var isWanted = [Bool](repeating: false, count: table.templates.count)
    table.forEachBucket(bands: bands) { for number in $0 { isWanted[Int(number)] = true } }
    try sketches.forEach { entry in
      guard let index = table.indices[entry.key] else { return }
      let template = table.problems[Int(index)].template
      guard isWanted[Int(template)] else { return }
      shingles[template] = ProblemSketch(bytes: entry.bytes, bands: bands).shingles
      isWanted[Int(template)] = false
    }
  }

  /// Templates that are similar go into one family.
  ///
  /// In a large bucket each is compared with a few only, so that ten thousand variations of one text
  /// cost ten thousand comparisons and not fifty million.
  private mutating func unite() {
    let table = table
    let bands = bands
    var families = families
    table.forEachBucket(bands: bands) { bucket in
      for (place, right) in bucket.enumerated().dropFirst() {
        for left in bucket[..<min(place, 8)] + bucket[max(min(place, 8), place - 8)..<place]
        where families.root(of: left) != families.root(of: right) {
          if similarity(left, right) >= threshold { families.unite(left, right) }
        }
      }
    }
    self.families = families
  }

  private func similarity(_ left: Int32, _ right: Int32) -> Double {
    guard left != right else { return 1 }
    return StatementSketch.similarity(shingles[left] ?? [], shingles[right] ?? [])
  }

  /// - Returns: every problem that has a relative.
  mutating func kin() throws -> [Fingerprint: Kin] {
    var members: [Int32: [Int32]] = [:]
    for (index, problem) in table.problems.enumerated() {
      members[families.root(of: problem.template), default: []].append(Int32(index))
    }
    let families = members.values.filter { $0.count > 1 }
    let golds = try self.golds(of: Set(families.flatMap { $0 }))
    var kin: [Fingerprint: Kin] = [:]
    for family in families { describe(family, golds, &kin) }
    return kin
  }

  private func golds(of wanted: Set<Int32>) throws -> [Int32: KnownGold] {
    var golds: [Int32: [String]] = [:]
    try sketches.forEach { entry in
      guard let index = table.indices[entry.key], wanted.contains(index) else { return }
      let known = golds[index] ?? []
      let new = ProblemSketch(bytes: entry.bytes, bands: bands).golds
      golds[index] = known + new.filter { !known.contains($0) }
    }
    return golds.mapValues { KnownGold($0) }
  }

  private func describe(
    _ family: [Int32], _ golds: [Int32: KnownGold], _ kin: inout [Fingerprint: Kin]
  ) {
    let ranked = family.map { index in
      (index, ranking.rank(table.problems[Int(index)], golds[index]?.health ?? 0))
    }.sorted { $0.1 < $1.1 }.map { $0.0 }
    var joins: [Int32: (problem: Int32, similarity: Double)] = [:]
    var conflicts: [Int32: Int32] = [:]
    for group in Dictionary(grouping: ranked, by: { table.problems[Int($0)].numbers }).values {
      join(group, golds, &joins, &conflicts)
    }
    let name = family.map { table.problems[Int($0)].key }.min() ?? table.problems[0].key
    let standing = ranked.filter { joins[$0] == nil }
    let ranks = Dictionary(uniqueKeysWithValues: standing.enumerated().map { ($1, $0) })
    for index in ranked {
      let home = joins[index]?.problem ?? index
      kin[table.problems[Int(index)].key] = Kin(
        problem: table.problems[Int(home)].key, similarity: joins[index]?.similarity ?? 1,
        kinship: Kinship(
          family: name, size: standing.count, rank: ranks[home] ?? 0,
          conflict: conflicts[home].map { table.problems[Int($0)].key }))
    }
  }

  /// Joins problems with the same numbers, in the order of rank: each to the first that stands for
  /// the same problem.
  private func join(
    _ group: [Int32], _ golds: [Int32: KnownGold],
    _ joins: inout [Int32: (problem: Int32, similarity: Double)], _ conflicts: inout [Int32: Int32]
  ) {
    // More than so many different problems with the same numbers are a template without numbers.
    let mostCompared = 64
    var standing: [Int32] = []
    for index in group {
      let problem = table.problems[Int(index)]
      var home: (problem: Int32, similarity: Double)?
      for other in standing.prefix(mostCompared) {
        let candidate = table.problems[Int(other)]
        guard candidate.telling == problem.telling else { continue }
        let similarity = similarity(candidate.template, problem.template)
        guard similarity >= threshold else { continue }
        let isSame =
          candidate.content == problem.content && problem.words >= Self.fewestWords
        switch KnownGold.agree(golds[other], golds[index]) {
        case .agree where isSame || golds[index]?.isTelling == true && isDetailed(problem):
          home = (other, similarity)
        case .unknown where isSame: home = (other, similarity)
        case .conflict where isSame:
          conflicts[other] = conflicts[other] ?? index
          conflicts[index] = conflicts[index] ?? other
        case .agree, .unknown, .conflict: break
        }
        if home != nil { break }
      }
      joins[index] = home
      if home == nil { standing.append(index) }
    }
  }

  /// A long statement with several numbers: two of them that have the same numbers, nearly the same
  /// words and the same telling gold are no accident.
  private func isDetailed(_ problem: ProblemTable.Problem) -> Bool {
    problem.words >= 12 && problem.numberCount >= 3
  }
}
