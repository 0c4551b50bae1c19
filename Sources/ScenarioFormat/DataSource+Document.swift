public import Datasets
import NeuralNetwork

extension DataSource {
  /// Reads the section `data`: a generator, points in place, or a file.
  init(_ document: ScenarioDocument, files: ScenarioParser.Files) throws(ScenarioError) {
    let sources = ["data.generator", "data.points", "data.file"].filter { document.has($0) }
    if sources.count > 1 {
      throw document.error(
        sources[1], "the samples come from '\(sources[0])' or from '\(sources[1])', not both")
    }
    let kind = sources.first ?? "data.generator"
    if kind != "data.generator" {
      for key in ["gate", "samples", "noise", "gap", "classes"] {
        try document.refuse("data.\(key)", "'\(kind)'")
      }
    }
    if kind != "data.file" {
      let columns = kind == "data.points" ? ["label", "missing"] : ["x", "y", "label", "missing"]
      for key in columns { try document.refuse("data.\(key)", "'\(kind)'") }
    }
    switch kind {
    case "data.points": self = .given(try GivenData(points: document))
    case "data.file": self = .given(try GivenData(file: document, files: files))
    default: self = .generated(try DatasetRecipe(document))
    }
  }
}

extension GivenData {
  /// How many points a scenario file may hold; more belong into a file of their own.
  static let largestPointCount = 10_000

  fileprivate init(points document: ScenarioDocument) throws(ScenarioError) {
    let suggestion = "a point is two numbers and a label: [0, 1, a]"
    let points = try document.rows("data.points", atMost: Self.largestPointCount, width: 3)
    guard !points.isEmpty else {
      throw document.error("data.points", "'data.points' holds no point", suggestion: suggestion)
    }
    let names = [try document.text("data.x"), try document.text("data.y")]
    do {
      let data = try GivenData(points: points)
      self = data.named(zip(names, data.inputNames).map { $0.map(HarmlessText.escaped) ?? $1 })
    } catch {
      throw document.error(
        "data.points", error.line.map { "point \($0): " + error.reason } ?? error.reason,
        suggestion: suggestion)
    }
  }

  /// The same samples with other names for their inputs.
  private func named(_ names: [String]) -> GivenData {
    guard case .classification(let classNames) = kind else { return self }
    return GivenData(samples: samples, inputNames: names, classNames: classNames)
  }

  fileprivate init(
    file document: ScenarioDocument, files: ScenarioParser.Files
  ) throws(ScenarioError) {
    let name = try document.text("data.file") ?? ""
    let columns = TableColumns(
      x: try document.text("data.x"), y: try document.text("data.y"),
      label: try document.text("data.label"))
    let dropsMissing = try document.choice("data.missing", ScenarioNames.missing) ?? false
    guard let read = files.read else {
      throw document.error("data.file", "this scenario cannot read other files")
    }
    let text: String
    do {
      text = try read(name)
    } catch {
      throw document.error("data.file", error.reason)
    }
    do {
      try self.init(table: text, file: name, columns: columns, dropsMissing: dropsMissing)
    } catch {
      throw ScenarioError(error)
    }
  }
}

extension ScenarioError {
  /// The same complaint about a file of samples.
  public init(_ error: DataError) {
    self.init(
      file: error.file, line: error.line, column: nil, reason: error.reason,
      suggestion: error.suggestion)
  }
}
