import Records

/// What one unit of work counted; units are added up in any order.
package struct Tally: Codable, Sendable, Equatable {
  /// What one stage counted.
  package struct Stage: Codable, Sendable, Equatable {
    /// Problems (rows, before the merge) and generations that came to the stage.
    package var recordsIn = 0
    package var generationsIn = 0
    /// Problems that it dropped, marked or counted, and generations that it left out, by reason.
    package var dropped: [String: Int] = [:]
    package var marked: [String: Int] = [:]
    package var counted: [String: Int] = [:]
    package var left: [String: Int] = [:]
    /// Problems that it made of others, and rewritings that it did not let pass, by reason.
    package var made = 0
    package var refused: [String: Int] = [:]
    /// Generations that came with replies; at the merge.
    package var gained = 0
    /// Statements that a merge joined to another, by reason.
    package var joined: [String: Int] = [:]
    /// Generations of the problems that it dropped.
    package var droppedGenerations = 0
    /// Problems that a merge made of its rows.
    package var merged = 0
    package var measures = Measures()
  }

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

  /// Counts what comes to a stage.
  mutating func arrive(_ record: Record, at position: Int) {
    stages[position].recordsIn += 1
    stages[position].generationsIn += record.generations.count
  }

  /// Counts what leaves at a stage, with its generations and its source.
  mutating func drop(_ record: Record, _ reason: String, at position: Int) {
    stages[position].dropped[reason, default: 0] += 1
    stages[position].droppedGenerations += record.generations.count
    exits[record.source, default: [:]][position, default: 0] += 1
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

extension Tally.Stage {
  mutating func add(_ other: Tally.Stage) {
    recordsIn += other.recordsIn
    generationsIn += other.generationsIn
    droppedGenerations += other.droppedGenerations
    merged += other.merged
    made += other.made
    gained += other.gained
    measures.add(other.measures)
    dropped.merge(other.dropped, uniquingKeysWith: +)
    marked.merge(other.marked, uniquingKeysWith: +)
    counted.merge(other.counted, uniquingKeysWith: +)
    left.merge(other.left, uniquingKeysWith: +)
    joined.merge(other.joined, uniquingKeysWith: +)
    refused.merge(other.refused, uniquingKeysWith: +)
  }

  package var droppedCount: Int { dropped.values.reduce(0, +) }
  package var leftCount: Int { left.values.reduce(0, +) }
}
