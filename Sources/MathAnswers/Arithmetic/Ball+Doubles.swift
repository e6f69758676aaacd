internal import BigInt

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Foundation
#endif

/// Starting values for the iterations; their accuracy is a matter of speed, not of truth.
extension Ball {
  static func naturalLogarithm(_ value: Double) -> Double { log(value) }

  static func arctangent(_ value: Double) -> Double { atan(value) }

  /// A double of moderate size as a fixed-point number.
  static func fixedPoint(_ value: Double, places: Int) -> BigInt {
    let scaled = Int(value * 0x1p60)
    return places >= 60 ? BigInt(scaled) << (places - 60) : BigInt(scaled) >> (60 - places)
  }
}
