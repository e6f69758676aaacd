/// What a stage found on a record or a generation: a typed value that can show itself.
package protocol Finding: Sendable {
  /// Kebab-case, unique, never renamed: it is data in dropped rows and ledgers.
  static var name: String { get }
  /// What is shown of it, in a fixed order.
  var fields: [Field] { get }
}

/// The findings on one record or generation, at most one of each type, in the order of finding.
package struct Findings: Sendable {
  /// The type stands beside the value: comparing it costs nothing, trying a cast does.
  private var found: [(type: ObjectIdentifier, finding: any Finding)] = []

  package init() {}

  package subscript<Found: Finding>(type: Found.Type) -> Found? {
    get {
      let wanted = ObjectIdentifier(type)
      for entry in found where entry.type == wanted { return entry.finding as? Found }
      return nil
    }
    set {
      let wanted = ObjectIdentifier(type)
      found.removeAll { $0.type == wanted }
      if let newValue { found.append((wanted, newValue)) }
    }
  }

  package var all: [any Finding] { found.map { $0.finding } }
}
