/// Samples as a text of comma-separated values: names above columns, a sample a line.
///
/// `GivenData(table:file:)` reads the very same samples back where they have two inputs and two
/// classes or more.
public enum SampleTable {
  /// The training samples, then the test samples; numbers with as many digits as tell them apart.
  public static func text(of dataset: Dataset) -> String {
    let classNames = dataset.classNames
    let names = dataset.inputNames.map(columnName) + [classNames.isEmpty ? "value" : "class"]
    let rows = [dataset.training, dataset.test].flatMap { samples in
      (0..<samples.count).map { sample in
        let last =
          classNames.isEmpty ? "\(samples.values[sample])" : classNames[samples.labels[sample]]
        return samples.inputs(of: sample).map { "\($0)" } + [last]
      }
    }
    return ([names] + rows).map { $0.map(quoted).joined(separator: ",") + "\n" }.joined()
  }

  /// A name that can be told from a number below it.
  private static func columnName(_ name: String) -> String {
    Double(name) == nil && !MissingValue.isMissing(name) ? name : "x \(name)"
  }

  /// In quotes where a separator, a quote or a line break would end the cell.
  private static func quoted(_ text: String) -> String {
    guard
      text.unicodeScalars.contains(where: {
        "\",;\t\n\r\u{85}\u{2028}\u{2029}".unicodeScalars.contains($0)
      })
    else {
      return text
    }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
