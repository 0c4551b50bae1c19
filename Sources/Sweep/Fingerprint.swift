/// A number that stays the same for the same bytes, on every machine and in every process.
///
/// - Source: Fowler, Noll and Vo's hash FNV-1a of 64 bits (RFC 9923).
struct Fingerprint {
  private var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Takes the bytes of a text in, and an end.
  mutating func combine(_ text: String) {
    for byte in text.utf8 { combine(byte) }
    combine(0)
  }

  /// Takes the bits of numbers in.
  mutating func combine(_ numbers: [Float]) {
    for number in numbers {
      for shift in stride(from: 0, to: 32, by: 8) {
        combine(UInt8(truncatingIfNeeded: number.bitPattern >> UInt32(shift)))
      }
    }
  }

  /// The number in sixteen hexadecimal digits.
  var text: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private mutating func combine(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }
}
