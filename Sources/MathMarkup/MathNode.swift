/// An element of MathML: a tag with text, or with other elements.
package struct MathNode: Sendable, Equatable {
  package enum Tag: String, Sendable, CaseIterable {
    case math, mrow, mi, mn, mo, mtext, mspace, mfrac, msqrt, mroot, msub, msup, msubsup, munder,
      mover, munderover, mtable, mtr, mtd, mstyle
  }

  package var tag: Tag
  /// From a closed list of names, so that whoever builds elements of them can check.
  package var attributes: [(name: String, value: String)] = []
  package var text = ""
  package var children: [MathNode] = []

  package init(_ tag: Tag, _ text: String, _ attributes: [(name: String, value: String)] = []) {
    self.tag = tag
    self.text = text
    self.attributes = attributes
  }

  package init(
    _ tag: Tag, _ children: [MathNode], _ attributes: [(name: String, value: String)] = []
  ) {
    self.tag = tag
    self.children = children
    self.attributes = attributes
  }

  /// One element for a list of them.
  static func row(_ nodes: [MathNode]) -> MathNode {
    nodes.count == 1 ? nodes[0] : MathNode(.mrow, nodes)
  }

  static func space(_ width: String) -> MathNode { MathNode(.mspace, [], [("width", width)]) }

  package static func == (left: MathNode, right: MathNode) -> Bool {
    left.markup == right.markup
  }

  /// The element as it is written, text escaped.
  package var markup: String {
    let written = attributes.map { " \($0.name)=\"\(Self.escaped($0.value))\"" }.joined()
    let content = Self.escaped(text) + children.map(\.markup).joined()
    return "<\(tag.rawValue)\(written)>\(content)</\(tag.rawValue)>"
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
  }
}
