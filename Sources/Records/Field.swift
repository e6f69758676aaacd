/// A named value of a finding or of a label that came with the data.
package struct Field: Sendable, Equatable {
  package enum Value: Sendable, Equatable {
    case text(String)
    case integer(Int)
    case number(Double)
    case flag(Bool)
  }

  package let name: String
  package let value: Value

  package init(_ name: String, _ value: Value) {
    self.name = name
    self.value = value
  }

  package init(_ name: String, _ value: String) { self.init(name, .text(value)) }
  package init(_ name: String, _ value: Int) { self.init(name, .integer(value)) }
  package init(_ name: String, _ value: Double) { self.init(name, .number(value)) }
  package init(_ name: String, _ value: Bool) { self.init(name, .flag(value)) }

  /// The value as text, the form in which every shard of a kind carries it.
  package var text: String {
    switch value {
    case .text(let text): text
    case .integer(let integer): String(integer)
    case .number(let number): String(describing: number)
    case .flag(let flag): flag ? "true" : "false"
    }
  }
}
