public import ModelFiles

/// Something that shall be taken away as a file.
public struct ExportRequest: Sendable, Hashable {
  /// What can be taken away.
  public enum Content: Sendable, Hashable {
    /// The screen as it is.
    case picture(PictureFormat)
    /// The training samples and the test samples as they are now.
    case samples
    /// The network that is shown.
    case network(ModelFormat)
    /// The losses of all epochs that are known.
    case metrics(MetricsFormat)
  }

  /// What is taken away.
  public var content: Content
  /// Where; nil for a name of the program's choice.
  public var path: String?
  /// Whether a file of that name is written over.
  public var replaces: Bool

  /// Creates a request.
  public init(_ content: Content, path: String? = nil, replaces: Bool = false) {
    self.content = content
    self.path = path
    self.replaces = replaces
  }
}

extension ExportRequest.Content {
  /// What it is called in the answer.
  var words: String {
    switch self {
    case .picture: "the picture"
    case .samples: "the table of samples"
    case .network: "the network"
    case .metrics: "the table of epochs"
    }
  }

  /// How a file's name ends that holds it.
  var suffix: String {
    switch self {
    case .picture(let format): format.suffix
    case .samples: "csv"
    case .network(let format): format.suffix
    case .metrics(let format): format.suffix
    }
  }

  /// What has the suffix of a path; nil if nothing has.
  static func named(by path: String) -> ExportRequest.Content? {
    all.first { path.lowercased().hasSuffix("." + $0.suffix) }
  }

  /// All that a file's suffix can ask for.
  static let all =
    PictureFormat.allCases.map(Self.picture) + ModelFormat.allCases.map(Self.network)
    + [.samples, .metrics(.jsonLines)]
}
