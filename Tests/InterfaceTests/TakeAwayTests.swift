import Foundation
import Interface
import ModelFiles
import NeuralNetwork
import ScenarioFormat
import Testing
import TextScreen
import Training

@Suite("A network and its losses, taken away by a typed command")
struct TakeAwayTests {
  private func content(_ line: String, of state: inout InterfaceState) throws -> String {
    let effects = try bytes(line, of: &state)
    return String(decoding: effects, as: UTF8.self)
  }

  private func bytes(_ line: String, of state: inout InterfaceState) throws -> [UInt8] {
    _ = state.press(":")
    _ = state.press(line)
    let effects = state.press(Key(.enter))
    guard case .write(let request) = try #require(effects.first) else {
      Issue.record("\(effects)")
      return []
    }
    return request.content
  }

  @Test("are what their format says of the network that is shown")
  func networks() throws {
    var state = try state(epoch: 40)
    let parameters = try #require(state.snapshot?.parameters)
    let model = NetworkModel(state.experiment, parameters)
    #expect(try content("export net.py", of: &state) == model.python)
    #expect(try content("export net.formula", of: &state) == model.formula)
    let json = Data(try bytes("export net.JSON", of: &state))
    #expect(try NetworkModel(json: json, file: "net.json") == model)
    let tensors = Data(try bytes("export net.safetensors", of: &state))
    let read = try NetworkModel(
      safetensors: tensors, file: "net.safetensors",
      assuming: NetworkModel.Assumptions(
        hidden: .relu, output: nil, inputMap: model.inputMap, coordinateNames: [], classNames: []))
    #expect(read == model)
  }

  /// The donut at epoch 12, whose learning rate was changed at epoch 5.
  private func editedState() throws -> (InterfaceState, HeadlessRun) {
    var state = try state("donut")
    let run = HeadlessRun(state.experiment)
    run.train(toEpoch: 5)
    try run.apply(.setLearningRate(0.5))
    run.train(toEpoch: 12)
    _ = state.update(.snapshot(run.snapshot()))
    return (state, run)
  }

  @Test("have a row for each epoch, with its step length and what was changed there")
  func table() throws {
    var (state, run) = try editedState()
    let lines = try content("metrics run.csv", of: &state).split(separator: "\n")
    #expect(lines[0] == "epoch,loss,accuracy,test_loss,test_accuracy,learning_rate,edit")
    let rows = lines.dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    #expect(rows.map { Int($0[0]) } == Array(0...12))
    #expect(rows.filter { !$0[6].isEmpty }.map { $0[0] } == ["5"])
    #expect(rows[5][6].contains("→ 0.5"))
    #expect(rows.map { Float($0[5]) == 0.5 } == (0...12).map { $0 >= 5 })
    let record = run.record()
    #expect(Float(rows[12][1]) == record.training.loss)
    #expect(Float(rows[12][2]) == record.training.accuracy)
    #expect(Float(rows[12][3]) == record.test?.loss)
  }

  @Test("are objects line by line, the same numbers as in the table")
  func objects() throws {
    var (state, run) = try editedState()
    let lines = try content("export run.jsonl", of: &state).split(separator: "\n")
    let rows = try lines.map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(rows.map { $0["epoch"] as? Int } == Array(0...12))
    #expect((rows[12]["loss"] as? Double).map(Float.init) == run.record().training.loss)
    #expect((rows[12]["testAccuracy"] as? Double).map(Float.init) == run.record().test?.accuracy)
    #expect((rows[5]["edits"] as? [String])?.count == 1)
    #expect(rows[6]["edits"] == nil)
  }

  @Test("of a regression have R² in the place of an accuracy")
  func regression() throws {
    var state = try state("sine", epoch: 1)
    let lines = try content("metrics run.csv", of: &state).split(separator: "\n")
    #expect(lines[0] == "epoch,loss,r2,test_loss,test_r2,learning_rate,edit")
    let score = lines[2].split(separator: ",", omittingEmptySubsequences: false)[2]
    #expect(Float(score) == state.snapshot?.training.coefficientOfDetermination)
  }

  @Test(
    "need a suffix that is known",
    arguments: ["metrics", "metrics a.svg", "metrics !", "record a.svg", "record a"])
  func mistakes(line: String) throws {
    var state = try state()
    _ = state.press(":")
    _ = state.press(line)
    #expect(state.press(Key(.enter)).isEmpty)
    #expect(state.prompt?.problem?.contains("wants a") == true)
  }
}
