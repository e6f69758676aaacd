import JSONText
import Records
import Schemas
import Testing

@Suite struct FieldMappingTests {
  private func read(_ json: String, _ mapping: FieldMapping) throws -> Record {
    var parser = JSONParser()
    return try Array(json.utf8).withUnsafeBufferPointer { bytes in
      try parser.parse(bytes) { try mapping.read($0) }
    }
  }

  private var mapping: FieldMapping {
    var mapping = FieldMapping(problem: "q")
    mapping.generations = ["g"]
    mapping.reasoning = "think"
    return mapping
  }

  @Test func `a null keeps its place, so that reasoning stays with its answer`() throws {
    let record = try read(#"{"q":"p","think":["t0","t1"],"g":[null,"a1"]}"#, mapping)
    #expect(
      record.generations.map(\.text.string) == ["<think>\nt0", "<think>\nt1\n</think>\n\na1"])
  }

  @Test func `reasoning that never came to an answer is kept, open`() throws {
    let record = try read(#"{"q":"p","think":["t0","t1",""],"g":["a0","",null]}"#, mapping)
    #expect(
      record.generations.map(\.text.string)
        == ["<think>\nt0\n</think>\n\na0", "<think>\nt1", ""])
  }

  @Test func `unequal numbers of reasonings and answers are refused`() {
    #expect(throws: RowError.self) {
      try read(#"{"q":"p","think":["t0"],"g":["a0","a1"]}"#, mapping)
    }
  }
}
