import Records
import TestKit
import Testing

@Suite struct RecordCodecTests {
  private func record(seed: UInt64) -> Record {
    var generator = SeededGenerator(seed: seed)
    let text = { (limit: Int) in
      String(
        (0..<Int.random(in: 0...limit, using: &generator)).map { _ in
          "ab c\n中\\".randomElement(using: &generator) ?? "a"
        })
    }
    var record = Record(
      problem: Text(text(300)), golds: [Gold(text(9)), Gold("x", origin: .solution)])
    record.dumpID = text(20)
    record.key = Fingerprint(of: text(20))
    record.options = [text(3), text(3)]
    record.source = text(5)
    record.directAnswers = [text(4)]
    record.labels = [Field("a", 3), Field("b", 0.25), Field("c", true), Field("d", text(4))]
    record.rows = [RowPlace(file: 2, row: 1_000_000)]
    record.generations = (0..<3).map { index in
      Generation(
        text: Text(text(2000)), model: text(5), finish: .length,
        place: RowPlace(file: 0, row: index), index: index, labels: [Field("n", -index)])
    }
    return record
  }

  @Test(arguments: 0..<50) func `reads back what it wrote`(seed: Int) throws {
    let written = record(seed: UInt64(seed))
    var bytes: [UInt8] = [1, 2, 3]
    RecordCodec.append(written, to: &bytes)
    let read = try #require(RecordCodec.record(from: bytes[3...]))
    #expect(
      read.dumpID == written.dumpID && read.key == written.key && read.problem == written.problem)
    #expect(read.golds == written.golds && read.labels == written.labels)
    #expect(read.rows == written.rows && read.options == written.options)
    #expect(read.directAnswers == written.directAnswers && read.source == written.source)
    #expect(read.generations.map(\.text) == written.generations.map(\.text))
    #expect(read.generations.map(\.place) == written.generations.map(\.place))
    #expect(read.generations.map(\.labels) == written.generations.map(\.labels))
    #expect(read.generations.map(\.finish) == written.generations.map(\.finish))
  }

  @Test func `says nil of bytes that were cut`() {
    var bytes: [UInt8] = []
    RecordCodec.append(record(seed: 7), to: &bytes)
    for count in stride(from: 0, to: bytes.count, by: 37) {
      #expect(RecordCodec.record(from: bytes[..<count]) == nil)
    }
  }
}
