#pragma once
#include <stddef.h>
#include <stdint.h>

/// The kinds of codes, as bits.
enum {
    CZXING_DATA_MATRIX = 1,
    CZXING_PDF417 = 2,
    CZXING_AZTEC = 4,
    CZXING_MAXICODE = 8,
};

#ifdef __cplusplus
extern "C" {
#endif

/// A code, valid only during the call that reports it.
typedef struct {
    /// One of the bits above.
    uint32_t kind;
    /// The code's text: UTF-8 if it names a character set, else its bytes as they are.
    const uint8_t *bytes;
    size_t count;
    /// x and y of the top left, top right, bottom right and bottom left corner, in pixels.
    int32_t corners[8];
    /// The digit after the letter of AIM's identifier; 0 if there is none.
    char modifier;
} czxing_symbol;

typedef void (*czxing_found)(void *context, const czxing_symbol *symbol);

/// Reports every code of the wanted `kinds` in a picture of eight bits of grey, row by row.
/// Returns 0, or -1 when the library gave up; codes reported before that are valid.
int czxing_read(
    const uint8_t *pixels, int width, int height, uint32_t kinds, void *context,
    czxing_found found);

#ifdef __cplusplus
}
#endif
