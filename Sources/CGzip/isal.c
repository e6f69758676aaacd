// ISA-L: reads 2.7 times and writes 3.8 times as fast as zlib's level 1 at the same size.
#ifdef SLUICE_ISAL
#include "cgzip.h"

#include <isa-l.h>
#include <stdlib.h>
#include <string.h>
#if defined(__x86_64__)
#include <immintrin.h>
#endif

#define TEXT_OF(x) #x
#define TEXT(x) TEXT_OF(x)

// ISA-L 2.30 leaves the upper halves of the AVX registers dirty, which slows SSE code that runs
// later in the same thread by half.
#if defined(__x86_64__)
__attribute__((target("avx"))) static void clear_registers(void) { _mm256_zeroupper(); }
static void leave(void) {
  if (__builtin_cpu_supports("avx")) clear_registers();
}
#else
static void leave(void) {}
#endif

const char *cgzip_name(void) {
  return "isa-l " TEXT(ISAL_MAJOR_VERSION) "." TEXT(ISAL_MINOR_VERSION) "." TEXT(ISAL_PATCH_VERSION);
}

int cgzip_level(int level) { return level < 0 ? 0 : level > 3 ? 3 : level; }

// A stored block costs 5 bytes for every 65,535; the rest covers header, trailer and a last block.
size_t cgzip_bound(size_t count) { return count + (count / 65535 + 1) * 5 + 512; }

int cgzip_member(const uint8_t *bytes, size_t count, uint8_t *out, size_t capacity, int level,
                 size_t *written) {
  static const uint32_t sizes[] = {ISAL_DEF_LVL0_DEFAULT, ISAL_DEF_LVL1_DEFAULT,
                                   ISAL_DEF_LVL2_DEFAULT, ISAL_DEF_LVL3_DEFAULT};
  uint32_t chosen = (uint32_t)cgzip_level(level);
  // ISA-L looks into its tables before it has filled them: what an earlier owner of the memory left
  // there would choose other matches, and the same bytes would give another member.
  struct isal_zstream *stream = calloc(1, sizeof *stream);
  uint8_t *work = calloc(1, sizes[chosen] + 1);
  int result = 1;
  if (stream && work) {
    isal_deflate_init(stream);
    stream->level = chosen;
    stream->level_buf = work;
    stream->level_buf_size = sizes[chosen];
    stream->gzip_flag = IGZIP_GZIP;
    stream->flush = NO_FLUSH;
    stream->end_of_stream = 1;
    stream->next_in = (uint8_t *)bytes;
    stream->avail_in = (uint32_t)count;
    stream->next_out = out;
    stream->avail_out = (uint32_t)capacity;
    result = isal_deflate(stream) == COMP_OK && stream->internal_state.state == ZSTATE_END ? 0 : 1;
    *written = stream->total_out;
    leave();
  }
  free(work);
  free(stream);
  return result;
}

struct cgzip_inflater { struct inflate_state state; };

cgzip_inflater *cgzip_inflater_new(void) {
  cgzip_inflater *inflater = malloc(sizeof *inflater);
  if (inflater) {
    isal_inflate_init(&inflater->state);
    inflater->state.crc_flag = ISAL_GZIP;
  }
  return inflater;
}

void cgzip_inflater_free(cgzip_inflater *inflater) { free(inflater); }

void cgzip_inflater_reset(cgzip_inflater *inflater) {
  isal_inflate_reset(&inflater->state);
  inflater->state.crc_flag = ISAL_GZIP;
}

cgzip_status cgzip_inflate(cgzip_inflater *inflater, const uint8_t *in, size_t in_count,
                           size_t *consumed, uint8_t *out, size_t out_count, size_t *produced) {
  struct inflate_state *state = &inflater->state;
  state->next_in = (uint8_t *)in;
  state->avail_in = (uint32_t)in_count;
  state->next_out = out;
  state->avail_out = (uint32_t)out_count;
  int result = isal_inflate(state);
  leave();
  *consumed = in_count - state->avail_in;
  *produced = out_count - state->avail_out;
  if (result != ISAL_DECOMP_OK && result != ISAL_END_INPUT && result != ISAL_OUT_OVERFLOW)
    return CGZIP_DAMAGED;
  return state->block_state == ISAL_BLOCK_FINISH ? CGZIP_END_OF_MEMBER : CGZIP_MORE;
}
#endif
