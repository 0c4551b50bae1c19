#ifndef SCENARIO_FILES_H
#define SCENARIO_FILES_H

#include <stddef.h>

// A file of this folder: its name, its bytes, how many they are.
struct scenario_file {
  const char *name;
  const unsigned char *bytes;
  size_t length;
};

// How many files there are.
int scenario_file_count(void);

// A file by its place in reading order, 0 to scenario_file_count() - 1.
struct scenario_file scenario_file_at(int index);

#endif
