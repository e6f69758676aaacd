import Foundation
import Shards
import TestKit
import Testing

@Suite struct RowReaderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private struct Read: Equatable {
    var rows: [String] = []
    var numbers: [Int] = []
    var faults: [String] = []
  }

  private func read(
    _ bytes: [UInt8], as name: String, lineLimit: Int = 1 << 20, chunkBytes: Int = 1 << 20
  ) throws -> Read {
    let path = try folder.write(bytes, to: name)
    let reader = try RowReader(
      opening: path, programs: InputPrograms(), lineLimit: lineLimit, chunkBytes: chunkBytes)
    var result = Read()
    while let chunk = try reader.next() {
      for row in chunk.rows {
        chunk.withRow(row) { result.rows.append(String(decoding: $0, as: UTF8.self)) }
        result.numbers.append(row.number)
      }
      result.faults += chunk.faults.map { "\($0.row) \($0.reason)" }
    }
    return result
  }

  private func read(_ text: String, as name: String) throws -> Read {
    try read(Array(text.utf8), as: name)
  }

  @Test func `reads lines, counts blank ones and takes a last one without its feed`() throws {
    let result = try read("{\"a\":1}\n\n  \r\n{\"a\":2}", as: "x.jsonl")
    #expect(result == Read(rows: ["{\"a\":1}", "{\"a\":2}"], numbers: [1, 4], faults: []))
  }

  @Test func `reads the elements of an array`() throws {
    let result = try read(" [ {\"a\": [1, \"]}\"]},\n {\"b\":2} ]\n", as: "x.json")
    #expect(result.rows == ["{\"a\": [1, \"]}\"]}", "{\"b\":2}"] && result.faults.isEmpty)
  }

  @Test func `reads an array of arrays`() throws {
    let result = try read("[[{\"from\":\"human\"}],[{\"from\":\"gpt\"}]]", as: "x.json")
    #expect(result.rows == ["[{\"from\":\"human\"}]", "[{\"from\":\"gpt\"}]"])
  }

  @Test func `reads lines that are arrays`() throws {
    let text = "[{\"from\":\"human\"}]\n[{\"from\":\"gpt\"}]\n"
    #expect(try read(text, as: "x.jsonl").rows.count == 2)
    #expect(try read(text, as: "x.json").rows.count == 2)
  }

  @Test func `reads JSON lines under the name of JSON`() throws {
    #expect(try read("{\"a\":1}\n{\"a\":2}\n", as: "x.json").rows.count == 2)
  }

  @Test func `reads values over several lines`() throws {
    let result = try read("{\n \"a\": 1\n}\n{\n \"a\": 2\n}\n", as: "x.json")
    #expect(result.rows.count == 2 && result.faults.isEmpty)
  }

  @Test func `an element that is cut costs only itself`() throws {
    let result = try read("[{\"a\":1},{\"a\":", as: "x.json")
    #expect(result.rows == ["{\"a\":1}"] && result.faults == ["2 truncated-json"])
  }

  @Test func `a bracket that closes nothing costs only itself`() throws {
    let result = try read("[{\"a\":1},},{\"a\":2}]", as: "x.json")
    #expect(result.rows == ["{\"a\":1}", "}", "{\"a\":2}"])
    #expect(try read("{\n\"a\":1}\n]\n{\"a\":2}\n", as: "x.json").rows.count == 3)
  }

  @Test func `a first line that is cut does not hide the lines behind it`() throws {
    #expect(try read("{\"a\": \"cu\n{\"a\":1}\n{\"a\":2}\n", as: "x.json").rows.count == 3)
  }

  @Test func `a byte order mark is no part of the first row`() throws {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    for name in ["x.jsonl", "x.json"] {
      #expect(try read(mark + Array("{\"a\":1}\n".utf8), as: name).rows == ["{\"a\":1}"])
    }
    #expect(try read(mark + Array("[{\"a\":1}]".utf8), as: "x.json").rows == ["{\"a\":1}"])
  }

  @Test func `an empty file has no rows`() throws {
    for name in ["x.jsonl", "x.json", "x.jsonl.gz"] {
      #expect(try read("", as: name) == Read())
    }
  }

  @Test func `a line over the limit costs only itself`() throws {
    let long = "{\"a\":\"\(String(repeating: "x", count: 5000))\"}"
    for chunkBytes in [256, 1 << 20] {
      let result = try read(
        Array("{\"a\":1}\n\(long)\n{\"a\":2}\n".utf8), as: "x.jsonl", lineLimit: 1000,
        chunkBytes: chunkBytes)
      #expect(result.rows == ["{\"a\":1}", "{\"a\":2}"], "chunks of \(chunkBytes)")
      #expect(result.faults == ["2 row-too-long"] && result.numbers == [1, 3])
    }
  }

  @Test func `an element over the limit hides what stands behind it, and that is said`() throws {
    let long = "{\"a\":\"\(String(repeating: "x", count: 5000))\"}"
    let result = try read(
      Array("[{\"a\":1},\(long),{\"a\":2}]".utf8), as: "x.json", lineLimit: 1000, chunkBytes: 256)
    #expect(result.rows == ["{\"a\":1}"])
    #expect(result.faults == ["2 rest-unread"])
  }

  @Test func `gives the same rows whatever the size of its chunks`() throws {
    var generator = SeededGenerator(seed: 11)
    let lines = (0..<400).map { index in
      "{\"n\":\(index),\"t\":\"\(String(repeating: "ab]},", count: Int.random(in: 0...60, using: &generator)))\"}"
    }
    let text = Array((lines.joined(separator: "\n") + "\n").utf8)
    let array = Array("[\(lines.joined(separator: ",\n"))]".utf8)
    for chunkBytes in [64, 1000, 4096, 1 << 20] {
      #expect(try read(text, as: "x.jsonl", chunkBytes: chunkBytes).rows == lines)
      #expect(try read(array, as: "x.json", chunkBytes: chunkBytes).rows == lines)
    }
  }

  @Test func `reads every member of a gzip file, empty ones too`() throws {
    var bytes: [UInt8] = []
    for text in ["{\"a\":1}\n{\"a\"", "", ":2}\n", "{\"a\":3}\n"] {
      bytes += try GzipMember.compress(Array(text.utf8), level: 1)
    }
    let result = try read(bytes, as: "x.jsonl.gz")
    #expect(result.rows == ["{\"a\":1}", "{\"a\":2}", "{\"a\":3}"] && result.faults.isEmpty)
  }

  @Test func `keeps the rows before a cut and says that there was one`() throws {
    let lines = (0..<2000).map { "{\"n\":\($0)}" }.joined(separator: "\n")
    let bytes = try GzipMember.compress(Array(lines.utf8), level: 1)
    let result = try read(Array(bytes.dropLast(bytes.count / 3)), as: "x.jsonl.gz")
    #expect(result.rows.count > 100)
    #expect(result.faults.last?.hasSuffix("gzip-truncated") == true)
  }

  @Test func `keeps the rows before bytes that are no gzip`() throws {
    let bytes = try GzipMember.compress(Array("{\"a\":1}\n".utf8), level: 1)
    let result = try read(bytes + Array("garbage".utf8), as: "x.jsonl.gz")
    #expect(result.rows == ["{\"a\":1}"] && result.faults == ["2 gzip-trailing-bytes"])
  }

  @Test func `finds damage inside a member`() throws {
    let lines = (0..<5000).map { "{\"n\":\($0 &* 7919)}" }.joined(separator: "\n")
    var bytes = try GzipMember.compress(Array(lines.utf8), level: 1)
    for index in stride(from: bytes.count / 2, to: bytes.count / 2 + 40, by: 1) {
      bytes[index] ^= 0xFF
    }
    let result = try read(bytes, as: "x.jsonl.gz")
    #expect(result.faults.last?.contains("gzip-damaged") == true)
  }

  @Test func `names the program that is missing and how to get it`() throws {
    let path = try folder.write("PAR1", to: "x.parquet")
    do {
      _ = try RowReader(
        opening: path, programs: InputPrograms(duckdb: "no-such-duckdb"), lineLimit: 1 << 20)
      Issue.record("it opened")
    } catch {
      #expect(
        error.description
          == "\(path): error: 'no-such-duckdb' is needed to read it and is not on the PATH; "
          + "pip install duckdb-cli, or name it under 'input: duckdb:' in the recipe")
    }
  }
}
