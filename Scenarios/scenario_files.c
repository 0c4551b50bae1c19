// The scenario files, carried in the binary: one line a file, in reading order.
#include "scenario_files.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char xor[] = {
#embed "xor.yaml"
};
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
static const unsigned char xnor[] = {
#embed "xnor.yaml"
};
static const unsigned char logistic[] = {
#embed "logistic.yaml"
};
static const unsigned char perceptron_and[] = {
#embed "perceptron-and.yaml"
};
static const unsigned char perceptron_xor[] = {
#embed "perceptron-xor.yaml"
};
static const unsigned char delta_and[] = {
#embed "delta-and.yaml"
};
static const unsigned char hebb_and[] = {
#embed "hebb-and.yaml"
};
static const unsigned char hebb_xor[] = {
#embed "hebb-xor.yaml"
};
static const unsigned char xor_one_neuron[] = {
#embed "xor-one-neuron.yaml"
};
static const unsigned char xor_stuck[] = {
#embed "xor-stuck.yaml"
};
static const unsigned char xor_random[] = {
#embed "xor-random.yaml"
};
static const unsigned char xor_four[] = {
#embed "xor-four.yaml"
};
static const unsigned char xor_sigmoid[] = {
#embed "xor-sigmoid.yaml"
};
static const unsigned char xor_corner_clouds[] = {
#embed "xor-corner-clouds.yaml"
};
static const unsigned char xor_cloud[] = {
#embed "xor-cloud.yaml"
};
static const unsigned char pentagon[] = {
#embed "pentagon.yaml"
};
static const unsigned char two_pentagons[] = {
#embed "two-pentagons.yaml"
};
static const unsigned char disc[] = {
#embed "disc.yaml"
};
static const unsigned char donut[] = {
#embed "donut.yaml"
};
static const unsigned char donut_two[] = {
#embed "donut-two.yaml"
};
static const unsigned char donut_lift[] = {
#embed "donut-lift.yaml"
};
static const unsigned char moons[] = {
#embed "moons.yaml"
};
static const unsigned char three_blobs[] = {
#embed "three-blobs.yaml"
};
static const unsigned char three_arms[] = {
#embed "three-arms.yaml"
};
static const unsigned char spiral[] = {
#embed "spiral.yaml"
};
static const unsigned char plane_fit[] = {
#embed "plane-fit.yaml"
};
static const unsigned char hills[] = {
#embed "hills.yaml"
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

#define SCENARIO(name, bytes) { name, bytes, sizeof bytes }

static const struct scenario_file files[] = {
  SCENARIO("xor", xor),
  SCENARIO("and", and),
  SCENARIO("or", or),
  SCENARIO("nand", nand),
  SCENARIO("nor", nor),
  SCENARIO("xnor", xnor),
  SCENARIO("logistic", logistic),
  SCENARIO("perceptron-and", perceptron_and),
  SCENARIO("perceptron-xor", perceptron_xor),
  SCENARIO("delta-and", delta_and),
  SCENARIO("hebb-and", hebb_and),
  SCENARIO("hebb-xor", hebb_xor),
  SCENARIO("xor-one-neuron", xor_one_neuron),
  SCENARIO("xor-stuck", xor_stuck),
  SCENARIO("xor-random", xor_random),
  SCENARIO("xor-four", xor_four),
  SCENARIO("xor-sigmoid", xor_sigmoid),
  SCENARIO("xor-corner-clouds", xor_corner_clouds),
  SCENARIO("xor-cloud", xor_cloud),
  SCENARIO("pentagon", pentagon),
  SCENARIO("two-pentagons", two_pentagons),
  SCENARIO("disc", disc),
  SCENARIO("donut", donut),
  SCENARIO("donut-two", donut_two),
  SCENARIO("donut-lift", donut_lift),
  SCENARIO("moons", moons),
  SCENARIO("three-blobs", three_blobs),
  SCENARIO("three-arms", three_arms),
  SCENARIO("spiral", spiral),
  SCENARIO("plane-fit", plane_fit),
  SCENARIO("hills", hills),
  SCENARIO("sine", sine),
  SCENARIO("bump", bump),
  SCENARIO("absolute", absolute),
  SCENARIO("step", step),
};

int scenario_file_count(void) { return sizeof files / sizeof files[0]; }

struct scenario_file scenario_file_at(int index) { return files[index]; }
