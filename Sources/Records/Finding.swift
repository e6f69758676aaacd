/// What a stage found on a record or a generation: a typed value that can show itself.
package protocol Finding: Sendable {
  /// Kebab-case, unique, never renamed: it is data in dropped rows and ledgers.
  static var name: String { get }
  /// What is shown of it, in a fixed order.
  var fields: [Field] { get }
}

/// Something wrong with a generation that the recipe may refuse it for.
package struct Flaw: Sendable, Equatable {
  /// Kebab-case: `looping`, `open-reasoning`; it is data in recipes and reports.
  package let name: String
  /// Bytes from the start of the generation, where a place can be named.
  package let range: Range<Int>?

  package init(_ name: String, _ range: Range<Int>? = nil) {
    self.name = name
    self.range = range
  }
}

/// A finding on a generation that may be a flaw of it.
package protocol FlawFinding: Finding {
  var flaws: [Flaw] { get }
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
  package var count: Int { found.count }
  /// Their types, in the order of finding.
  package var kinds: [ObjectIdentifier] { found.map(\.type) }

  /// What all findings together hold against a generation, in the order of finding.
  package var flaws: [Flaw] {
    found.flatMap { ($0.finding as? any FlawFinding)?.flaws ?? [] }
  }
}
