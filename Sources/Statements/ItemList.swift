/// Markers of one kind, counted from the first without a gap: a list of items in a statement.
package struct ItemList: Sendable {
  package let markers: [Marker]
  /// What stands behind each marker, up to the next; the last ends with its line or the text.
  package let contents: [Range<Int>]

  package var family: Marker.Family { markers[0].family }
  package var form: Marker.Form { markers[0].form }
  package var count: Int { markers.count }
  package var range: Range<Int> {
    markers[0].range.lowerBound..<max(contents.last?.upperBound ?? 0, markers[0].range.upperBound)
  }
  /// Every item has a line of its own.
  package var isOnLines: Bool { markers.allSatisfy { $0.gap == .line } }
  /// Every item but the first is parted from the one before by more than a space.
  package var isSpaced: Bool { markers.dropFirst().allSatisfy { $0.gap >= .wide } }
}

extension PlainStatement {
  /// The lists of at least two items, in the order of their first markers.
  package var lists: [ItemList] {
    let markers = markers
    var lists: [ItemList] = []
    for family in Marker.Family.allCases {
      for form in Marker.Form.allCases {
        lists += runs(of: markers.filter { $0.family == family && $0.form == form })
      }
    }
    return lists.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Cuts markers of one kind into runs 0, 1, 2, …; what is out of order is passed over.
  private func runs(of markers: [Marker]) -> [ItemList] {
    var lists: [ItemList] = []
    var run: [Marker] = []
    for marker in markers {
      if marker.ordinal == 0 {
        if run.count > 1 { lists.append(list(of: run, upTo: marker.range.lowerBound)) }
        run = [marker]
      } else if marker.ordinal == run.count, hasContent(run[run.count - 1], upTo: marker) {
        run.append(marker)
      }
    }
    if run.count > 1 { lists.append(list(of: run, upTo: count)) }
    return lists
  }

  /// Between two items stands something other than a list's comma.
  private func hasContent(_ marker: Marker, upTo next: Marker) -> Bool {
    let between = marker.range.upperBound..<next.range.lowerBound
    if next.gap == .line { return true }
    let words = trimmed(between)
    let isJoint = ["and", "or", "和", "与"].contains(
      String(decoding: lowered[words].filter { $0 != 0x2C && $0 != 0x20 }, as: UTF8.self))
    return !isJoint && bytes[words].contains { $0 != 0x2C && $0 != 0x01 && $0 != 0x3B }
  }

  /// - Parameter limit: where the next list of the kind begins, or the text ends.
  private func list(of run: [Marker], upTo limit: Int) -> ItemList {
    var contents = zip(run, run.dropFirst()).map { $0.range.upperBound..<$1.range.lowerBound }
    let start = run[run.count - 1].range.upperBound
    var end = limit
    // Items on lines may run over several; the last ends at a blank line.
    if run.allSatisfy({ $0.gap == .line }), let stop = blankLine(in: start..<limit) { end = stop }
    contents.append(start..<end)
    return ItemList(markers: run, contents: contents)
  }

  private func blankLine(in range: Range<Int>) -> Int? {
    var position = trimmed(range).lowerBound
    while position < range.upperBound {
      if bytes[position] == 0x0A {
        var next = position + 1
        while next < range.upperBound, bytes[next] == 0x20 || bytes[next] == 0x09 { next += 1 }
        if next < range.upperBound, bytes[next] == 0x0A { return position }
        position = next
      } else {
        position += 1
      }
    }
    return nil
  }
}
