/// A column of an export: its name and type, the same in every row.
package struct TrainerColumn: Sendable, Equatable {
  package indirect enum Kind: Sendable, Equatable {
    case string, integer, float, bool
    case structure([TrainerColumn])
    case list([TrainerColumn])
  }

  let name: String
  let kind: Kind

  init(_ name: String, _ kind: Kind) {
    self.name = name
    self.kind = kind
  }

  /// Turns of role and content.
  static func turns(_ name: String, holdingReasoning holdsReasoning: Bool = false) -> TrainerColumn
  {
    TrainerColumn(name, .list(turn(holdsReasoning)))
  }

  /// One turn, not in a list.
  static func turn(_ name: String) -> TrainerColumn { TrainerColumn(name, .structure(turn(false))) }

  private static func turn(_ holdsReasoning: Bool) -> [TrainerColumn] {
    (["role", "content"] + (holdsReasoning ? ["reasoning_content"] : []))
      .map { TrainerColumn($0, .string) }
  }
}

extension TrainerColumn {
  /// As `dataset_info: features:` of a dataset card states it.
  func feature(indent: String) -> String {
    let inner = indent + "  "
    let type =
      switch kind {
      case .string: "\(inner)dtype: string\n"
      case .integer: "\(inner)dtype: int64\n"
      case .float: "\(inner)dtype: float64\n"
      case .bool: "\(inner)dtype: bool\n"
      case .structure(let members):
        "\(inner)struct:\n" + members.map { $0.feature(indent: inner) }.joined()
      case .list(let members):
        "\(inner)list:\n" + members.map { $0.feature(indent: inner) }.joined()
      }
    return "\(indent)- name: \(name)\n\(type)"
  }

  /// As DuckDB writes types.
  var sql: String {
    switch kind {
    case .string: "VARCHAR"
    case .integer: "BIGINT"
    case .float: "DOUBLE"
    case .bool: "BOOLEAN"
    case .structure(let members): Self.sqlStructure(members)
    case .list(let members): Self.sqlStructure(members) + "[]"
    }
  }

  private static func sqlStructure(_ members: [TrainerColumn]) -> String {
    "STRUCT(\(members.map { "\"\($0.name)\" \($0.sql)" }.joined(separator: ", ")))"
  }
}
