#ifndef SCENARIO_FILES_H
#define SCENARIO_FILES_H
#endif
