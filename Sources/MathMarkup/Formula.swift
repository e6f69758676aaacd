/// Turns a TeX formula into MathML, or says that it does not understand it.
package enum Formula {
  /// Longer formulas are shown as they are written.
  private static let longest = 4000

  /// - Parameter isDisplay: true for a formula on a line of its own.
  /// - Returns: a `math` element, or nil for what is not understood: the reader sees the source then,
  ///   never half a formula.
  package static func node(of source: Substring, isDisplay: Bool) -> MathNode? {
    guard source.utf8.count <= longest else { return nil }
    var reader = FormulaReader(source, isDisplay: isDisplay)
    guard let nodes = try? reader.readAll(), !nodes.isEmpty else { return nil }
    return MathNode(.math, nodes, isDisplay ? [("display", "block")] : [])
  }
}

/// Something in a formula that is not understood.
struct FormulaError: Error {}
