// What Swift cannot reach in ncurses by itself: variables that C shares (stdscr, COLORS), macros
// with casts or arguments, and variadic functions. Constants only: a mutable static here would
// exist once per object file.
#ifndef CNCURSES_SHIM_H
#define CNCURSES_SHIM_H

#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1  // must precede the include: without it there is no cchar_t
#endif
#include <ncurses.h>
#include <term.h>
#undef lines  // short macros of term.h
#undef columns
#include <langinfo.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <wchar.h>

int wcwidth(wchar_t character);  // hidden behind a feature macro that does not reach the importer

static inline WINDOW *nc_stdscr(void) { return stdscr; }
static inline WINDOW *nc_curscr(void) { return curscr; }
static inline int nc_rows(void) { return stdscr ? getmaxy(stdscr) : 0; }
static inline int nc_columns(void) { return stdscr ? getmaxx(stdscr) : 0; }
static inline int nc_colors(void) { return COLORS; }
static inline int nc_color_pairs(void) { return COLOR_PAIRS; }

/// Opens the terminal of standard output and input.
static inline SCREEN *nc_open(void) { return newterm(NULL, stdout, stdin); }

/// Looks the terminal type up: 1 found, 0 unknown, -1 no database.
static inline int nc_find_type(void) {
  int problem = 0;
  return setupterm(NULL, 1, &problem) == OK ? 1 : problem;
}

/// A string capability, or NULL when the terminal has none of that name.
static inline const char *nc_string(const char *name) {
  const char *text = tigetstr(name);
  return text == (const char *)-1 ? NULL : text;
}

/// Whether characters go out as UTF-8 in the current locale.
static inline bool nc_is_utf8(void) {
  const char *codeset = nl_langinfo(CODESET);
  return codeset && strcmp(codeset, "UTF-8") == 0;
}

/// The attribute bits of a colour pair: ncurses keeps the number a second time, cut at 255.
static inline attr_t nc_pair_bits(int pair) { return COLOR_PAIR(pair < 255 ? pair : 255); }

static const attr_t NC_BOLD = A_BOLD, NC_DIM = A_DIM, NC_REVERSE = A_REVERSE,
                    NC_UNDERLINE = A_UNDERLINE;

static const mmask_t NC_LEFT_PRESSED = BUTTON1_PRESSED, NC_LEFT_RELEASED = BUTTON1_RELEASED,
                     NC_MIDDLE_PRESSED = BUTTON2_PRESSED, NC_RIGHT_PRESSED = BUTTON3_PRESSED,
                     NC_RIGHT_RELEASED = BUTTON3_RELEASED, NC_WHEEL_UP = BUTTON4_PRESSED,
                     NC_WHEEL_DOWN = BUTTON5_PRESSED, NC_MOVED = REPORT_MOUSE_POSITION;

#endif
