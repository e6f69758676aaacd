import JSONText
package import Shards

/// A request file, read: what may be asked, and what was wrong with the other lines.
package struct RequestFile: Sendable {
  package struct Fault: Sendable, CustomStringConvertible {
    package let path: String
    package let line: Int
    package let reason: String
    package let message: String

    package var description: String { "\(path):\(line): error: \(message)" }
  }

  package let path: String
  /// The name of the reply file, the same whether the requests are packed or not.
  package let name: String
  package let requests: [CompletionRequest]
  package let faults: [Fault]
  /// Lines that repeat an earlier line of the same name and content.
  package let repeated: Int

  /// Reads plain and gzip files of lines.
  /// - Parameters:
  ///   - model: for lines that name none.
  ///   - tokenLimit: for lines that have none.
  package init(_ path: String, model: String, tokenLimit: Int?) throws(ShardError) {
    let reader = try RowReader(opening: path, programs: InputPrograms(), lineLimit: 64 << 20)
    var requests: [CompletionRequest] = []
    var faults: [Fault] = []
    var places: [String: (line: Int, key: String)] = [:]
    var repeated = 0
    var parser = JSONParser()
    while let chunk = try reader.next() {
      for fault in chunk.faults {
        faults.append(
          Fault(path: path, line: fault.row, reason: fault.reason, message: fault.detail))
      }
      for row in chunk.rows {
        do throws(RequestFault) {
          let request = try chunk.withRow(row) { bytes in
            Result { () throws(RequestFault) in
              try CompletionRequest(
                line: bytes, model: model, tokenLimit: tokenLimit, parser: &parser)
            }
          }.get()
          if let earlier = places[request.customID] {
            guard earlier.key != request.key else {
              repeated += 1
              continue
            }
            throw RequestFault(
              "repeated-custom-id",
              "has the 'custom_id' of line \(earlier.line) and asks something else; "
                + "it would be a text of its own")
          }
          places[request.customID] = (row.number, request.key)
          requests.append(request)
        } catch {
          faults.append(
            Fault(path: path, line: row.number, reason: error.reason, message: error.message))
        }
      }
    }
    self.path = path
    self.requests = requests
    self.faults = faults
    self.repeated = repeated
    let file = path.split(separator: "/").last.map { String($0) } ?? path
    name = file.hasSuffix(".gz") ? String(file.dropLast(3)) : file
  }
}
