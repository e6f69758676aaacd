extension AnswerVerifier {
  /// Groups answers that agree: a class index per answer, nil for one that cannot be read.
  ///
  /// Indices count classes by first appearance; which answers share a class does not depend on
  /// their order.
  public func equivalenceClasses(_ answers: [String]) -> [Int?] {
    let readings = answers.map { PredictionText.read($0, extractor) }
    var parents = Array(readings.indices)
    func root(_ index: Int) -> Int {
      var index = index
      while parents[index] != index { index = parents[index] }
      return index
    }
    // Equal texts first, so that only distinct ones are compared.
    var firstWithText: [[UInt8]: Int] = [:]
    var distinct: [Int] = []
    for index in readings.indices where !readings[index].isEmpty {
      if let first = firstWithText[readings[index].bytes] {
        parents[index] = first
      } else {
        firstWithText[readings[index].bytes] = index
        distinct.append(index)
      }
    }
    for (position, index) in distinct.enumerated() {
      for other in distinct[..<position] where root(other) != root(index) {
        if areEquivalent(readings[other], readings[index]) == true {
          let (a, b) = (root(other), root(index))
          parents[max(a, b)] = min(a, b)
        }
      }
    }
    var classes: [Int: Int] = [:]
    return readings.indices.map { index in
      if readings[index].isEmpty { return nil }
      let representative = root(index)
      if let number = classes[representative] { return number }
      classes[representative] = classes.count
      return classes.count - 1
    }
  }
}
