/// Why a row of a shard has no place in an export.
enum RowRefusal: String, Error, CaseIterable {
  case noAnswer = "without an answer behind the reasoning"
  case noGold = "without a gold to check an answer against"
  case notOneTurn = "of other turns than a question and an answer"
  case sameHalves = "with the same answer chosen and rejected"
}
