import NeuralNetwork

/// Makes broken inputs out of good ones: bytes turned, parts left out, doubled, moved, or replaced by
/// what parsers stumble over.
struct Mutator {
  private let seeds: [[UInt8]]
  private let tokens: [[UInt8]]
  private var generator: SeededGenerator

  /// Creates a mutator of good inputs; `tokens` are words of the language that they are written in.
  init(seeds: [[UInt8]], tokens: [String], seed: UInt64) {
    precondition(!seeds.isEmpty, "there is something to break")
    self.seeds = seeds
    self.tokens = (tokens + Self.stumblingBlocks).map { Array($0.utf8) }
    generator = SeededGenerator(seed: seed, stream: .data)
  }

  /// The next broken input, of at most so many bytes.
  mutating func next(largestCount: Int = 4_096) -> [UInt8] {
    var bytes = seeds[generator.index(below: seeds.count)]
    for _ in 0...generator.index(below: 6) { mutate(&bytes) }
    return Array(bytes.prefix(largestCount))
  }

  private mutating func mutate(_ bytes: inout [UInt8]) {
    let place = generator.index(below: bytes.count + 1)
    let end = min(bytes.count, place + generator.index(below: 1 << generator.index(below: 8)) + 1)
    switch generator.index(below: 10) {
    case 0: if place < bytes.count { bytes[place] ^= 1 << UInt8(generator.index(below: 8)) }
    case 1: bytes.insert(UInt8(generator.index(below: 256)), at: place)
    case 2: bytes.removeSubrange(place..<end)
    case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
    case 4: bytes.removeSubrange(place...)
    case 5:
      let other = seeds[generator.index(below: seeds.count)]
      let start = generator.index(below: other.count + 1)
      bytes.insert(contentsOf: other[start..<min(other.count, start + 64)], at: place)
    case 6:
      let token = tokens[generator.index(below: tokens.count)]
      for _ in 0...generator.index(below: 64) { bytes.insert(contentsOf: token, at: place) }
    case 7:
      bytes.replaceSubrange(place..<end, with: tokens[generator.index(below: tokens.count)])
    default: bytes.insert(contentsOf: tokens[generator.index(below: tokens.count)], at: place)
    }
  }

  /// What has broken parsers before.
  private static let stumblingBlocks = [
    "nan", "inf", "-inf", "1e999", "-1e-999", "0", "-0", "-1", "9223372036854775808", "1e38",
    "99999999999999999999", "0x1p-1074", "\0", "\u{1b}[31m", "\u{1b}]0;title\u{7}", "\u{9b}2J",
    "\u{202e}", "\u{feff}", "é", "🙂", "e\u{301}\u{301}\u{301}", "\r", "\r\n", "\n", "\t", " ", "\"",
    "'", "\\", "&a ", "*a", "<<: ", "!!binary ", "- ", ": ", "{", "}", "[", "]", ",", ";", "|", "%",
    "#", "~", "null", "true", "\u{FFFD}",
  ]
}
