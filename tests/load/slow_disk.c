// A disk that takes its time, for a process that was started with this in LD_PRELOAD: each fsync
// and fdatasync waits SLOW_DISK_MS first, and then is carried out.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <time.h>

static int after_a_while(const char *name, int file) {
  const char *set = getenv("SLOW_DISK_MS");
  long ms = set ? atol(set) : 0;
  struct timespec pause = {ms / 1000, (ms % 1000) * 1000000L};
  nanosleep(&pause, 0);
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
  return real(file);
}

int fsync(int file) { return after_a_while("fsync", file); }

int fdatasync(int file) { return after_a_while("fdatasync", file); }
