/// A column of a kind of shard: its name and type never change from row to row.
package struct Column: Sendable, Equatable {
  package indirect enum Kind: Sendable, Equatable {
    case string, integer, float
    case list(Kind)
    case structure([Column])
  }

  package let name: String
  package let kind: Kind

  package init(_ name: String, _ kind: Kind) {
    self.name = name
    self.kind = kind
  }

  /// A list of `{role, content}` turns.
  package static func turns(_ name: String) -> Column {
    Column(name, .list(.structure([Column("role", .string), Column("content", .string)])))
  }

  /// A list of `{name, value}` pairs.
  package static func pairs(_ name: String) -> Column {
    Column(name, .list(.structure([Column("name", .string), Column("value", .string)])))
  }
}

extension Column {
  /// The column as `dataset_info: features:` of a dataset card states it (Hugging Face `datasets`,
  /// features in YAML).
  func yaml(indent: String) -> String {
    "\(indent)- name: \(name)\n" + Self.yaml(kind, indent: indent + "  ")
  }

  private static func yaml(_ kind: Kind, indent: String) -> String {
    switch kind {
    case .string: "\(indent)dtype: string\n"
    case .integer: "\(indent)dtype: int64\n"
    case .float: "\(indent)dtype: float64\n"
    case .list(.string): "\(indent)list: string\n"
    case .list(.structure(let columns)):
      "\(indent)list:\n" + columns.map { $0.yaml(indent: indent) }.joined()
    case .list(let element): "\(indent)list:\n" + yaml(element, indent: indent + "  ")
    case .structure(let columns):
      "\(indent)struct:\n" + columns.map { $0.yaml(indent: indent) }.joined()
    }
  }
}
