import JSONText
import Records
import Schemas
import Testing

/// What one family's rows can hold, beyond the fixtures.
@Suite struct FamilyDetailTests {
  private func read(_ family: any Schema.Type, _ text: String) throws -> Record {
    var parser = JSONParser()
    var record: Record?
    try FixtureRows.parse(Array(text.utf8)[...], &parser) { record = try family.read($0) }
    return try #require(record)
  }

  private func detect(_ text: String) throws -> String? {
    var parser = JSONParser()
    var detector = SchemaDetector()
    try FixtureRows.parse(Array(text.utf8)[...], &parser) { detector.add($0) }
    return detector.detection.schema.map { $0.name }
  }

  @Test(arguments: [
    (#"So \\boxed{3} at first, then \\boxed{4}."#, "4"),
    (#"\\boxed{\\frac{1}{2}}"#, #"\frac{1}{2}"#),
    (#"\\boxed{\\{1, 2\\}}"#, #"\{1, 2\}"#),
    (#"\\boxed {7} and then \\boxed{8"#, "7"),
    (#"\\fbox{9}"#, "9"),
    (#"\\boxed{\\text{the } \\boxed{5}}"#, "5"),
    (#"\\boxed{ }"#, nil), (#"\\boxed 5"#, nil), ("no box", nil), (#"\\boxed{\\"#, nil),
  ])
  func `takes the last balanced box of a solution`(_ solution: String, _ gold: String?) throws {
    let row = #"{"problem":"?","solution":"\#(solution)","messages":[]}"#
    let expected = gold.map { [Gold($0, origin: .solution)] } ?? []
    #expect(try read(NuminaMathCoT.self, row).golds == expected)
  }

  @Test func `keeps null generations in step with their verdicts`() throws {
    let record = try read(
      OpenR1.self,
      #"{"problem":"?","generations":[null,"b",7],"finish_reasons":["length",null],"scores":[0,1,1]}"#
    )
    #expect(record.generations.map(\.text) == ["", "b", ""])
    #expect(record.generations.map(\.finish) == [.length, .unknown, .unknown])
    #expect(record.generations.map { $0.labels.map(\.text) } == [["0"], ["1"], ["1"]])
  }

  @Test(arguments: [
    ("[]", RowError(.wrongKind, "the row is no object")),
    (#"{"generation":"b"}"#, RowError(.missingField, "problem")),
    (#"{"problem":null,"generation":"b"}"#, RowError(.missingField, "problem")),
    (#"{"problem":["a"],"generation":"b"}"#, RowError(.wrongFieldKind, "problem")),
    (#"{"problem":"a"}"#, RowError(.missingField, "generation")),
    (#"{"problem":"a","generation":{}}"#, RowError(.wrongFieldKind, "generation")),
  ])
  func `names the field that is wrong`(_ row: String, _ expected: RowError) {
    #expect(throws: expected) { try read(Rollouts.self, row) }
  }

  @Test func `peels a prompt of DAPO only at its ends`() throws {
    let prompt = "Remember to put your answer on its own line after \\\"Answer:\\\". And then?"
    let row = #"{"data_source":"math_dapo","prompt":[{"role":"user","content":"\#(prompt)"}]}"#
    #expect(try read(DAPO.self, row).problem.string.hasSuffix("And then?"))
  }

  @Test func `takes a gold of Skywork that is no list as it stands`() throws {
    let row = { (truth: String) in
      #"{"prompt":[{"role":"user","content":"?"}],"reward_model":{"ground_truth":\#(truth)}}"#
    }
    #expect(try read(SkyworkOR1.self, row(#""[\"3\", \"4\"]""#)).golds == [Gold("3"), Gold("4")])
    #expect(try read(SkyworkOR1.self, row(#""[0,1)""#)).golds == [Gold("[0,1)")])
    #expect(try read(SkyworkOR1.self, row("\"12\"")).golds == [Gold("12")])
  }

  @Test func `takes a person's solution for no trace`() throws {
    #expect(try detect(#"{"question":"?","solution":"Add.","answer":"4"}"#) == "plain-problem")
    let trace = #"{"question":"?","solution":"Hm.\n**Final Answer**\n4","answer":4}"#
    #expect(try detect(trace) == "limo")
  }

  @Test func `keeps an answer of zero, false and an integral number`() throws {
    for (answer, gold) in [
      ("0", "0"), ("false", "false"), ("142.0", "142"), ("\" 9.6\\n\"", "9.6"),
    ] {
      #expect(
        try read(PlainProblem.self, #"{"problem":"?","answer":\#(answer)}"#).golds == [Gold(gold)])
    }
  }
}
