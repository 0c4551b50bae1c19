/// Values as YAML in one line.
enum YAMLText {
  /// A text in quotation marks; what is no plain character becomes an escape.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      default: result += isPlain(scalar) ? String(scalar) : escape(scalar)
      }
    }
    return result + "\""
  }

  /// A word that needs no quotation marks, else one in them.
  static func word(_ text: String) -> String {
    let isWord =
      !text.isEmpty && text.utf8.count <= 80
      && text.unicodeScalars.allSatisfy { wordScalars.contains($0) }
      && text.unicodeScalars.first.map { letters.contains($0) } ?? false
    let isReserved = ["true", "false", "null", "yes", "no", "on", "off"].contains(text.lowercased())
    return isWord && !isReserved ? text : quoted(text)
  }

  /// A list in one line.
  static func list(_ values: [some CustomStringConvertible]) -> String {
    "[" + values.map(\.description).joined(separator: ", ") + "]"
  }

  private static let letters = Set(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".unicodeScalars)
  private static let wordScalars = letters.union("0123456789-_. ^*+".unicodeScalars)

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
      .unassigned:
      false
    default: true
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
  }
}
