package import JSONText
package import Records

/// A public layout of problems and generations: how its rows are told from others and read.
///
/// One conforming type per family, in `Families`, listed in `SchemaCatalog`.
package protocol Schema: Sendable {
  /// Kebab-case; what `sluice detect` prints and a recipe may name.
  static var name: String { get }
  /// The public datasets that come in this layout, for people.
  static var datasets: [String] { get }
  /// Says why a row is of this family, or nil where it is not; a more telling row gives more points.
  static func recognize(_ row: JSONValue) -> Recognition?
  /// Reads one row. Places, ids and keys are set by the caller.
  static func read(_ row: JSONValue) throws(RowError) -> Record
}

/// How sure a family is of a row, and what it saw.
package struct Recognition: Sendable, Equatable {
  /// The number of fields that only this family has in this form; the family with most wins, and
  /// the earlier one in the catalog where two have the same.
  package let points: Int
  /// What was seen, for people: "`generations` is a list of texts".
  package let evidence: [String]

  package init(points: Int, evidence: [String]) {
    self.points = points
    self.evidence = evidence
  }
}

/// A row is of the right family and still cannot be read.
package struct RowError: Error, Equatable {
  package enum Kind: String, CaseIterable, Sendable {
    /// The row is no object (or no list, where the family has lists).
    case wrongKind = "wrong-kind"
    /// A field that the family needs is absent or null.
    case missingField = "missing-field"
    /// A field is there and holds another kind of value.
    case wrongFieldKind = "wrong-field-kind"
    /// No family knows the row, and the recipe maps no fields.
    case unknownSchema = "unknown-schema"
  }

  package let kind: Kind
  /// The field's name, or what was found instead.
  package let detail: String

  package init(_ kind: Kind, _ detail: String) {
    self.kind = kind
    self.detail = detail
  }
}
