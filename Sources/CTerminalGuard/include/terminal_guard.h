// Gives the terminal back when the program cannot do so itself, and carries signals to its loop.
// Knows nothing of ncurses. All mutable state that a signal handler touches lives in
// terminal_guard.c; everything that a handler calls is async-signal-safe.
#ifndef TERMINAL_GUARD_H
#define TERMINAL_GUARD_H

#include <stddef.h>

/// What a signal puts into the pipe `wake`.
extern const char terminal_guard_signal_byte;

/// Makes a pipe whose ends never block and are not handed to child processes: 0, or -1.
int terminal_guard_make_pipe(int *reading, int *writing);

/// Remembers the settings of a terminal, takes over the fatal signals and SIGTERM, SIGHUP, SIGINT
/// and SIGCONT; each of the last four puts a byte into `wake`. To be called before ncurses opens
/// the terminal, which only takes signals that nobody has. 0, or -1 with errno.
int terminal_guard_arm(int terminal, int wake);

/// Sets the bytes that put the screen back in order after a crash. Longer ones are not taken: -1.
int terminal_guard_set_farewell(const char *bytes, size_t count);

/// Lets SIGWINCH put a byte into `wake` after ncurses' own handler, which must be there already.
void terminal_guard_follow_resizes(void);

/// Gives the signals back to who had them. The terminal counts as restored from now on.
void terminal_guard_disarm(void);

/// The number of the signal that asks to end, 0 without one.
int terminal_guard_pending_signal(void);

/// Whether the process was stopped and continued since the last question.
int terminal_guard_was_continued(void);

/// Stops the process group as Ctrl-Z does; returns when it is continued.
void terminal_guard_stop_process(void);

/// Ends the process by a signal's default action, so that the shell sees the right status.
_Noreturn void terminal_guard_die(int signal_number);

#endif
