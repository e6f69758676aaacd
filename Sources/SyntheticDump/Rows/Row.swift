/// One line of a file of the dump, without its newline.
package struct Row: Sendable {
  package let file: DumpFile
  package let bytes: [UInt8]
}
