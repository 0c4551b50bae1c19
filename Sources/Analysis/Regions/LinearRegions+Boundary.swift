import NeuralNetwork

extension LinearRegions {
  /// Where the output changes sides: on lines through regions, and where steps make it jump from
  /// one region to the next.
  ///
  /// - Precondition: the network is the one that has the regions, and has one output.
  public func decisionBoundary(of network: PlanarNetwork) -> [Segment] {
    precondition(network.layers.last?.width == 1, "a boundary is that of one output")
    let crossings = regions.compactMap { $0.polygon.chord(of: $0.piece.outputs[0]) }
    guard network.layers.dropLast().contains(where: \.activation.isPiecewiseConstant) else {
      return crossings
    }
    return crossings
      + regions.flatMap { region in
        region.polygon.edges.enumerated().compactMap { index, edge in
          jumps(from: region, across: index, network) ? edge : nil
        }
      }
  }

  /// Whether the output is positive before an edge and negative beyond it.
  private func jumps(
    from region: LinearRegion, across edge: Int, _ network: PlanarNetwork
  ) -> Bool {
    let corners = region.polygon.corners
    let (start, end) = (corners[edge], corners[(edge + 1) % corners.count])
    let (middle, along) = ((start + end) / 2, end - start)
    // A step beyond the edge, to its right: the corners go counterclockwise.
    let beyond = middle + 1e-3 * SIMD2(along.y, -along.x)
    let here = region.piece.outputs[0]
    let there = network.piece(at: Point(x: Float(beyond.x), y: Float(beyond.y))).outputs[0]
    return here.value(x: middle.x, y: middle.y) >= 0 && there.value(x: middle.x, y: middle.y) < 0
  }
}
