// zlib: the base that always builds.
#ifndef SLUICE_ISAL
#include "cgzip.h"

#include <stdlib.h>
#include <zlib.h>

// 15 is the largest window; 16 more asks for the gzip wrapper (zlib.h, deflateInit2).
enum { GZIP_WINDOW = 15 + 16, MEMORY_LEVEL = 8 };

const char *cgzip_name(void) { return "zlib " ZLIB_VERSION; }

int cgzip_level(int level) { return level; }

// zlib's own bound holds for its default memory level; 64 bytes cover the gzip header and trailer.
size_t cgzip_bound(size_t count) { return compressBound(count) + 64; }

int cgzip_member(const uint8_t *bytes, size_t count, uint8_t *out, size_t capacity, int level,
                 size_t *written) {
  z_stream stream = {0};
  if (deflateInit2(&stream, level, Z_DEFLATED, GZIP_WINDOW, MEMORY_LEVEL, Z_DEFAULT_STRATEGY) != Z_OK)
    return 1;
  stream.next_in = (Bytef *)bytes;
  stream.avail_in = (uInt)count;
  stream.next_out = out;
  stream.avail_out = (uInt)capacity;
  int result = deflate(&stream, Z_FINISH);
  *written = stream.total_out;
  deflateEnd(&stream);
  return result == Z_STREAM_END ? 0 : 1;
}

struct cgzip_inflater { z_stream stream; };

cgzip_inflater *cgzip_inflater_new(void) {
  cgzip_inflater *inflater = calloc(1, sizeof *inflater);
  if (inflater && inflateInit2(&inflater->stream, GZIP_WINDOW) != Z_OK) {
    free(inflater);
    return NULL;
  }
  return inflater;
}

void cgzip_inflater_free(cgzip_inflater *inflater) {
  inflateEnd(&inflater->stream);
  free(inflater);
}

void cgzip_inflater_reset(cgzip_inflater *inflater) { inflateReset(&inflater->stream); }

cgzip_status cgzip_inflate(cgzip_inflater *inflater, const uint8_t *in, size_t in_count,
                           size_t *consumed, uint8_t *out, size_t out_count, size_t *produced) {
  z_stream *stream = &inflater->stream;
  stream->next_in = (Bytef *)in;
  stream->avail_in = (uInt)in_count;
  stream->next_out = out;
  stream->avail_out = (uInt)out_count;
  int result = inflate(stream, Z_NO_FLUSH);
  *consumed = in_count - stream->avail_in;
  *produced = out_count - stream->avail_out;
  if (result == Z_STREAM_END) return CGZIP_END_OF_MEMBER;
  if (result == Z_OK || result == Z_BUF_ERROR) return CGZIP_MORE;
  return CGZIP_DAMAGED;
}
#endif
