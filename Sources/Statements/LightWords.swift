/// Words that a statement may gain or lose and stay the same problem.
enum LightWords {
  static func contains(_ hash: UInt64) -> Bool { hashes.contains(hash) }

  private static let hashes: Set<UInt64> = {
    let lists = [
      "a an the of in on at to for is are was were be been being that this these those it its as by",
      "we you your our us there here such with from has have had can could will would may and both",
      "let given suppose assume if then so thus hence where when while which what who how many much",
      "find determine compute calculate evaluate solve work out obtain get show value values does do",
      "exist exists number numbers please answer answers give express form write simplify following",
      "below above shown question problem exactly exact all each terms term any some respectively",
      "begin end aligned align array displaystyle textstyle it rm bf em ensuremath mbox quad qquad",
      "cdots ldots dots ast star prime",
    ]
    return Set(
      lists.flatMap { $0.split(separator: " ") }.map { word in
        var hash = TokenHash()
        for byte in word.utf8 { hash.add(byte) }
        return hash.value
      })
  }()
}
