import AsyncHTTPClient
import Glibc
import NIOCore
import NIOPosix

extension CallFailure {
  /// Reads an error of the network.
  static func transport(_ error: any Error) -> CallFailure {
    let cancelled = CallFailure("cancelled", "stopped before its end", .cancelled, isCharged: true)
    if error is CancellationError { return cancelled }
    guard let error = error as? HTTPClientError else {
      // What comes before a head and is none of the client's own is a connection that failed.
      return connection(error) ?? CallFailure("closed", "\(error)", .repeat, isCharged: true)
    }
    switch error {
    case .readTimeout:
      return CallFailure(
        "idle-timeout", "the server was silent for too long", .repeat, isCharged: true)
    case .connectTimeout, .getConnectionFromPoolTimeout, .tlsHandshakeTimeout:
      return CallFailure(
        "connect-timeout", "no connection within the time", .waitAndRepeat(seconds: nil))
    case .cancelled: return cancelled
    case .invalidURL, .emptyHost, .emptyScheme:
      return CallFailure("wrong-address", error.shortDescription, .stop)
    default: return CallFailure("closed", error.shortDescription, .repeat, isCharged: true)
    }
  }

  /// A connection that could not be made, and was never used.
  private static func connection(_ error: any Error) -> CallFailure? {
    let name = String(describing: type(of: error))
    if name.contains("SSL") || name.contains("TLS") {
      return CallFailure("tls", "no trusted connection: \(error)", .stopAtFirst)
    }
    guard error is NIOConnectionError || error is ChannelError || isRefusal(error) else {
      return nil
    }
    return CallFailure("no-connection", "\(error)", .waitAndRepeat(seconds: nil))
  }

  private static func isRefusal(_ error: any Error) -> Bool {
    (error as? IOError).map { $0.errnoCode == ECONNREFUSED || $0.errnoCode == EHOSTUNREACH }
      ?? false
  }
}
