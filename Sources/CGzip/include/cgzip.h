// One face for the gzip libraries: zlib always, ISA-L where the build found it.
// Everything here is a whole member or a stream of members; nothing keeps global state.
#ifndef SLUICE_CGZIP_H
#define SLUICE_CGZIP_H

#include <stddef.h>
#include <stdint.h>

// The name and version of the library that compresses, for the manifest.
const char *cgzip_name(void);

// The level that is really used where `level` is asked for: ISA-L has 0 to 3.
int cgzip_level(int level);

// The most bytes that one member of `count` input bytes can take.
size_t cgzip_bound(size_t count);

// Compresses `count` bytes into one whole gzip member; 0 on success. No time stamp is written.
int cgzip_member(const uint8_t *bytes, size_t count, uint8_t *out, size_t capacity, int level,
                 size_t *written);

typedef struct cgzip_inflater cgzip_inflater;

typedef enum {
  CGZIP_MORE = 0,          // goes on: give more input or more room
  CGZIP_END_OF_MEMBER = 1, // a member ended; what follows is another member or nothing
  CGZIP_DAMAGED = 2        // the bytes are no gzip, or their checksum is wrong
} cgzip_status;

cgzip_inflater *cgzip_inflater_new(void);
void cgzip_inflater_free(cgzip_inflater *inflater);
// Makes ready for the next member.
void cgzip_inflater_reset(cgzip_inflater *inflater);
cgzip_status cgzip_inflate(cgzip_inflater *inflater, const uint8_t *in, size_t in_count,
                           size_t *consumed, uint8_t *out, size_t out_count, size_t *produced);

#endif
