/// Cuts server-sent events out of bytes that arrive in any pieces.
///
/// The `data` of an event alone matters here; its name, its id and comments are passed over (WHATWG
/// HTML, section 9.2.6).
package struct EventStream: Sendable {
  private var line: [UInt8] = []
  private var data: [UInt8] = []
  private var hasData = false
  /// True after a carriage return, whose line feed belongs to it.
  private var endsInReturn = false
  private var isFirstLine = true

  package init() {}

  /// Takes the next bytes and hands over the data of every event that they complete.
  package mutating func append(_ bytes: some Sequence<UInt8>, _ event: ([UInt8]) -> Void) {
    for byte in bytes {
      let followsReturn = endsInReturn
      endsInReturn = byte == 0x0D
      switch byte {
      case 0x0A where followsReturn: continue
      case 0x0A, 0x0D: endLine(event)
      default: line.append(byte)
      }
    }
  }

  /// Hands over an event that no empty line ends, as some servers leave their last.
  package mutating func finish(_ event: ([UInt8]) -> Void) {
    if !line.isEmpty { endLine(event) }
    endEvent(event)
  }

  private mutating func endLine(_ event: ([UInt8]) -> Void) {
    defer { line.removeAll(keepingCapacity: true) }
    var content = line[...]
    if isFirstLine, content.starts(with: [0xEF, 0xBB, 0xBF]) { content = content.dropFirst(3) }
    isFirstLine = false
    guard !content.isEmpty else { return endEvent(event) }
    guard content.starts(with: Array("data".utf8)) else { return }
    content = content.dropFirst(4)
    guard content.first == 0x3A || content.isEmpty else { return }
    content = content.dropFirst()
    if content.first == 0x20 { content = content.dropFirst() }
    if hasData { data.append(0x0A) }
    data += content
    hasData = true
  }

  private mutating func endEvent(_ event: ([UInt8]) -> Void) {
    if hasData { event(data) }
    data.removeAll(keepingCapacity: true)
    hasData = false
  }
}
