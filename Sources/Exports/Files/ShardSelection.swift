import Shards

/// The shards of one kind and split, in the order of the curriculum: that of their names.
struct ShardSelection {
  let shards: [ShardSummary]

  init(_ all: [ShardSummary], _ source: String, _ split: Split) {
    shards = all.filter { shard in
      let isForValidation = shard.folder == "\(source)/\(Split.validation.rawValue)"
      return shard.path.hasPrefix("\(source)/") && isForValidation == (split == .validation)
    }
  }
}
