/// Finds the word that was meant.
package enum Spelling {
  /// The nearest of `words` by edit distance, if no more than a third of its letters differ.
  package static func nearest(to word: String, among words: [String]) -> String? {
    let ranked = words.map { ($0, distance(Array(word), Array($0))) }.min { $0.1 < $1.1 }
    guard let (near, distance) = ranked, distance * 3 <= max(near.count, 3) else { return nil }
    return near
  }

  /// Levenshtein's distance, one row at a time.
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var row = Array(0...right.count)
    for (i, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in right.enumerated() {
        let substituted = diagonal + (letter == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substituted, row[j] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
