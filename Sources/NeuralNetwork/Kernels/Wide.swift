/// Four samples at once: what sums over samples are kept in.
///
/// Four in every build: the width decides the order of summation, and so the bits.
typealias F4 = Lanes<SIMD4<Float>>

/// Sixteen numbers at once, for what sums nothing over samples.
typealias F16 = Lanes<SIMD16<Float>>

#if HYPERPLANE_NATIVE
  /// As many numbers as a build for one processor works on at once.
  typealias WideVector = SIMD16<Float>
  /// The rows of four samples.
  typealias RowsVector = SIMD16<Float>
#else
  /// As many numbers as a build for every processor works on at once.
  typealias WideVector = SIMD4<Float>
  /// The rows of two samples: the chain of dependent operations of one fills the waits of the
  /// other's.
  typealias RowsVector = SIMD8<Float>
#endif

/// The lane of kernels that sum nothing over samples.
typealias Wide = Lanes<WideVector>
