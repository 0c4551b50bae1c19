public import NeuralNetwork
public import ScenarioFormat

/// What a key, a click or a command's name asks for, in the user's words.
public enum Action: Sendable, Hashable {
  /// Something that the trainer does.
  case training(TrainingAction)
  /// Something that changes the training samples.
  case point(PointAction)
  /// Something about the list of settings.
  case setting(SettingAction)
  /// Something that changes what is shown, and how.
  case view(ViewAction)
  /// Opens the lesson so many places behind this one, or before it if negative.
  case openLesson(step: Int)
  /// Opens a scenario by its name.
  case openScenario(String)
  /// Begins anew as several runs side by side, one for each value of a setting.
  case race(SettingValues)
  /// Saves the session: to its own file, or to that path.
  case save(path: String?, replaces: Bool)
  /// Writes what was done so far as a script.
  case saveLog(path: String, replaces: Bool)
  /// Plays a script on, or stops it.
  case script(ScriptRequest)
  /// Takes something in hand.
  case hand(HandAction)
  /// Takes something away as a file.
  case export(ExportRequest)
  /// Records what the screen shows from now on; nil ends that.
  case record(RecordingRequest?)
  /// Draws the screen anew.
  case redraw
  /// Gives the terminal back to the shell until it continues the program.
  case suspend
  /// Ends the program.
  case quit
}

/// What a user can take in hand.
public enum HandAction: Sendable, Hashable {
  /// Takes the focused neuron's line, or puts it down.
  case toggleLine
  /// Opens the list of the focused neuron's weights and bias, or closes it.
  case toggleParameters
}

/// What a user can ask of the training run.
public enum TrainingAction: Sendable, Hashable {
  /// Runs when paused, pauses when running.
  case toggleRunning
  /// Steps by whole epochs; a negative number goes back.
  case stepEpochs(Int)
  /// Steps by one mini-batch: one update of the parameters.
  case stepMiniBatch
  /// Steps by one sample.
  case stepSample
  /// Goes to epoch 0.
  case showFirstEpoch
  /// Goes to the end of an epoch.
  case showEpoch(Int)
  /// Goes to the newest epoch that was reached.
  case showNewestEpoch
  /// Goes so many twentieths of the run on, or back if negative, as far as it was trained.
  case skip(twentieths: Int)
  /// Goes so many epochs on, or back, as far as the run has come.
  case seek(by: Int)
  /// Goes to the next or the previous epoch with a mark or a change.
  case showNextMark, showPreviousMark
  /// Goes over to the branch that is chosen in the view of branches.
  case goToChosenBranch
  /// Makes training slower or faster by one step of the ladder.
  case slower, faster
  /// Trains so many epochs a second.
  case setPace(Double)
  /// Goes back to the scenario's own pace.
  case normalPace
  /// Starts again from the same initial weights.
  case restart
  /// Starts again from new initial weights.
  case restartWithNewWeights
  /// Starts again from the initial weights of a draw; 0 is the scenario's own.
  case restartWith(draw: Int)
  /// Changes the run in its midst.
  case edit(TrainingEdit)
  /// Draws new weights for the focused neuron.
  case drawNeuron
  /// Stops the focused neuron from learning, or lets it learn again.
  case toggleFrozen
  /// Adds a neuron to the focused layer, or takes the focused one away, else the last.
  case addNeuron, removeNeuron
  /// Adds a hidden layer behind the focused one, or takes the focused one away.
  case addLayer, removeLayer
  /// Takes the latest change back, or makes it again.
  case undo, redo
  /// Goes over to another branch of the run, by its name in the snapshot's timeline.
  case switchBranch(Int)
  /// Sets a mark at the epoch that is shown, or takes it away.
  case toggleMark
  /// Sets a mark of that name at the epoch that is shown.
  case mark(name: String)
}

/// What a user can ask of the picture.
public enum ViewAction: Sendable, Hashable {
  /// Shows or hides the line of a neuron of the focused layer; the first is 0.
  case toggleLine(neuron: Int)
  /// Shows or hides the line of the focused neuron.
  case toggleFocusedLine
  /// Shows or hides the decision boundary.
  case toggleDecisionBoundary
  /// Shows or hides all lines of the focused layer.
  case toggleAllLines
  /// Focuses the next or the previous neuron of the focused layer.
  case focusNextNeuron, focusPreviousNeuron
  /// Focuses the next or the previous layer.
  case focusNextLayer, focusPreviousLayer
  /// Fills the input space with the focused neuron's activation, or with the output again.
  case toggleNeuronField

  /// Explains in sentences what is shown, or goes back to the overview.
  case toggleExplanation
  /// Shows a view.
  case show(ViewOptions.View)
  /// Shows the next or the previous view.
  case nextView, previousView
  /// Shows the hidden space or the landscape along its next or its previous axes.
  case nextAxes, previousAxes
  /// Lets the warp or the lift move by itself, or stand still; elsewhere shows the warp.
  case toggleMotion
  /// Moves the warp or the lift by so many presses of the arrow keys.
  case move(columns: Int, rows: Int)
  /// Shows the branches of the run, or the overview again.
  case toggleBranches
  /// Chooses the branch so many rows below the chosen one.
  case chooseBranch(step: Int)
  /// Shows or hides where each hyperplane stood at the start and ten epochs ago.
  case toggleGhosts
  /// Shows or hides the lesson's text.
  case toggleLesson
  /// Shows or hides the test points.
  case toggleTestPoints
  /// Shows regions with hard edges, or shades of confidence.
  case toggleDiscretized
  /// Shows the picture alone, large and in high contrast, or as before.
  case toggleLecture
  /// Hides a pane, or shows it again.
  case hide(Pane), unhide(Pane)
  /// Lets each step wait until somebody has guessed it, or shows steps at once again.
  case togglePrediction
  /// Takes the next palette.
  case nextPalette
  /// Takes the next set of glyphs.
  case nextGlyphs

  /// Turns the probe on or off.
  case toggleProbe
  /// Puts the probe to a point, in the data's units.
  case placeProbe(Point)
  /// Focuses a hidden neuron.
  case focus(NeuronPlace)
  /// Moves the probe by so many cells.
  case moveProbe(columns: Int, rows: Int)

  /// Begins a command that is typed.
  case openPrompt
  /// Shows or hides the help.
  case toggleHelp
  /// Scrolls the help by so many lines.
  case scrollHelp(Int)
  /// Closes what is open: the help, the probe, the focus, in this order.
  case dismiss
}
