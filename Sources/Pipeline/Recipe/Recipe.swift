package import Schemas
package import Shards

/// What a run does: the settings and the stages in order, read from a YAML file.
package struct Recipe: Sendable {
  package var name: String
  /// Every seeded choice of every stage is drawn from it.
  package var seed: UInt64
  /// The peak resident size that a run stays under.
  package var memoryBytes: Int
  /// Uncompressed bytes of a shard.
  package var shardBytes: Int
  package var gzipLevel: Int
  /// Writes down every problem's path, for `sluice explain`.
  package var writesPaths: Bool
  package var input: InputSettings
  package var card: CardSettings
  package var stages: [PlannedStage]
  /// The file as it was read, for the ledger.
  package var text: String
  /// The recipe without its comments and spacing: what decides whether two runs are the same.
  package var canonicalText: String
}

/// How input files are read.
package struct InputSettings: Codable, Sendable, Equatable {
  /// A family's name, or `auto`.
  package var schema = "auto"
  /// Which fields of the dump fill which fields of a record; overrides `schema`.
  package var fields: FieldMapping?
  package var lineLimit = "64MiB"
  package var nestingLimit = 64
  package var duckdb = "duckdb"
  package var zstd = "zstd"

  package init() {}

  package var programs: InputPrograms { InputPrograms(duckdb: duckdb, zstd: zstd) }
}

/// What the dataset card says that no run can know.
package struct CardSettings: Codable, Sendable, Equatable {
  package var title = ""
  package var license = ""
  package var languages: [String] = []

  package init() {}
}
