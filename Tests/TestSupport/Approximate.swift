/// Whether two numbers agree up to an error relative to the reference, or to 1 where it is smaller.
///
/// Not a number is close to nothing.
public func isClose(
  _ value: some BinaryFloatingPoint, _ reference: some BinaryFloatingPoint, within error: Double
) -> Bool {
  let reference = Double(reference)
  return (Double(value) - reference).magnitude <= error * max(1, reference.magnitude)
}

/// Whether two rows of numbers have the same length and agree one by one.
public func areClose(
  _ values: [some BinaryFloatingPoint], _ references: [some BinaryFloatingPoint],
  within error: Double
) -> Bool {
  values.count == references.count
    && zip(values, references).allSatisfy { isClose($0, $1, within: error) }
}
