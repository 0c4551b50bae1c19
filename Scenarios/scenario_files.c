#include "scenario_files.h"
