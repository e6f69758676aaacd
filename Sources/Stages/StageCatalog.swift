package import Pipeline

/// Every stage that a recipe can name, sorted; a test fails and prints the line when one is missing.
package let stageCatalog: [any Stage.Type] = [
  DropBlank.self,
  DropGuessable.self,
  DropIncomplete.self,
  DropMissingFigure.self,
  DropMultipleChoice.self,
  DropProof.self,
  DropSeveralParts.self,
  DropTrueFalse.self,
  DropUnfitGold.self,
  EmitDPO.self,
  EmitRL.self,
  EmitSFT.self,
  MarkLayout.self,
  MarkPassRate.self,
  MarkVerdict.self,
  MergeDuplicates.self,
  Normalize.self,
  SelectGenerations.self,
]
