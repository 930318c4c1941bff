#pragma once

#include <stdint.h>
#include <sys/types.h>

/// Starts `path` with `argv` (ended by NULL), an empty environment, `socket` as descriptor 0,
/// /dev/null as 1 and 2, no other descriptor, all signals at their defaults and unblocked.
/// Returns 0 and the child's id, or an errno. May be called from any thread; the child is killed
/// when that thread ends, once it has called `rampa_sandbox_begin`.
int rampa_spawn(const char *path, char *const argv[], int socket, pid_t *child);

/// The limits of a worker. Zero bytes of address space means no limit.
struct rampa_limits {
    uint64_t address_space;
    uint64_t cpu_seconds;
};

/// First half, before the program has warmed up: closes every descriptor but 0, dies with its
/// parent, cannot be traced, dumps no core, writes no file, stays within its memory.
/// Returns 0 or an errno.
int rampa_sandbox_begin(struct rampa_limits limits);

/// Second half: opens nothing any more, starts nothing, and makes no system call beyond those
/// that computing on bytes needs; any other ends the process with SIGSYS. Returns 0 or an errno.
int rampa_sandbox_close(void);

/// Ends the process with SIGPROF once it has computed for `milliseconds` from now; 0 stops the
/// clock. Returns 0 or an errno.
int rampa_cpu_budget(uint32_t milliseconds);
