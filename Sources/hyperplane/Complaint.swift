/// Why a command cannot go on: what is wrong, and what would be right.
struct Complaint: Error {
  /// One message for the user, without escapes.
  let message: String
  /// 1: a goal was not reached or a check failed; 2: wrong usage or bad input.
  let exitStatus: Int32

  init(_ message: String, exitStatus: Int32 = 2) {
    self.message = message
    self.exitStatus = exitStatus
  }
}
