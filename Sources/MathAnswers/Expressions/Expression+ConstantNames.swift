extension Expression {
  /// Reads a letter that the gold does not use as the constant that it does: engineers write j for
  /// the imaginary unit, programs print I and E.
  func namingConstants(of gold: Expression) -> Expression {
    let foreign = symbols.subtracting(gold.symbols)
    guard !foreign.isEmpty, foreign.isSubset(of: ["j", "I", "E"]) else { return self }
    var result = self
    if foreign.contains("I") || foreign.contains("j"), !foreign.isSuperset(of: ["I", "j"]),
      gold.holds(.i), !holds(.i)
    {
      result = result.substituting("I", by: .constant(.i)).substituting("j", by: .constant(.i))
    }
    if foreign.contains("E"), gold.holds(.e) {
      result = result.substituting("E", by: .constant(.e))
    }
    return result
  }

  private func holds(_ constant: Constant) -> Bool { contains { $0 == .constant(constant) } }
}
