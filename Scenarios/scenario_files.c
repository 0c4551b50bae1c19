// The files of this folder, carried in the binary: one line a file, scenarios in reading order.
#include "scenario_files.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char and[] = {
#embed "and.yaml"
};
static const unsigned char or[] = {
#embed "or.yaml"
};
static const unsigned char nand[] = {
#embed "nand.yaml"
};
static const unsigned char nor[] = {
#embed "nor.yaml"
};
static const unsigned char and_by_hand[] = {
#embed "and-by-hand.yaml"
};
static const unsigned char or_by_hand[] = {
#embed "or-by-hand.yaml"
};
static const unsigned char gates_by_hand[] = {
#embed "gates-by-hand.yaml"
};
static const unsigned char pm1_gates_by_hand[] = {
#embed "pm1-gates-by-hand.yaml"
};
static const unsigned char step_or_sigmoid[] = {
#embed "step-or-sigmoid.yaml"
};
static const unsigned char logistic[] = {
#embed "logistic.yaml"
};
static const unsigned char separability_16[] = {
#embed "separability-16.yaml"
};
static const unsigned char perceptron_and[] = {
#embed "perceptron-and.yaml"
};
static const unsigned char perceptron_or[] = {
#embed "perceptron-or.yaml"
};
static const unsigned char perceptron_nand[] = {
#embed "perceptron-nand.yaml"
};
static const unsigned char perceptron_xor[] = {
#embed "perceptron-xor.yaml"
};
static const unsigned char hebb_and[] = {
#embed "hebb-and.yaml"
};
static const unsigned char hebb_or[] = {
#embed "hebb-or.yaml"
};
static const unsigned char hebb_xor[] = {
#embed "hebb-xor.yaml"
};
static const unsigned char delta_and[] = {
#embed "delta-and.yaml"
};
static const unsigned char delta_or[] = {
#embed "delta-or.yaml"
};
static const unsigned char delta_xor[] = {
#embed "delta-xor.yaml"
};
static const unsigned char perceptron_against_adaline[] = {
#embed "perceptron-against-adaline.yaml"
};
static const unsigned char xor[] = {
#embed "xor.yaml"
};
static const unsigned char xor_one_neuron[] = {
#embed "xor-one-neuron.yaml"
};
static const unsigned char xor_equations[] = {
#embed "xor-equations.yaml"
};
static const unsigned char xor_by_hand[] = {
#embed "xor-by-hand.yaml"
};
static const unsigned char xor_by_hand_smooth[] = {
#embed "xor-by-hand-smooth.yaml"
};
static const unsigned char xor_relu_by_hand[] = {
#embed "xor-relu-by-hand.yaml"
};
static const unsigned char xor_three_layers_by_hand[] = {
#embed "xor-three-layers-by-hand.yaml"
};
static const unsigned char xor_place_lines[] = {
#embed "xor-place-lines.yaml"
};
static const unsigned char xnor[] = {
#embed "xnor.yaml"
};
static const unsigned char xor_sigmoid[] = {
#embed "xor-sigmoid.yaml"
};
static const unsigned char xor_four[] = {
#embed "xor-four.yaml"
};
static const unsigned char xor_product[] = {
#embed "xor-product.yaml"
};
static const unsigned char xor_corner_clouds[] = {
#embed "xor-corner-clouds.yaml"
};
static const unsigned char xor_cloud[] = {
#embed "xor-cloud.yaml"
};
static const unsigned char xor_chain[] = {
#embed "xor-chain.yaml"
};
static const unsigned char xor_stuck[] = {
#embed "xor-stuck.yaml"
};
static const unsigned char xor_random[] = {
#embed "xor-random.yaml"
};
static const unsigned char xor_noise_escapes[] = {
#embed "xor-noise-escapes.yaml"
};
static const unsigned char xor_relu_stuck[] = {
#embed "xor-relu-stuck.yaml"
};
static const unsigned char bad_starts[] = {
#embed "bad-starts.yaml"
};
static const unsigned char giant_weights[] = {
#embed "giant-weights.yaml"
};
static const unsigned char dead_relu[] = {
#embed "dead-relu.yaml"
};
static const unsigned char pentagon_by_hand[] = {
#embed "pentagon-by-hand.yaml"
};
static const unsigned char pentagon[] = {
#embed "pentagon.yaml"
};
static const unsigned char step_cells[] = {
#embed "step-cells.yaml"
};
static const unsigned char where_lines_stood[] = {
#embed "where-lines-stood.yaml"
};
static const unsigned char donut_five_lines_by_hand[] = {
#embed "donut-five-lines-by-hand.yaml"
};
static const unsigned char donut[] = {
#embed "donut.yaml"
};
static const unsigned char donut_two[] = {
#embed "donut-two.yaml"
};
static const unsigned char ring_needs_three[] = {
#embed "ring-needs-three.yaml"
};
static const unsigned char ring_place_lines[] = {
#embed "ring-place-lines.yaml"
};
static const unsigned char donut_lift[] = {
#embed "donut-lift.yaml"
};
static const unsigned char donut_lift_by_hand[] = {
#embed "donut-lift-by-hand.yaml"
};
static const unsigned char donut_squares[] = {
#embed "donut-squares.yaml"
};
static const unsigned char circle_8_by_hand[] = {
#embed "circle-8-by-hand.yaml"
};
static const unsigned char circle_16_by_hand[] = {
#embed "circle-16-by-hand.yaml"
};
static const unsigned char disc_4[] = {
#embed "disc-4.yaml"
};
static const unsigned char disc[] = {
#embed "disc.yaml"
};
static const unsigned char disc_8[] = {
#embed "disc-8.yaml"
};
static const unsigned char disc_16[] = {
#embed "disc-16.yaml"
};
static const unsigned char moons[] = {
#embed "moons.yaml"
};
static const unsigned char two_pentagons_by_hand[] = {
#embed "two-pentagons-by-hand.yaml"
};
static const unsigned char two_pentagons[] = {
#embed "two-pentagons.yaml"
};
static const unsigned char three_blobs[] = {
#embed "three-blobs.yaml"
};
static const unsigned char iris[] = {
#embed "iris.yaml"
};
static const unsigned char three_arms[] = {
#embed "three-arms.yaml"
};
static const unsigned char layer_in_slow_motion[] = {
#embed "layer-in-slow-motion.yaml"
};
static const unsigned char linear_collapse[] = {
#embed "linear-collapse.yaml"
};
static const unsigned char tanh_is_sigmoid[] = {
#embed "tanh-is-sigmoid.yaml"
};
static const unsigned char activations[] = {
#embed "activations.yaml"
};
static const unsigned char relu_regions[] = {
#embed "relu-regions.yaml"
};
static const unsigned char vanishing_gradient[] = {
#embed "vanishing-gradient.yaml"
};
static const unsigned char spiral[] = {
#embed "spiral.yaml"
};
static const unsigned char spiral_remapped[] = {
#embed "spiral-remapped.yaml"
};
static const unsigned char spiral_features[] = {
#embed "spiral-features.yaml"
};
static const unsigned char backprop_slow_motion[] = {
#embed "backprop-slow-motion.yaml"
};
static const unsigned char descent_three_ways[] = {
#embed "descent-three-ways.yaml"
};
static const unsigned char learning_rates[] = {
#embed "learning-rates.yaml"
};
static const unsigned char optimisers[] = {
#embed "optimisers.yaml"
};
static const unsigned char line_diverges[] = {
#embed "line-diverges.yaml"
};
static const unsigned char sine_valley[] = {
#embed "sine-valley.yaml"
};
static const unsigned char valley[] = {
#embed "valley.yaml"
};
static const unsigned char ravine[] = {
#embed "ravine.yaml"
};
static const unsigned char line_fit[] = {
#embed "line-fit.yaml"
};
static const unsigned char plane_fit[] = {
#embed "plane-fit.yaml"
};
static const unsigned char mse_or_cross_entropy[] = {
#embed "mse-or-cross-entropy.yaml"
};
static const unsigned char same_boundary_other_loss[] = {
#embed "same-boundary-other-loss.yaml"
};
static const unsigned char outlier_line[] = {
#embed "outlier-line.yaml"
};
static const unsigned char outlier_curve[] = {
#embed "outlier-curve.yaml"
};
static const unsigned char sine[] = {
#embed "sine.yaml"
};
static const unsigned char bump[] = {
#embed "bump.yaml"
};
static const unsigned char absolute[] = {
#embed "absolute.yaml"
};
static const unsigned char step[] = {
#embed "step.yaml"
};
static const unsigned char universal_approximation[] = {
#embed "universal-approximation.yaml"
};
static const unsigned char staircase_by_hand[] = {
#embed "staircase-by-hand.yaml"
};
static const unsigned char hills[] = {
#embed "hills.yaml"
};
static const unsigned char capacity[] = {
#embed "capacity.yaml"
};
static const unsigned char overfit[] = {
#embed "overfit.yaml"
};
static const unsigned char overfit_weight_decay[] = {
#embed "overfit-weight-decay.yaml"
};
static const unsigned char overfit_dropout[] = {
#embed "overfit-dropout.yaml"
};
static const unsigned char overfit_early_stopping[] = {
#embed "overfit-early-stopping.yaml"
};
static const unsigned char iris_csv[] = {
#embed "iris.csv"
};

#define FILE_OF(name, bytes) { name, bytes, sizeof bytes }

static const struct scenario_file files[] = {
  FILE_OF("and.yaml", and),
  FILE_OF("or.yaml", or),
  FILE_OF("nand.yaml", nand),
  FILE_OF("nor.yaml", nor),
  FILE_OF("and-by-hand.yaml", and_by_hand),
  FILE_OF("or-by-hand.yaml", or_by_hand),
  FILE_OF("gates-by-hand.yaml", gates_by_hand),
  FILE_OF("pm1-gates-by-hand.yaml", pm1_gates_by_hand),
  FILE_OF("step-or-sigmoid.yaml", step_or_sigmoid),
  FILE_OF("logistic.yaml", logistic),
  FILE_OF("separability-16.yaml", separability_16),
  FILE_OF("perceptron-and.yaml", perceptron_and),
  FILE_OF("perceptron-or.yaml", perceptron_or),
  FILE_OF("perceptron-nand.yaml", perceptron_nand),
  FILE_OF("perceptron-xor.yaml", perceptron_xor),
  FILE_OF("hebb-and.yaml", hebb_and),
  FILE_OF("hebb-or.yaml", hebb_or),
  FILE_OF("hebb-xor.yaml", hebb_xor),
  FILE_OF("delta-and.yaml", delta_and),
  FILE_OF("delta-or.yaml", delta_or),
  FILE_OF("delta-xor.yaml", delta_xor),
  FILE_OF("perceptron-against-adaline.yaml", perceptron_against_adaline),
  FILE_OF("xor.yaml", xor),
  FILE_OF("xor-one-neuron.yaml", xor_one_neuron),
  FILE_OF("xor-equations.yaml", xor_equations),
  FILE_OF("xor-by-hand.yaml", xor_by_hand),
  FILE_OF("xor-by-hand-smooth.yaml", xor_by_hand_smooth),
  FILE_OF("xor-relu-by-hand.yaml", xor_relu_by_hand),
  FILE_OF("xor-three-layers-by-hand.yaml", xor_three_layers_by_hand),
  FILE_OF("xor-place-lines.yaml", xor_place_lines),
  FILE_OF("xnor.yaml", xnor),
  FILE_OF("xor-sigmoid.yaml", xor_sigmoid),
  FILE_OF("xor-four.yaml", xor_four),
  FILE_OF("xor-product.yaml", xor_product),
  FILE_OF("xor-corner-clouds.yaml", xor_corner_clouds),
  FILE_OF("xor-cloud.yaml", xor_cloud),
  FILE_OF("xor-chain.yaml", xor_chain),
  FILE_OF("xor-stuck.yaml", xor_stuck),
  FILE_OF("xor-random.yaml", xor_random),
  FILE_OF("xor-noise-escapes.yaml", xor_noise_escapes),
  FILE_OF("xor-relu-stuck.yaml", xor_relu_stuck),
  FILE_OF("bad-starts.yaml", bad_starts),
  FILE_OF("giant-weights.yaml", giant_weights),
  FILE_OF("dead-relu.yaml", dead_relu),
  FILE_OF("pentagon-by-hand.yaml", pentagon_by_hand),
  FILE_OF("pentagon.yaml", pentagon),
  FILE_OF("step-cells.yaml", step_cells),
  FILE_OF("where-lines-stood.yaml", where_lines_stood),
  FILE_OF("donut-five-lines-by-hand.yaml", donut_five_lines_by_hand),
  FILE_OF("donut.yaml", donut),
  FILE_OF("donut-two.yaml", donut_two),
  FILE_OF("ring-needs-three.yaml", ring_needs_three),
  FILE_OF("ring-place-lines.yaml", ring_place_lines),
  FILE_OF("donut-lift.yaml", donut_lift),
  FILE_OF("donut-lift-by-hand.yaml", donut_lift_by_hand),
  FILE_OF("donut-squares.yaml", donut_squares),
  FILE_OF("circle-8-by-hand.yaml", circle_8_by_hand),
  FILE_OF("circle-16-by-hand.yaml", circle_16_by_hand),
  FILE_OF("disc-4.yaml", disc_4),
  FILE_OF("disc.yaml", disc),
  FILE_OF("disc-8.yaml", disc_8),
  FILE_OF("disc-16.yaml", disc_16),
  FILE_OF("moons.yaml", moons),
  FILE_OF("two-pentagons-by-hand.yaml", two_pentagons_by_hand),
  FILE_OF("two-pentagons.yaml", two_pentagons),
  FILE_OF("three-blobs.yaml", three_blobs),
  FILE_OF("iris.yaml", iris),
  FILE_OF("three-arms.yaml", three_arms),
  FILE_OF("layer-in-slow-motion.yaml", layer_in_slow_motion),
  FILE_OF("linear-collapse.yaml", linear_collapse),
  FILE_OF("tanh-is-sigmoid.yaml", tanh_is_sigmoid),
  FILE_OF("activations.yaml", activations),
  FILE_OF("relu-regions.yaml", relu_regions),
  FILE_OF("vanishing-gradient.yaml", vanishing_gradient),
  FILE_OF("spiral.yaml", spiral),
  FILE_OF("spiral-remapped.yaml", spiral_remapped),
  FILE_OF("spiral-features.yaml", spiral_features),
  FILE_OF("backprop-slow-motion.yaml", backprop_slow_motion),
  FILE_OF("descent-three-ways.yaml", descent_three_ways),
  FILE_OF("learning-rates.yaml", learning_rates),
  FILE_OF("optimisers.yaml", optimisers),
  FILE_OF("line-diverges.yaml", line_diverges),
  FILE_OF("sine-valley.yaml", sine_valley),
  FILE_OF("valley.yaml", valley),
  FILE_OF("ravine.yaml", ravine),
  FILE_OF("line-fit.yaml", line_fit),
  FILE_OF("plane-fit.yaml", plane_fit),
  FILE_OF("mse-or-cross-entropy.yaml", mse_or_cross_entropy),
  FILE_OF("same-boundary-other-loss.yaml", same_boundary_other_loss),
  FILE_OF("outlier-line.yaml", outlier_line),
  FILE_OF("outlier-curve.yaml", outlier_curve),
  FILE_OF("sine.yaml", sine),
  FILE_OF("bump.yaml", bump),
  FILE_OF("absolute.yaml", absolute),
  FILE_OF("step.yaml", step),
  FILE_OF("universal-approximation.yaml", universal_approximation),
  FILE_OF("staircase-by-hand.yaml", staircase_by_hand),
  FILE_OF("hills.yaml", hills),
  FILE_OF("capacity.yaml", capacity),
  FILE_OF("overfit.yaml", overfit),
  FILE_OF("overfit-weight-decay.yaml", overfit_weight_decay),
  FILE_OF("overfit-dropout.yaml", overfit_dropout),
  FILE_OF("overfit-early-stopping.yaml", overfit_early_stopping),
  FILE_OF("iris.csv", iris_csv),
};

int scenario_file_count(void) { return sizeof files / sizeof files[0]; }

struct scenario_file scenario_file_at(int index) { return files[index]; }
