import Glibc

/// The names of files.
enum FilePath {
  /// The path with the user's home in place of a leading `~/`.
  static func expanded(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = getenv("HOME") else { return path }
    return String(cString: home) + path.dropFirst()
  }

  /// Where a path leads to, if it is a symbolic link; else the path.
  static func resolved(_ path: String) -> String {
    guard let place = realpath(path, nil) else { return path }
    defer { free(place) }
    return String(cString: place)
  }

  /// The path itself for 1, then the same with a number, such as `xor-2.svg`.
  static func numbered(_ path: String, _ number: Int) -> String {
    guard number > 1 else { return path }
    let (folder, name) = split(path)
    // A name may have a double suffix, as in `xor.session.yaml`.
    let stem = name.dropFirst().firstIndex(of: ".").map { name[..<$0] } ?? name[...]
    return folder + stem + "-\(number)" + name.dropFirst(stem.count)
  }

  /// A name in the same folder that nothing else takes.
  static func temporary(beside path: String, process: Int32) -> String {
    let (folder, name) = split(path)
    return folder + "." + name.prefix(100) + ".\(process).part"
  }

  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return ("", path) }
    let next = path.index(after: slash)
    return (String(path[..<next]), String(path[next...]))
  }
}
