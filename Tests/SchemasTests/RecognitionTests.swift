import JSONText
import Schemas
import Testing

@Suite struct RecognitionTests {
  @Test(arguments: Family.all)
  func `knows the rows of its own family best`(_ family: Family) throws {
    let detection = try FixtureRows.detection(FixtureRows.path(of: family.type))
    #expect(detection.schema.map { $0.name } == family.type.name)
    #expect(detection.rows == detection.rowsSeen && detection.rowsSeen >= 2)
    #expect(!detection.evidence.isEmpty)
  }

  /// A tie would be settled by the alphabet.
  @Test(arguments: Family.all)
  func `gives no other family as many points for a row`(_ family: Family) throws {
    try FixtureRows.each(of: family.type) { row in
      let own = family.type.recognize(row)?.points ?? 0
      for other in schemaCatalog where other != family.type {
        let points = other.recognize(row)?.points ?? 0
        #expect(points < own, "\(other.name) gives \(points) to a row of \(family.type.name)")
      }
    }
  }

  @Test(arguments: [
    "{}", "[]", "null", "3", "\"text\"", "[[]]", "{\"problem\":null}",
    "{\"gold\":\"1\",\"pred\":\"1\"}",
    "{\"problem\":\"1+1?\",\"response\":\"2\"}", "{\"messages\":[]}", "{\"conversations\":[{}]}",
  ])
  func `knows no row without a problem and what belongs to it`(_ text: String) throws {
    var detector = SchemaDetector()
    var parser = JSONParser()
    try FixtureRows.parse(Array(text.utf8)[...], &parser) { detector.add($0) }
    #expect(detector.detection.schema == nil)
  }

  @Test func `keeps a family when a few rows are damaged`() throws {
    var detector = SchemaDetector()
    var parser = JSONParser()
    for text in ["{}", "[]", "{\"problem\":null,\"generations\":null}"] {
      try FixtureRows.parse(Array(text.utf8)[...], &parser) { detector.add($0) }
    }
    try FixtureRows.each(of: OpenR1.self) { detector.add($0) }
    #expect(detector.detection.schema.map { $0.name } == "openr1")
    #expect(detector.detection.rows == 3 && detector.detection.rowsSeen == 6)
  }
}
