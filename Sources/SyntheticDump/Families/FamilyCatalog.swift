/// Every family that makes ordinary problems, sorted by name.
let familyCatalog: [any Family.Type] = [
  AbsoluteValue.self,
  Ages.self,
  AltitudeToHypotenuse.self,
  ArithmeticSeries.self,
  BaseConversion.self,
  CircleSector.self,
  ClockTime.self,
  ColoredBalls.self,
  ComplexProduct.self,
  Determinant.self,
  DivisorCount.self,
  ExpectedValue.self,
  FactorPairs.self,
  FloorSum.self,
  FunctionComposition.self,
  GeometricSeries.self,
  GreatestCommonDivisors.self,
  LastDigits.self,
  LatticePaths.self,
  LetterArrangements.self,
  LinearCongruence.self,
  LinearSystem.self,
  Logarithms.self,
  MatrixProduct.self,
  Mixture.self,
  PercentChange.self,
  PointDistance.self,
  PolynomialRemainder.self,
  PowerProduct.self,
  QuadraticInequality.self,
  QuadraticRoots.self,
  Recurrence.self,
  SimilarFigures.self,
  TicketSales.self,
  TriangleArea.self,
  TwoDice.self,
  TwoTrains.self,
  VietaSquares.self,
  WorkRates.self,
]

/// Families with statements and reasoning in Chinese, sorted by name.
let chineseCatalog: [any Family.Type] = [
  ArithmeticSequenceInChinese.self,
  CardsInChinese.self,
  ChickensAndRabbits.self,
  CommitteesInChinese.self,
  MeetingInChinese.self,
  QuadraticRangeInChinese.self,
  RemainderInChinese.self,
]

/// Families of yes/no and true/false questions, sorted by name.
let truthCatalog: [any Family.Type] = [
  PowerComparison.self,
  PrimalityQuestion.self,
]

/// Families of sound problems that look like unwanted kinds, sorted by name.
let trapCatalog: [any Family.Type] = [
  DecideAndFind.self,
  DescribedFigure.self,
  DigitConditions.self,
  PointsOnALine.self,
  ShowAndFind.self,
]
