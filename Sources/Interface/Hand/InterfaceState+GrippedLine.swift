import Analysis
import Figures
import NeuralNetwork
import ScenarioFormat
import TextScreen

/// A hyperplane under the mouse: dragged it moves, near its ends or by the right button it turns.
extension InterfaceState {
  /// So near a line the mouse takes hold of it, in columns; a row is two of them high.
  ///
  /// It reaches every cell beside one that the line goes through.
  private static let reach: Float = 2.5
  /// So much of a visible line counts as its ends.
  private static let endShare: Float = 0.2

  /// Takes hold of the line at a cell, if there is one; training stands still meanwhile.
  mutating func gripLine(at position: Position, turning: Bool) -> [Effect]? {
    guard let point = plane.point(at: position), let (place, segment) = line(near: point) else {
      return nil
    }
    let isEnd = !(Self.endShare...1 - Self.endShare).contains(segment.share(nearest: point))
    grip = .line(from: point, base: shownValues(of: place), turns: turning || isEnd)
    selection.focus(layer: place.layer, neuron: place.neuron)
    if editor != nil { showInEditor(place) }
    if held?.isInHand == true, held?.place == place, held?.pivot != nil {
      held?.pivot = segment.middle
      return []
    }
    return putDown() + hold(place, pivot: segment.middle)
  }

  /// The nearest line that can be held within reach of a point, the focused one first.
  private func line(near point: Point) -> (place: NeuronPlace, segment: Segment)? {
    let width = plane.bounds.x.upperBound - plane.bounds.x.lowerBound
    let reach = Self.reach * width / Float(max(plane.plot.size.columns, 1))
    let found = holdableLines.compactMap { place in
      visibleSegment(of: place).map {
        (place: place, segment: $0, distance: $0.distance(to: point))
      }
    }.filter { $0.distance <= reach }
    let focused = found.first {
      $0.place.layer == selection.layer && $0.place.neuron == selection.neuron
    }
    return (focused ?? found.min { $0.distance < $1.distance }).map { ($0.place, $0.segment) }
  }

  /// Drags the line along, also beyond the plane's edge.
  mutating func dragLine(
    from start: Point, base: NeuronValues, turns: Bool, to position: Position
  ) {
    guard held?.isInHand == true, let pivot = held?.pivot,
      var line = MovableLine(base, inputMap: experiment.inputMap),
      let point = plane.extendedPoint(at: position)
    else { return }
    if turns {
      line.turn(from: start - pivot, to: point - pivot, about: pivot)
      held?.values = line.values
    } else {
      line.move(by: point - start)
      held?.values = line.values
      if let place = held?.place, let segment = visibleSegment(of: place) {
        held?.pivot = segment.middle
      }
    }
  }
}

extension Point {
  fileprivate static func - (first: Point, second: Point) -> Point {
    Point(x: first.x - second.x, y: first.y - second.y)
  }
}

extension Segment {
  /// How far along the nearest point to another lies, 0 the start, 1 the end.
  fileprivate func share(nearest point: Point) -> Float {
    let (x, y) = (end.x - start.x, end.y - start.y)
    let square = x * x + y * y
    guard square > 0 else { return 0.5 }
    return min(max(((point.x - start.x) * x + (point.y - start.y) * y) / square, 0), 1)
  }

  /// How far a point is from the nearest of the segment's.
  fileprivate func distance(to point: Point) -> Float {
    let nearest = self.point(at: share(nearest: point))
    let (x, y) = (point.x - nearest.x, point.y - nearest.y)
    return (x * x + y * y).squareRoot()
  }
}
