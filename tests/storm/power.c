/* Notes what a process does to the files of a folder, in order, for whoever plays a power cut with it.
 *
 * POWER_FOLDER names the folder, POWER_NOTES the file of notes. A note is a head and the name of the file, and of a
 * write its bytes. Loaded with LD_PRELOAD; what it does not see (mmap) SQLite does not rely on after a crash.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

struct head {
    char kind; /* w: write, s: sync, t: truncate, u: unlink */
    char name[55];
    int64_t offset;
    int64_t length;
};

static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static int notes = -1;

#define REAL(name, type) static type real; if (!real) real = (type)dlsym(RTLD_NEXT, name)
typedef ssize_t (*pwrite_type)(int, const void *, size_t, off64_t);
typedef ssize_t (*write_type)(int, const void *, size_t);
typedef int (*fd_type)(int);
typedef int (*truncate_type)(int, off64_t);
typedef int (*unlink_type)(const char *);

static ssize_t really_write(int fd, const void *bytes, size_t length) {
    REAL("write", write_type);
    return real(fd, bytes, length);
}

/* The name within the folder, or NULL where the file is another's. */
static const char *ours(const char *path) {
    const char *folder = getenv("POWER_FOLDER");
    size_t length = folder ? strlen(folder) : 0;
    return length && !strncmp(path, folder, length) && path[length] == '/' ? path + length + 1 : NULL;
}

static void note(char kind, const char *name, int64_t offset, int64_t length, const void *bytes) {
    struct head head = {.kind = kind, .offset = offset, .length = length};
    strncpy(head.name, name, sizeof head.name - 1);
    if (notes < 0) notes = open(getenv("POWER_NOTES"), O_WRONLY | O_CREAT | O_APPEND, 0600);
    really_write(notes, &head, sizeof head);
    if (bytes) really_write(notes, bytes, length);
}

static void note_of(int fd, char kind, int64_t offset, int64_t length, const void *bytes) {
    char link[64] = "/proc/self/fd/", path[512];
    char digits[16], *digit = digits + 15;
    *digit = 0;
    for (int rest = fd; digit == digits + 15 || rest; rest /= 10) *--digit = '0' + rest % 10;
    strcat(link, digit);
    ssize_t read = readlink(link, path, sizeof path - 1);
    if (read <= 0) return;
    path[read] = 0;
    const char *name = ours(path);
    if (name) note(kind, name, offset, length, bytes);
}

#define IN_TURN(result, call, told) \
    pthread_mutex_lock(&turn); result = call; told; pthread_mutex_unlock(&turn); return result

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t offset) {
    REAL("pwrite64", pwrite_type);
    ssize_t done;
    IN_TURN(done, real(fd, bytes, length, offset), if (done > 0) note_of(fd, 'w', offset, done, bytes));
}

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset) { return pwrite64(fd, bytes, length, offset); }

ssize_t write(int fd, const void *bytes, size_t length) {
    off64_t offset = lseek64(fd, 0, SEEK_CUR);
    ssize_t done;
    IN_TURN(done, really_write(fd, bytes, length), if (done > 0 && offset >= 0) note_of(fd, 'w', offset, done, bytes));
}

int fsync(int fd) {
    REAL("fsync", fd_type);
    int done;
    IN_TURN(done, real(fd), note_of(fd, 's', 0, 0, NULL));
}

int fdatasync(int fd) {
    REAL("fdatasync", fd_type);
    int done;
    IN_TURN(done, real(fd), note_of(fd, 's', 0, 0, NULL));
}

int ftruncate64(int fd, off64_t length) {
    REAL("ftruncate64", truncate_type);
    int done;
    IN_TURN(done, real(fd, length), note_of(fd, 't', length, 0, NULL));
}

int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }

int unlink(const char *path) {
    REAL("unlink", unlink_type);
    const char *name = ours(path);
    int done;
    IN_TURN(done, real(path), if (name) note('u', name, 0, 0, NULL));
}
