package import Records

/// How many rows and statements a problem was put together from, and how many different golds they
/// had.
package struct MergedRows: Finding, Equatable {
  package static let name = "merged-rows"

  package let rows: Int
  package let statements: Int
  package let golds: Int

  package var fields: [Field] {
    [Field("rows", rows), Field("statements", statements), Field("golds", golds)]
  }
}
