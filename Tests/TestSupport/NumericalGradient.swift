/// The derivatives of a function at a point by central differences: the oracle of every gradient
/// test.
///
/// Only the places that are asked for are computed, in their order.
public func numericalGradient(
  at point: [Double], places: [Int], step: Double = 1e-5, of function: ([Double]) -> Double
) -> [Double] {
  places.map { place in
    var moved = point
    moved[place] = point[place] + step
    let above = function(moved)
    moved[place] = point[place] - step
    return (above - function(moved)) / (2 * step)
  }
}
