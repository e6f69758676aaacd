import Glibc
import JSONText

/// Lets a `switch` over a member's key compare bytes; a string for each key would cost more than
/// the rest of the row.
///
/// A key that is written with escapes matches nothing and is read like one of no family.
func ~= (name: StaticString, key: JSONValue) -> Bool {
  let written = key.raw
  guard written.count == name.utf8CodeUnitCount, let start = written.baseAddress else {
    return false
  }
  return memcmp(start, name.utf8Start, written.count) == 0
}
