import Foundation

/// The server that is asked, as `--endpoint` names it.
package struct Endpoint: Sendable {
  /// Scheme, host, port and what of the path precedes `/v1`, without a slash at the end.
  private let root: String
  private let host: String
  private let port: Int
  /// True where nobody between can read along: TLS, or the same machine.
  package let isPrivate: Bool

  package init(_ text: String) throws(SampleError) {
    guard let parts = URLComponents(string: text), let host = parts.host, !host.isEmpty,
      let scheme = parts.scheme?.lowercased(), scheme == "https" || scheme == "http"
    else {
      throw SampleError(
        "--endpoint", "'\(text)' is no address; it would be https://host or http://host:port")
    }
    guard parts.user == nil, parts.password == nil, parts.query == nil, parts.fragment == nil else {
      throw SampleError(
        "--endpoint",
        "an address with a name, a password, a query or a fragment is not taken; "
          + "a key comes from --key-env or --key-file")
    }
    self.host = host.lowercased()
    port = parts.port ?? (scheme == "https" ? 443 : 80)
    isPrivate =
      scheme == "https" || ["localhost", "127.0.0.1", "[::1]", "::1"].contains(self.host)
    var path = parts.path
    while path.hasSuffix("/") { path.removeLast() }
    if path.hasSuffix("/v1") { path.removeLast(3) }
    let address = host.contains(":") && !host.hasPrefix("[") ? "[\(host)]" : host
    root = "\(scheme)://\(address)" + (parts.port.map { ":\($0)" } ?? "") + path
  }

  /// The address of a path that begins with `/v1`.
  package func url(_ path: String) -> String { root + path }

  /// Where a redirect may lead: another path of the same server, or nil.
  package func target(ofRedirect location: String, from url: String) -> String? {
    guard let base = URL(string: url),
      let target = URL(string: location, relativeTo: base)?.absoluteURL,
      target.scheme == base.scheme, target.host?.lowercased() == host,
      target.port ?? (target.scheme == "https" ? 443 : 80) == port
    else { return nil }
    return target.absoluteString
  }
}
