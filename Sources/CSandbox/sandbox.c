#define _GNU_SOURCE
#include "CSandbox.h"

#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stddef.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

#if defined(__x86_64__)
#define OUR_ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define OUR_ARCHITECTURE AUDIT_ARCH_AARCH64
#else
#error "the system-call filter is written for x86_64 and aarch64"
#endif

static int limit(__rlimit_resource_t resource, rlim_t value) {
    // Soft and hard alike: what is given up cannot be taken back.
    struct rlimit both = {value, value};
    return setrlimit(resource, &both) == 0 ? 0 : errno;
}

int rampa_sandbox_begin(struct rampa_limits limits) {
    if (syscall(SYS_close_range, 1u, ~0u, 0u) != 0) return errno;
    if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) return errno;
    // A parent that died before the line above has closed the other end of descriptor 0.
    if (prctl(PR_SET_DUMPABLE, 0) != 0) return errno;
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return errno;

    int failure = limit(RLIMIT_CORE, 0);
    if (failure == 0) failure = limit(RLIMIT_FSIZE, 0);
    if (failure == 0 && limits.address_space > 0)
        failure = limit(RLIMIT_AS, limits.address_space);
    if (failure == 0 && limits.cpu_seconds > 0) failure = limit(RLIMIT_CPU, limits.cpu_seconds);
    return failure;
}

int rampa_cpu_budget(uint32_t milliseconds) {
    struct itimerval once = {
        .it_value = {.tv_sec = milliseconds / 1000, .tv_usec = (milliseconds % 1000) * 1000}};
    return setitimer(ITIMER_PROF, &once, NULL) == 0 ? 0 : errno;
}

#define ARGUMENT(n) (offsetof(struct seccomp_data, args) + 8 * (n))  // its low half
#define LOAD(offset) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, (offset))
#define PERMIT BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)
#define KILL BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS)
#define ALLOW(name) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_##name, 0, 1), PERMIT
// Memory that may be executed is never made any more.
#define ALLOW_UNLESS_EXECUTABLE(name)                                \
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_##name, 0, 4),           \
        LOAD(ARGUMENT(2)),                                           \
        BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, PROT_EXEC, 0, 1), KILL, \
        PERMIT

// A language runtime's crash handler would start a program to print the stack.
static int die_plainly(void) {
    static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP, SIGQUIT};
    for (size_t i = 0; i < sizeof crashes / sizeof crashes[0]; i++)
        if (signal(crashes[i], SIG_DFL) == SIG_ERR) return errno;
    return 0;
}

int rampa_sandbox_close(void) {
    int failure = die_plainly();
    if (failure != 0) return failure;
    failure = limit(RLIMIT_NOFILE, 1);
    if (failure == 0) failure = limit(RLIMIT_NPROC, 0);
    if (failure != 0) return failure;

    struct sock_filter rules[] = {
        LOAD(offsetof(struct seccomp_data, arch)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, OUR_ARCHITECTURE, 1, 0),
        KILL,
        // The numbers of x32 (bit 30 set) are above every one listed, so they are killed below.
        LOAD(offsetof(struct seccomp_data, nr)),
        // talking to the parent over descriptor 0, the only one there is
        ALLOW(read), ALLOW(write), ALLOW(recvfrom), ALLOW(sendto), ALLOW(close),
        // memory
        ALLOW(brk), ALLOW(munmap), ALLOW(mremap), ALLOW(madvise),
        ALLOW_UNLESS_EXECUTABLE(mmap),
        ALLOW_UNLESS_EXECUTABLE(mprotect),
        // locks, clocks, chance
        ALLOW(futex), ALLOW(sched_yield), ALLOW(clock_gettime), ALLOW(gettimeofday),
        ALLOW(setitimer), ALLOW(getrandom),
        // signals and the end
        ALLOW(rt_sigreturn), ALLOW(rt_sigprocmask), ALLOW(rt_sigaction), ALLOW(restart_syscall),
        ALLOW(exit), ALLOW(exit_group),
        KILL,
    };
    struct sock_fprog program = {sizeof rules / sizeof rules[0], rules};
    // For every thread, should a library have started one.
    long status = syscall(
        SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &program);
    if (status == 0) return 0;
    return status > 0 ? EBUSY : errno;
}
