import Datasets
import NeuralNetwork
import Testing

@Suite("Samples from a file")
struct TableTests {
  private func data(
    _ text: String, x: String? = nil, y: String? = nil, label: String? = nil,
    dropsMissing: Bool = false
  ) throws(DataError) -> GivenData {
    try GivenData(
      table: text, file: "points.csv", columns: TableColumns(x: x, y: y, label: label),
      dropsMissing: dropsMissing)
  }

  private func names(_ data: GivenData) -> [String] {
    if case .classification(let names) = data.kind { names } else { [] }
  }

  /// What is wrong with a text, and the line.
  private func complaint(
    _ text: String, x: String? = nil, label: String? = nil, dropsMissing: Bool = false
  ) -> (line: Int?, text: String) {
    do {
      _ = try data(text, x: x, label: label, dropsMissing: dropsMissing)
      return (nil, "nothing")
    } catch {
      return (error.line, error.reason + "; " + (error.suggestion ?? ""))
    }
  }

  @Test(
    "are the same with commas, semicolons or tabs, with and without a header",
    arguments: [
      "1,2,a\n3.5,-4e1,b\n", "1;2;a\n3,5;-40;b", "1\t2\ta\r\n3.5\t-40\tb\r\n",
      "\u{FEFF}x,y,kind\n1,2,a\n3.5,-40,b\n", " 1 , 2 , a\n\n3.5, -40 ,\"b\"\n\n",
    ])
  func separators(text: String) throws {
    let data = try data(text)
    #expect(data.samples.inputs == [1, 2, 3.5, -40])
    #expect(data.samples.labels == [0, 1])
    #expect(names(data) == ["a", "b"])
  }

  @Test("take their names from the header, else number the columns")
  func inputNames() throws {
    #expect(try data("width,height,kind\n1,2,a\n3,4,b\n").inputNames == ["width", "height"])
    #expect(try data("1,2,a\n3,4,b\n").inputNames == ["column 1", "column 2"])
  }

  @Test("have quotes around separators, line breaks and quotes")
  func quotes() throws {
    let data = try data("x,y,kind\n1,2,\"a, \"\"the first\"\"\"\n3,4,\"two\nlines\"\n5,6,b\n")
    #expect(names(data) == ["a, \"the first\"", "b", "two\\u{a}lines"])
    #expect(complaint("1,2,\"two\nlines\"\n3,4,b\n5,oops,b\n").line == 4)
  }

  @Test("choose the class and two inputs by what the columns hold, or as they are told")
  func columns() throws {
    let text = "id,kind,a,b,c,group\n1,red,1.5,2,7,1\n2,blue,2.5,3,8,1\n3,red,3.5,4,9,2\n"
    let chosen = try data(text)
    #expect(chosen.inputNames == ["id", "a"])
    #expect(names(chosen) == ["blue", "red"])
    let told = try data(text, x: "c", y: "3", label: "group")
    #expect(told.inputNames == ["c", "a"])
    #expect(told.samples.inputs == [7, 1.5, 8, 2.5, 9, 3.5])
    #expect(names(told) == ["1", "2"])
  }

  @Test("put numbered classes in the order of their numbers")
  func classOrder() throws {
    #expect(names(try data("0,0,10\n1,1,9\n2,2,-1\n")) == ["-1", "9", "10"])
  }

  @Test("report every row without a value, and leave such rows out only when asked")
  func missing() throws {
    let text = "x,y,kind\n1,2,a\n,3,b\n4,NA,a\n5,6,b\n7,8,?\n"
    let found = complaint(text)
    #expect(found.line == 3)
    #expect(found.text.contains("'x'") && found.text.contains("3 such lines: 3, 4, 6"))
    let data = try data(text, dropsMissing: true)
    #expect(data.droppedCount == 3)
    #expect(data.samples.inputs == [1, 2, 5, 6])
    #expect(complaint("1,NA,a\nNA,2,b\n", dropsMissing: true).text.contains("no row"))
  }

  @Test(
    "say what is wrong and where",
    arguments: [
      ("", nil, "no rows"), ("\n\n", nil, "no rows"),
      ("x,y,kind\n", nil, "no column holds two to 10"),
      ("1,2,a\n3,4\n", 2, "2 values, where line 1 has 3"),
      ("1,2,a\n3,x,b\n", 2, "'x' in 'column 2' is no number"),
      ("1,2,a\n3,1e40,b\n", 2, "no number up to 1e30"), ("1,2,a\n3,inf,b\n", 2, "no number"),
      ("1,2,a\n3,4,a\n", nil, "all rows have the class"), ("a,b\nc,d\n", nil, "needs two columns"),
      ("1,2,\"a\"x\n3,4,b\n", 1, "a quote stands where none can be"),
    ] as [(String, Int?, String)])
  func mistakes(text: String, line: Int?, reason: String) {
    let found = complaint(text, label: reason.contains("class") ? "3" : nil)
    #expect(found.line == line)
    #expect(found.text.contains(reason), "\(found.text)")
  }

  @Test("name the columns that there are, and keep to ten classes")
  func columnMistakes() {
    #expect(
      complaint("u,v,kind\n1,2,a\n3,4,b\n", x: "w").text.contains("there are 'u', 'v', 'kind'"))
    let many = (0..<11).map { "\($0),\($0),c\($0)" }.joined(separator: "\n")
    #expect(complaint(many, label: "3").text.contains("11 different values"))
    #expect(complaint(many).text.contains("--label"))
    #expect(
      complaint("1,2,a\n3,4,b\n", x: "3", label: "3").text.contains("three different columns"))
  }

  @Test("are shown with a margin in their own units, even if all lie in one place")
  func bounds() throws {
    let data = try data("0,1000,a\n10,3000,b\n")
    #expect(data.bounds.x == -4...14)
    #expect(data.bounds.y == 200...3800)
    let many = (0...20).map { "\($0 * 5),\($0),\($0 % 2)" }.joined(separator: "\n")
    #expect(try self.data(many).bounds.x == -10...110)
    let point = try self.data("5,0,a\n5,0,b\n")
    #expect(point.bounds.x == 4...6 && point.bounds.y == -1...1)
  }

  @Test("bring no control character to a terminal by their names")
  func escapes() throws {
    let data = try data("a\u{1B}[31m,b,kind\n1,2,\u{1B}]0;x\u{7}\n3,4,q\n")
    #expect(data.inputNames == ["a\\u{1b}[31m", "b"])
    #expect(names(data) == ["\\u{1b}]0;x\\u{7}", "q"])
  }

  @Test("are split as drawn ones are: the share of each class is held back")
  func split() throws {
    let rows = (0..<100).map { "\($0),\($0 * 2),\($0 < 80 ? "a" : "b")" }
    let data = try data(rows.joined(separator: "\n"))
    let dataset = DataSource.given(data).dataset(seed: 1, testShare: 0.3)
    #expect(dataset.test.labels.filter { $0 == 0 }.count == 24)
    #expect(dataset.test.labels.filter { $0 == 1 }.count == 6)
    #expect(dataset.training.count == 70)
  }
}
