#define _GNU_SOURCE
#include "terminal_guard.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

enum { farewell_capacity = 512, patience_seconds = 2, patience_milliseconds = 200 };

// The program has failed: restore, then let the previous handler (Swift's backtracer) have it.
static const int fatal_signals[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP, SIGSYS, SIGQUIT};
// Somebody asks for an end: the loop is told, and closes the terminal in good order.
static const int ending_signals[] = {SIGTERM, SIGHUP, SIGINT};

enum {
  fatal_count = sizeof fatal_signals / sizeof *fatal_signals,
  ending_count = sizeof ending_signals / sizeof *ending_signals
};

static struct sigaction previous_fatal[fatal_count];
static struct sigaction previous_ending[ending_count];
static struct sigaction previous_continue, previous_alarm, previous_resize;

static atomic_int is_armed;  // the terminal is not as the user left it
static atomic_int is_following_resizes;
static atomic_int ending_signal;
static atomic_int was_continued;
static int terminal = -1;
static int wake = -1;
static struct termios saved_settings;
static char farewell[farewell_capacity];
static atomic_size_t farewell_count;

const char terminal_guard_signal_byte = 's';

static void write_wake_byte(void) {
  int kept = errno;
  ssize_t written = write(wake, &terminal_guard_signal_byte, 1);  // a full pipe wakes as well
  (void)written;
  errno = kept;
}

// Says farewell without ever waiting for a terminal that takes no output: first lets stopped
// output run, then throws away what waits in front of ours.
static void write_farewell(void) {
  tcflow(terminal, TCOON);
  struct pollfd ready = {.fd = terminal, .events = POLLOUT, .revents = 0};
  if (poll(&ready, 1, patience_milliseconds) <= 0) tcflush(terminal, TCOFLUSH);
  int flags = fcntl(terminal, F_GETFL);
  fcntl(terminal, F_SETFL, flags | O_NONBLOCK);
  ssize_t written = write(terminal, farewell, atomic_load(&farewell_count));
  (void)written;
  fcntl(terminal, F_SETFL, flags);
}

// SIGTTOU is blocked here, for a process in the background would be stopped by what follows.
static void restore_terminal(void) {
  if (atomic_exchange(&is_armed, 0) == 0) return;
  sigset_t background_output, previous_mask;
  sigemptyset(&background_output);
  sigaddset(&background_output, SIGTTOU);
  pthread_sigmask(SIG_BLOCK, &background_output, &previous_mask);
  write_farewell();
  tcsetattr(terminal, TCSANOW, &saved_settings);
  pthread_sigmask(SIG_SETMASK, &previous_mask, NULL);
}

static void on_fatal(int number, siginfo_t *info, void *context) {
  (void)context;
  restore_terminal();
  for (int i = 0; i < fatal_count; i++) {
    if (fatal_signals[i] == number) sigaction(number, &previous_fatal[i], NULL);
  }
  if (info->si_code == SI_USER) signal(number, SIG_DFL);  // sent from outside: no backtrace wanted
  // A fault runs its instruction again, and so reaches the previous handler with its registers.
  if (info->si_code <= 0) raise(number);
}

void terminal_guard_die(int number) {
  restore_terminal();
  signal(number, SIG_DFL);
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, number);
  pthread_sigmask(SIG_UNBLOCK, &only, NULL);
  raise(number);
  _exit(128 + number);
}

// The first signal is the loop's. If the loop does not end, because the terminal takes no output
// and it waits in a write, the second signal or the alarm ends the program from here.
static void on_ending(int number) {
  int none = 0;
  if (!atomic_compare_exchange_strong(&ending_signal, &none, number)) terminal_guard_die(number);
  alarm(patience_seconds);
  write_wake_byte();
}

static void on_alarm(int number) {
  (void)number;
  int ending = atomic_load(&ending_signal);
  if (ending != 0) terminal_guard_die(ending);
}

static void on_continue(int number) {
  (void)number;
  atomic_store(&was_continued, 1);
  write_wake_byte();
}

static void on_resize(int number) {
  if (previous_resize.sa_handler != SIG_DFL && previous_resize.sa_handler != SIG_IGN) {
    previous_resize.sa_handler(number);
  }
  write_wake_byte();
}

static void give_back(void) { restore_terminal(); }

int terminal_guard_make_pipe(int *reading, int *writing) {
  int ends[2];
  if (pipe(ends) != 0) return -1;
  for (int i = 0; i < 2; i++) {
    fcntl(ends[i], F_SETFL, fcntl(ends[i], F_GETFL) | O_NONBLOCK);
    fcntl(ends[i], F_SETFD, FD_CLOEXEC);
  }
  *reading = ends[0];
  *writing = ends[1];
  return 0;
}

// A handler needs room even when the stack is what has run out.
static void ensure_alternate_stack(void) {
  static char room[64 * 1024];
  stack_t stack;
  if (sigaltstack(NULL, &stack) != 0 || !(stack.ss_flags & SS_DISABLE)) return;
  stack = (stack_t){.ss_sp = room, .ss_size = sizeof room, .ss_flags = 0};
  sigaltstack(&stack, NULL);
}

// A signal that the parent chose to ignore (nohup) stays ignored.
static void take_over(int number, void (*handler)(int), struct sigaction *previous) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = SA_ONSTACK};
  sigfillset(&action.sa_mask);
  sigaction(number, &action, previous);
  if (previous->sa_handler == SIG_IGN) sigaction(number, previous, NULL);
}

static void take_over_signals(void) {
  struct sigaction fatal = {.sa_sigaction = on_fatal, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigfillset(&fatal.sa_mask);
  for (int i = 0; i < fatal_count; i++) sigaction(fatal_signals[i], &fatal, &previous_fatal[i]);
  for (int i = 0; i < ending_count; i++) {
    take_over(ending_signals[i], on_ending, &previous_ending[i]);
  }
  take_over(SIGCONT, on_continue, &previous_continue);
  take_over(SIGALRM, on_alarm, &previous_alarm);
}

int terminal_guard_arm(int terminal_descriptor, int wake_descriptor) {
  static int is_registered;
  if (tcgetattr(terminal_descriptor, &saved_settings) != 0) return -1;
  if (!is_registered && atexit(give_back) != 0) return -1;
  is_registered = 1;
  terminal = terminal_descriptor;
  wake = wake_descriptor;
  atomic_store(&ending_signal, 0);
  atomic_store(&was_continued, 0);
  ensure_alternate_stack();
  atomic_store(&is_armed, 1);
  take_over_signals();
  return 0;
}

int terminal_guard_set_farewell(const char *bytes, size_t count) {
  if (count > farewell_capacity) return -1;
  memcpy(farewell, bytes, count);
  atomic_store(&farewell_count, count);
  return 0;
}

void terminal_guard_follow_resizes(void) {
  sigaction(SIGWINCH, NULL, &previous_resize);
  if (previous_resize.sa_flags & SA_SIGINFO) return;
  struct sigaction action = {.sa_handler = on_resize, .sa_flags = SA_ONSTACK};
  action.sa_mask = previous_resize.sa_mask;
  sigaction(SIGWINCH, &action, NULL);
  atomic_store(&is_following_resizes, 1);
}

void terminal_guard_disarm(void) {
  alarm(0);
  atomic_store(&is_armed, 0);
  for (int i = 0; i < fatal_count; i++) sigaction(fatal_signals[i], &previous_fatal[i], NULL);
  for (int i = 0; i < ending_count; i++) sigaction(ending_signals[i], &previous_ending[i], NULL);
  sigaction(SIGCONT, &previous_continue, NULL);
  sigaction(SIGALRM, &previous_alarm, NULL);
  if (atomic_exchange(&is_following_resizes, 0)) sigaction(SIGWINCH, &previous_resize, NULL);
  wake = -1;
}

int terminal_guard_pending_signal(void) { return atomic_load(&ending_signal); }

int terminal_guard_was_continued(void) { return atomic_exchange(&was_continued, 0); }

// With its default action, for ncurses' handler would draw before we know whether the process is
// in the foreground again, or was only continued to receive a signal.
void terminal_guard_stop_process(void) {
  struct sigaction stop = {.sa_handler = SIG_DFL}, previous;
  sigaction(SIGTSTP, &stop, &previous);
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &previous, NULL);
}
