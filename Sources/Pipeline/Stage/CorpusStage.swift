package import Records

/// A stage that judges one problem in the light of all others.
///
/// It is a merge or a record stage besides. While rows are scanned it leaves a sketch of each; when
/// all are read it learns from the sketches what it needs to know, and only then meets the first
/// problem. What it learns is a pure function of the sketches, so a killed run learns it again.
package protocol CorpusStage: Stage {
  /// Appends what stands for a row that passed the row stages; nothing where it is of no interest.
  ///
  /// Called from any thread.
  func sketch(_ row: Record, to bytes: inout [UInt8])

  /// The same stage, knowing the corpus.
  /// - Throws: an error that tells the user what to change, where memory does not suffice.
  func informed(by sketches: Sketches) throws -> Self
}

/// A merge that also brings problems together whose statements are not the same.
package protocol JoiningStage: MergeStage, CorpusStage {
  /// For the key of a problem that belongs to another, the key of that other; known once informed.
  var joins: [Fingerprint: Fingerprint] { get }
}
