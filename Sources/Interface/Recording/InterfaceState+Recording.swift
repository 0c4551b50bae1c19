extension InterfaceState {
  /// Begins a recording, or ends the one that there is.
  mutating func record(_ request: RecordingRequest?) -> [Effect] {
    guard let request else {
      return recording == nil ? refuse("nothing is recorded") : [.stopRecording]
    }
    if let recording { return refuse("\(recording) is being recorded; :record ends it") }
    return [.record(request)]
  }

  /// Says what has become of a recording.
  mutating func take(_ reply: RecordingReply) {
    switch reply {
    case .began(let path):
      recording = path
      notice = Notice(text: "recording to \(path); :record ends it", isRefusal: false)
    case .ended(let path, let seconds):
      recording = nil
      notice = Notice(text: "\(path): \(seconds) s recorded", isRefusal: false)
    case .failed(let path, let problem):
      recording = nil
      notice = Notice(text: "\(path) is not recorded: \(problem)", isRefusal: true)
    }
  }
}
