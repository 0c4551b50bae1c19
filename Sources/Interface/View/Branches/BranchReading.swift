import Analysis
import Datasets
import Figures
import NeuralNetwork
import ScenarioFormat
import Training

/// The chosen branch beside the one that is shown: where their networks say different things.
struct BranchReading: Sendable {
  /// The branch that is held against the shown one.
  let branch: TimelineSummary.Branch
  /// The epoch of it that is known nearest to the shown one.
  let epoch: Int
  /// Its network there.
  let parameters: Parameters
  let inputMap: InputMap
  /// What it says over the plane; nil with other than two inputs.
  let region: RegionLevels?
  /// Where its classes meet.
  let boundary: [Segment]
  /// For which share of the data's plane the two say different things; nil with other than two
  /// inputs.
  let share: Double?
  private let grid: SampleGrid?
  private let shown: Parameters

  /// The share is counted on so many samples a side, so that it is the same on every screen.
  private static let shareSide = 64

  /// Reads the chosen branch; nil while it is the shown one, or nothing is known of its network.
  init?(
    of state: InterfaceState, fields: NetworkFields?, reusing old: BranchReading?
  ) {
    guard let snapshot = state.snapshot, let branch = state.comparedBranch,
      let network = Self.network(of: branch, near: snapshot)
    else { return nil }
    self.branch = branch
    (epoch, parameters) = (network.epoch, network.parameters)
    inputMap = network.inputMap ?? state.experiment.inputMap
    grid = fields?.grid
    shown = snapshot.parameters
    if let old, old.parameters == parameters, old.inputMap == inputMap, old.grid == grid {
      (region, boundary) = (old.region, old.boundary)
      if old.shown == shown {
        share = old.share
        return
      }
    } else {
      let fields = grid.map { [parameters, inputMap] grid in
        NetworkFields(parameters: parameters, inputMap: inputMap, grid: grid)
      }
      region = fields.map { Readings.region(of: .output, in: $0, span: 1, previous: nil) }
      boundary = fields?.decisionBoundary ?? []
    }
    share =
      grid == nil
      ? nil : Self.share((shown, state.experiment.inputMap), (parameters, inputMap), state)
  }

  private static func share(
    _ one: (Parameters, InputMap), _ other: (Parameters, InputMap), _ state: InterfaceState
  ) -> Double? {
    let grid = SampleGrid(
      bounds: state.experiment.dataset.bounds, columns: shareSide, rows: shareSide)
    let regions = [one, other].map { parameters, inputMap in
      Readings.region(
        of: .output,
        in: NetworkFields(parameters: parameters, inputMap: inputMap, grid: grid), span: 1,
        previous: nil)
    }
    return regions[0].difference(from: regions[1])
  }

  /// What a branch was at the epoch that is shown, or at the known one nearest to it.
  ///
  /// Before they part, branches are one.
  private static func network(
    of branch: TimelineSummary.Branch, near snapshot: TrainingSnapshot
  ) -> (epoch: Int, parameters: Parameters, inputMap: InputMap?)? {
    let branches = snapshot.timeline.branches
    func owner(_ branch: TimelineSummary.Branch) -> TimelineSummary.Branch {
      var branch = branch
      while snapshot.epoch < branch.partingEpoch,
        let parent = branches.first(where: { $0.id == branch.parent })
      {
        branch = parent
      }
      return branch
    }
    let owned = owner(branch)
    if let shown = branches.first(where: \.isShown), owner(shown).id == owned.id {
      return (snapshot.epoch, snapshot.parameters, nil)
    }
    let nearest = owned.stops.min {
      abs($0.epoch - snapshot.epoch) < abs($1.epoch - snapshot.epoch)
    }
    guard let nearest, let architecture = owned.architecture,
      nearest.parameters.count == architecture.parameterCount
    else { return nil }
    return (
      nearest.epoch, Parameters(architecture: architecture, values: nearest.parameters),
      owned.inputMap
    )
  }
}
