import CMalloc

/// How the C library keeps memory between two batches.
enum Allocator {
  /// Keeps small freed blocks instead of giving them back and faulting them in again, batch after
  /// batch: 4% of a run's CPU time.
  ///
  /// What is kept is lost to others, so it is a 256th of the memory at most: 4 MiB of a gigabyte, a
  /// few batches.
  static func keepMemory(of bytes: Int) {
    let kept = Int32(clamping: min(bytes / 256, 32 << 20))
    mallopt(M_MMAP_THRESHOLD, kept)
    mallopt(M_TRIM_THRESHOLD, kept)
  }
}
