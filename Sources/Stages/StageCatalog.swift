package import Pipeline

/// Every stage that a recipe can name, sorted; a test fails and prints the line when one is missing.
package let stageCatalog: [any Stage.Type] = [
  DropContaminated.self,
  DropMultipleChoice.self,
  DropOverQuota.self,
  DropProof.self,
  DropSimilar.self,
  DropTrueFalse.self,
  EmitDPO.self,
  EmitOrder.self,
  EmitRL.self,
  EmitSFT.self,
  MarkAnswer.self,
  MarkLayout.self,
  MarkPassRate.self,
  MarkSplit.self,
  MarkSteps.self,
  MarkVerdict.self,
  MarkVotes.self,
  MergeDuplicates.self,
  Normalize.self,
  SelectGenerations.self,
]
