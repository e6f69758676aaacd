package import Records

/// A stage that asks models about problems as they pass it, also about such as leave later on.
///
/// Stages that ask only about what stays are emit stages.
package protocol RequestingStage: RecordStage {
  func request(for record: Record, to rows: inout EmittedRows)
}
