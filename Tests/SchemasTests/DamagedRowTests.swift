import JSONText
import Records
import Schemas
import Testing

@Suite struct DamagedRowTests {
  /// Each member of each row taken away, and replaced by every kind of value.
  @Test(arguments: Family.all)
  func `reads a damaged row or says which field is wrong`(_ family: Family) throws {
    var parser = JSONParser()
    var damaged: [[UInt8]] = []
    try FixtureRows.each(of: family.type) { damaged += damages(of: $0) }
    #expect(damaged.count > 6)
    for row in damaged {
      try FixtureRows.parse(row[...], &parser) { row in
        _ = family.type.recognize(row)
        do {
          let record = try family.type.read(row)
          #expect(record.generations.map(\.index) == record.generations.map(\.index).sorted())
        } catch let error as RowError {
          #expect(!error.detail.isEmpty)
        }
      }
    }
  }

  @Test(arguments: Family.all)
  func `refuses a row without its problem`(_ family: Family) throws {
    var parser = JSONParser()
    for text in ["{}", "[]", "null", "\"text\"", "7"] {
      try FixtureRows.parse(Array(text.utf8)[...], &parser) { row in
        #expect(throws: RowError.self) { try family.type.read(row) }
      }
    }
  }

  private static let replacements = ["null", "true", "3.5", "\"\"", "[]", "[null,7]", "{}", "[{}]"]

  private func damages(of row: JSONValue) -> [[UInt8]] {
    let members = row.members.map { (key: $0.key.written, value: $0.value.written) }
    return members.indices.flatMap { index in
      ([nil] + Self.replacements.map { Array($0.utf8) }).map { replacement in
        object(members, replacing: index, with: replacement)
      }
    } + row.elements.map { $0.written }
  }

  private func object(
    _ members: [(key: [UInt8], value: [UInt8])], replacing index: Int, with value: [UInt8]?
  ) -> [UInt8] {
    var parts: [[UInt8]] = []
    for (place, member) in members.enumerated() {
      guard let value = place == index ? value : member.value else { continue }
      parts.append(member.key + [0x3A] + value)
    }
    return [0x7B] + Array(parts.joined(separator: [0x2C])) + [0x7D]
  }
}
