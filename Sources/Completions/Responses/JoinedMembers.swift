import JSONText

/// The members of an object that arrives in pieces: texts and lists joined, other values the last.
///
/// Texts are joined as they were written, escapes and all, so that nothing is lost where a piece
/// ends between the halves of a character.
struct JoinedMembers {
  private struct Member {
    let name: String
    var kind: JSONNode.Kind
    /// Without quotes or brackets.
    var content: [UInt8]
  }

  /// In the order in which they first came.
  private var members: [Member] = []

  /// - Parameter joins: false for names and roles, which a server may repeat.
  mutating func add(_ key: JSONValue, _ value: JSONValue, joins: Bool = true) {
    let isPiece = value.kind == .string || value.kind == .array
    let written = compact(value)
    let content = isPiece ? written.dropFirst().dropLast() : written[...]
    guard let place = members.firstIndex(where: { key.isWritten($0.name) }) else {
      let name = String(decoding: key.written, as: UTF8.self)
      members.append(Member(name: name, kind: value.kind, content: Array(content)))
      return
    }
    if value.kind == .null { return }
    if isPiece, joins, members[place].kind == value.kind {
      if value.kind == .array, !members[place].content.isEmpty, !content.isEmpty {
        members[place].content.append(0x2C)
      }
      members[place].content += content
    } else {
      members[place].kind = value.kind
      members[place].content = Array(content)
    }
  }

  var list: [Choice.Member] {
    members.map { member in
      switch member.kind {
      case .string: Choice.Member(name: member.name, value: [0x22] + member.content + [0x22])
      case .array: Choice.Member(name: member.name, value: [0x5B] + member.content + [0x5D])
      default: Choice.Member(name: member.name, value: member.content)
      }
    }
  }

  var json: [UInt8] {
    var writer = JSONWriter()
    writer.object { object in for member in list { object.rawMember(member.name, member.value) } }
    return writer.bytes
  }
}

extension JSONValue {
  /// Compares a key with one that is written with its quotes.
  fileprivate func isWritten(_ name: String) -> Bool {
    raw.elementsEqual(name.utf8.dropFirst().dropLast())
  }
}
