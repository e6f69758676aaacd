/// Where a row stood: which input file, in the order of the command line, and which row of it.
package struct RowPlace: Sendable, Hashable, Comparable {
  /// Index into the run's list of inputs.
  package var file: Int
  /// The line of a JSON Lines file, the element of an array, the row of a table; from 1.
  package var row: Int

  package init(file: Int, row: Int) {
    self.file = file
    self.row = row
  }

  package static func < (left: RowPlace, right: RowPlace) -> Bool {
    (left.file, left.row) < (right.file, right.row)
  }
}
