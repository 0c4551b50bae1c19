import Glibc

/// Why a file could not be written.
public struct FileProblem: Error, Hashable {
  /// In a few words, with what would be right.
  public let text: String
  /// Whether there is a file of that name already.
  let isCollision: Bool

  /// The reason that the system gives.
  init(_ code: Int32) {
    isCollision = code == EEXIST
    text =
      switch code {
      case EEXIST: "there is a file of that name; ! behind the name replaces it"
      case ENOENT, ENOTDIR: "there is no such folder"
      case EISDIR: "that is a folder, not a file"
      case EACCES, EPERM: "this may not be written to"
      case EROFS: "the folder is read-only"
      case ENOSPC, EDQUOT: "the disk is full"
      case ENAMETOOLONG: "the name is too long"
      default: String(cString: strerror(code)).lowercased()
      }
  }
}
