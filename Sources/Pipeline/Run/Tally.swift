/// What one unit of work counted; units are added up in any order.
package struct Tally: Codable, Sendable, Equatable {
  /// Rows seen, read, and not readable, by reason.
  package var rows = 0
  package var rowBytes = 0
  /// Lines that are replies, not rows of a dump.
  package var replies = 0
  package var unreadable: [String: Int] = [:]
  /// Replies by round and kind of request.
  package var rounds: [Int: [String: ReplyTally]] = [:]
  /// By position in the recipe, from 0.
  package var stages: [Stage]
  /// Problems by source and by the position of the stage that dropped them (-1: kept).
  package var exits: [String: [Int: Int]] = [:]
  /// Rows and bytes for each folder of shards.
  var streams: [String: StreamTotal] = [:]

  package init(stageCount: Int) {
    stages = Array(repeating: Stage(), count: stageCount)
  }

  package mutating func add(_ other: Tally) {
    rows += other.rows
    rowBytes += other.rowBytes
    replies += other.replies
    unreadable.merge(other.unreadable, uniquingKeysWith: +)
    for (index, stage) in other.stages.enumerated() { stages[index].add(stage) }
    for (source, counts) in other.exits {
      exits[source, default: [:]].merge(counts, uniquingKeysWith: +)
    }
    add(rounds: other.rounds)
    for (name, total) in other.streams {
      streams[name, default: StreamTotal()].rows += total.rows
      streams[name, default: StreamTotal()].bytes += total.bytes
    }
  }
}

extension Tally {
  mutating func add(rounds others: [Int: [String: ReplyTally]]) {
    for (round, kinds) in others {
      for (kind, other) in kinds {
        rounds[round, default: [:]][kind, default: ReplyTally()].add(other)
      }
    }
  }
}
