/// A set of real numbers cut at finitely many points.
///
/// `cells` has an entry for each open gap and each point, from left to right: gap, point, gap,
/// ..., gap. Points are kept only where membership changes, so equal sets have equal cells.
struct RealSet {
  var points: [Expression]
  var cells: [Bool]

  static let all = RealSet(points: [], cells: [true])
  static let empty = RealSet(points: [], cells: [false])

  /// Nil when an end cannot be ordered.
  static func interval(
    _ lower: Expression, _ upper: Expression, closedLow: Bool, closedHigh: Bool,
    _ budget: inout Budget
  ) -> RealSet? {
    guard let order = ConstantComparison.order(lower, upper, &budget) else { return nil }
    if order > 0 { return nil }
    if order == 0 { return closedLow && closedHigh ? point(lower) : nil }
    var points: [Expression] = []
    var cells: [Bool] = []
    if case .infinity = lower {
    } else {
      points.append(lower)
      cells += [false, closedLow]
    }
    cells.append(true)
    if case .infinity = upper {
    } else {
      points.append(upper)
      cells += [closedHigh, false]
    }
    return RealSet(points: points, cells: cells)
  }

  static func point(_ value: Expression) -> RealSet {
    RealSet(points: [value], cells: [false, true, false])
  }

  var complement: RealSet { RealSet(points: points, cells: cells.map { !$0 }) }

  /// Cuts both sets at all the points and combines them cell by cell.
  func combined(
    with other: RealSet, _ budget: inout Budget, _ combine: (Bool, Bool) -> Bool
  ) -> RealSet? {
    var merged: [Expression] = []
    var result: [Bool] = []
    var (left, right) = (0, 0)
    while true {
      result.append(combine(cells[2 * left], other.cells[2 * right]))
      if left == points.count && right == other.points.count { break }
      let order: Int
      if left == points.count {
        order = 1
      } else if right == other.points.count {
        order = -1
      } else {
        guard
          let found = ConstantComparison.order(points[left], other.points[right], &budget)
        else { return nil }
        order = found
      }
      merged.append(order <= 0 ? points[left] : other.points[right])
      let leftCell = order <= 0 ? cells[2 * left + 1] : cells[2 * left]
      let rightCell = order >= 0 ? other.cells[2 * right + 1] : other.cells[2 * right]
      result.append(combine(leftCell, rightCell))
      if order <= 0 { left += 1 }
      if order >= 0 { right += 1 }
    }
    return RealSet(points: merged, cells: result).simplified
  }

  private var simplified: RealSet {
    var keptPoints: [Expression] = []
    var keptCells = [cells[0]]
    for (index, point) in points.enumerated() {
      let (at, after) = (cells[2 * index + 1], cells[2 * index + 2])
      if keptCells.last == at, at == after { continue }
      keptPoints.append(point)
      keptCells += [at, after]
    }
    return RealSet(points: keptPoints, cells: keptCells)
  }

  /// Whether the sets have the same members; nil when it cannot be told.
  func isEqual(to other: RealSet, _ budget: inout Budget) -> Bool? {
    guard let difference = combined(with: other, &budget, { $0 != $1 }) else { return nil }
    return !difference.cells.contains(true)
  }
}
