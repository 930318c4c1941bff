#define _GNU_SOURCE
#include "CSandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>

// posix_spawn shares the parent's memory until exec, so nothing is copied however large the
// server is, and glibc does only what is safe between the two.

static int add_files(posix_spawn_file_actions_t *files, int socket) {
    int failure = posix_spawn_file_actions_adddup2(files, socket, 0);
    for (int descriptor = 1; failure == 0 && descriptor <= 2; descriptor++)
        failure = posix_spawn_file_actions_addopen(files, descriptor, "/dev/null", O_WRONLY, 0);
    if (failure == 0) failure = posix_spawn_file_actions_addclosefrom_np(files, 3);
    return failure;
}

static int set_signals(posix_spawnattr_t *attributes) {
    sigset_t all, none;
    sigfillset(&all);
    sigemptyset(&none);
    int failure = posix_spawnattr_setsigdefault(attributes, &all);
    if (failure == 0) failure = posix_spawnattr_setsigmask(attributes, &none);
    if (failure == 0)
        failure = posix_spawnattr_setflags(
            attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
    return failure;
}

int rampa_spawn(const char *path, char *const argv[], int socket, pid_t *child) {
    posix_spawn_file_actions_t files;
    posix_spawnattr_t attributes;
    char *const environment[] = {NULL};

    int failure = posix_spawn_file_actions_init(&files);
    if (failure != 0) return failure;
    failure = posix_spawnattr_init(&attributes);
    if (failure == 0) {
        failure = add_files(&files, socket);
        if (failure == 0) failure = set_signals(&attributes);
        if (failure == 0) failure = posix_spawn(child, path, &files, &attributes, argv, environment);
        posix_spawnattr_destroy(&attributes);
    }
    posix_spawn_file_actions_destroy(&files);
    return failure;
}
