extension Expression {
  /// `[[1, 2], [3, 4]]` as programs write a matrix.
  static func matrix(ofRows rows: [Expression]) -> Expression {
    .matrix(
      rows.map { if case .tuple(let entries, _) = $0 { entries } else { [$0] } },
      isDeterminant: false)
  }

  /// Works out determinants and products of a number with a matrix.
  func resolvingMatrices() -> Expression {
    if let tuple = tupleArithmetic { return tuple }
    guard contains({ if case .matrix = $0 { true } else { false } }) else { return self }
    switch self {
    case .matrix(let rows, true):
      return Expression.determinant(rows) ?? self
    case .matrix(let rows, false) where rows.count == 1 && rows[0].count == 1:
      return rows[0][0]
    case .call(.determinant, let arguments):
      if case .matrix(let rows, _) = arguments.first { return Expression.determinant(rows) ?? self }
      return self
    case .power(let base, let exponent):
      guard case .matrix(let rows, false) = base.resolvingMatrices() else { return self }
      return Expression.matrixPower(rows, exponent) ?? self
    case .product(let factors): return Expression.scaledMatrix(factors) ?? self
    case .sum(let terms): return Expression.addedMatrices(terms) ?? self
    default: return mapChildren { $0.resolvingMatrices() }
    }
  }

  /// `3(1, 2)` and `(1, 2) + (3, 4)`.
  private var tupleArithmetic: Expression? {
    switch self {
    case .product(let factors) where factors.count == 2 && factors[0].isRealConstant:
      guard case .tuple(let parts, .open) = factors[1] else { return nil }
      return .tuple(parts.map { .product([factors[0], $0]) }, .open)
    case .sum(let terms):
      var total: [Expression]?
      for term in terms {
        guard case .tuple(let parts, .open) = term.tupleArithmetic ?? term else { return nil }
        guard let sum = total else {
          total = parts
          continue
        }
        guard sum.count == parts.count else { return nil }
        total = zip(sum, parts).map { .sum([$0, $1]) }
      }
      return total.map { .tuple($0, .open) }
    default: return nil
    }
  }

  /// Cofactor expansion, for the sizes that appear in answers.
  private static func determinant(_ rows: [[Expression]]) -> Expression? {
    guard rows.count <= 4, rows.allSatisfy({ $0.count == rows.count }) else { return nil }
    if rows.count == 1 { return rows[0][0] }
    var terms: [Expression] = []
    for (column, entry) in rows[0].enumerated() {
      let minor = rows.dropFirst().map { row in
        row.enumerated().filter { $0.offset != column }.map { $0.element }
      }
      guard let value = determinant(minor) else { return nil }
      let term = Expression.product([entry, value])
      terms.append(column.isMultiple(of: 2) ? term : -term)
    }
    return .sum(terms)
  }

  /// A transpose, a small whole power, or the inverse of two rows.
  private static func matrixPower(_ rows: [[Expression]], _ exponent: Expression) -> Expression? {
    switch exponent {
    case .symbol("T"), .symbol("t"), .symbol("top"):
      guard let width = rows.first?.count, rows.allSatisfy({ $0.count == width }) else {
        return nil
      }
      return .matrix(
        (0..<width).map { column in rows.map { $0[column] } }, isDeterminant: false)
    case .number(let power):
      if power == .minusOne { return inverse(rows) }
      guard let count = power.int, (1...4).contains(count) else { return nil }
      var result = rows
      for _ in 1..<count {
        guard let next = multiplied(result, rows) else { return nil }
        result = next
      }
      return .matrix(result, isDeterminant: false)
    default: return nil
    }
  }

  private static func inverse(_ rows: [[Expression]]) -> Expression? {
    guard rows.count == 2, rows.allSatisfy({ $0.count == 2 }), let value = determinant(rows) else {
      return nil
    }
    let scale = Expression.power(value, .minusOne)
    let adjugate = [[rows[1][1], -rows[0][1]], [-rows[1][0], rows[0][0]]]
    return .matrix(adjugate.map { $0.map { .product([scale, $0]) } }, isDeterminant: false)
  }

  private static func scaledMatrix(_ factors: [Expression]) -> Expression? {
    var scalars: [Expression] = []
    var rows: [[Expression]]?
    for factor in factors {
      switch factor.resolvingMatrices() {
      case .matrix(let found, _):
        guard let left = rows else {
          rows = found
          continue
        }
        guard let product = multiplied(left, found) else { return nil }
        rows = product
      case let scalar where scalar.isScalar: scalars.append(scalar)
      default: return nil
      }
    }
    guard let rows else { return scalars.count == 1 ? scalars[0] : .product(scalars) }
    if scalars.isEmpty { return .matrix(rows, isDeterminant: false) }
    return .matrix(
      rows.map { $0.map { .product(scalars + [$0]) } }, isDeterminant: false)
  }

  private static func multiplied(
    _ left: [[Expression]], _ right: [[Expression]]
  ) -> [[Expression]]? {
    guard let width = right.first?.count, right.allSatisfy({ $0.count == width }),
      left.allSatisfy({ $0.count == right.count }), left.count * width * right.count <= 64
    else { return nil }
    return left.map { row in
      (0..<width).map { column in
        .sum(row.indices.map { .product([row[$0], right[$0][column]]) })
      }
    }
  }

  private static func addedMatrices(_ terms: [Expression]) -> Expression? {
    var total: [[Expression]]?
    for term in terms {
      guard case .matrix(let rows, _) = term.resolvingMatrices() else { return nil }
      guard let sum = total else {
        total = rows
        continue
      }
      guard sum.map(\.count) == rows.map(\.count) else { return nil }
      total = zip(sum, rows).map { zip($0, $1).map { .sum([$0, $1]) } }
    }
    return total.map { .matrix($0, isDeterminant: false) }
  }
}
