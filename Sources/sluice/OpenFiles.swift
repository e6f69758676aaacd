import Glibc

/// A run holds a file open for each partition and each run file.
enum OpenFiles {
  /// Takes as many as the system grants; the usual soft limit is 1024.
  static func raiseLimit() {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
    limit.rlim_cur = limit.rlim_max
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
  }
}
