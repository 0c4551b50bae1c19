/// A loss that compares an activation with its target: its value and its derivative, side by side.
///
/// The cross entropies are no such losses, since they look at pre-activations (`LossKernels`).
protocol ErrorKernel {
  /// The loss of one output.
  static func value<L: Lane>(_ a: L, target: L) -> L
  /// Its derivative with respect to a.
  static func slope<L: Lane>(_ a: L, target: L) -> L
}

/// ½ e² with e = a − t; its slope is e.
enum SquaredErrorKernel: ErrorKernel {
  @inline(__always) static func value<L: Lane>(_ a: L, target: L) -> L {
    (a - target) * (a - target) * 0.5
  }
  @inline(__always) static func slope<L: Lane>(_ a: L, target: L) -> L { a - target }
}

/// ½ e² where |e| ≤ 1, else |e| − ½; its slope is e, held within ±1 (Huber, 1964, k = 1).
enum HuberKernel: ErrorKernel {
  @inline(__always) static func value<L: Lane>(_ a: L, target: L) -> L {
    let slope = slope(a, target: target)
    return slope * (a - target - slope * 0.5)
  }
  @inline(__always) static func slope<L: Lane>(_ a: L, target: L) -> L {
    (a - target).below(1).above(-1)
  }
}

/// max(0, 1 − t a) with t = ±1; its slope is −t within the margin and 0 from it on.
enum HingeKernel: ErrorKernel {
  @inline(__always) static func value<L: Lane>(_ a: L, target: L) -> L { (1 - target * a).above(0) }
  @inline(__always) static func slope<L: Lane>(_ a: L, target: L) -> L {
    (1 - target * a).ifPositive(0 - target, else: L(0))
  }
}

/// −t a, whose slope is −t: what Hebb's rule makes smaller.
enum CorrelationKernel: ErrorKernel {
  @inline(__always) static func value<L: Lane>(_ a: L, target: L) -> L { 0 - target * a }
  @inline(__always) static func slope<L: Lane>(_: L, target: L) -> L { 0 - target }
}
