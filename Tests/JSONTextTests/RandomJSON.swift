import Foundation
import JSONText
import TestKit

/// Random JSON texts and one description of values for both parsers.
enum RandomJSON {
  static func text(seed: UInt64) -> String {
    var generator = SeededGenerator(seed: seed)
    return value(depth: 0, &generator)
  }

  private static func value(depth: Int, _ generator: inout SeededGenerator) -> String {
    switch Int.random(in: 0..<(depth > 3 ? 4 : 6), using: &generator) {
    case 0: return ["true", "false", "null"].randomElement(using: &generator) ?? "null"
    case 1: return String(Int.random(in: -1000...1000, using: &generator))
    case 2, 3: return string(&generator)
    case 4:
      let elements = (0..<Int.random(in: 0...4, using: &generator)).map { _ in
        value(depth: depth + 1, &generator)
      }
      return "[ \(elements.joined(separator: " ,\n"))]"
    default:
      let members = (0..<Int.random(in: 0...4, using: &generator)).map { index in
        "\"k\(index)\" : \(value(depth: depth + 1, &generator))"
      }
      return "{\(members.joined(separator: ","))}"
    }
  }

  private static func string(_ generator: inout SeededGenerator) -> String {
    let pieces = [
      "a", "\\n", "\\\\", "\\\"", "é", "中", "😀", "\\u0041", "\\ud83d\\ude00", " ", "\\/",
    ]
    let text = (0..<Int.random(in: 0...20, using: &generator)).map { _ in
      pieces.randomElement(using: &generator) ?? ""
    }
    return "\"\(text.joined())\""
  }

  static func describe(_ value: JSONValue) -> String {
    switch value.kind {
    case .object:
      let members = value.members.map { "\($0.key.string ?? ""):\(describe($0.value))" }
      return "{\(members.sorted().joined(separator: ","))}"
    case .array: return "[\(value.elements.map(describe).joined(separator: ","))]"
    case .string: return "'\(value.string ?? "")'"
    default: return value.scalar ?? "null"
    }
  }

  static func describe(_ value: Any) -> String {
    switch value {
    case let members as [String: Any]:
      return "{\(members.map { "\($0):\(describe($1))" }.sorted().joined(separator: ","))}"
    case let elements as [Any]: return "[\(elements.map { describe($0) }.joined(separator: ","))]"
    case let text as String: return "'\(text)'"
    case is NSNull: return "null"
    case let flag as Bool where "\(type(of: value))".contains("Bool"): return "\(flag)"
    default: return "\(value)"
    }
  }
}
