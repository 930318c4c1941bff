// libzxing has only a C++ interface; this is the part of it we need, in C.
#define ZX_USE_UTF8
#include "CZXing.h"

#include <ZXing/ReadBarcode.h>

using namespace ZXing;

static BarcodeFormats formats(uint32_t kinds) {
    BarcodeFormats all;
    if (kinds & CZXING_DATA_MATRIX) all |= BarcodeFormat::DataMatrix;
    if (kinds & CZXING_PDF417) all |= BarcodeFormat::PDF417;
    if (kinds & CZXING_AZTEC) all |= BarcodeFormat::Aztec;
    if (kinds & CZXING_MAXICODE) all |= BarcodeFormat::MaxiCode;
    return all;
}

static uint32_t kind(BarcodeFormat format) {
    switch (format) {
    case BarcodeFormat::DataMatrix: return CZXING_DATA_MATRIX;
    case BarcodeFormat::PDF417: return CZXING_PDF417;
    case BarcodeFormat::Aztec: return CZXING_AZTEC;
    case BarcodeFormat::MaxiCode: return CZXING_MAXICODE;
    default: return 0;
    }
}

int czxing_read(
    const uint8_t *pixels, int width, int height, uint32_t kinds, void *context,
    czxing_found found) {
    // Without a kind the library looks for all of them, including bars, on which it may abort.
    BarcodeFormats wanted = formats(kinds);
    if (wanted.empty()) return 0;
    try {
        DecodeHints hints;
        hints.setFormats(wanted);
        ImageView picture(pixels, width, height, ImageFormat::Lum);
        for (const Result &result : ReadBarcodes(picture, hints)) {
            czxing_symbol symbol = {};
            symbol.kind = kind(result.format());
            if (!result.isValid() || symbol.kind == 0) continue;
            // If a character set is named, the text in UTF-8; else the bytes, unjudged.
            std::string told = result.hasECI() ? result.text() : std::string();
            bool isTold = !told.empty();
            symbol.bytes =
                isTold ? reinterpret_cast<const uint8_t *>(told.data()) : result.bytes().data();
            symbol.count = isTold ? told.size() : result.bytes().size();
            for (int corner = 0; corner < 4; corner++) {
                symbol.corners[2 * corner] = result.position()[corner].x;
                symbol.corners[2 * corner + 1] = result.position()[corner].y;
            }
            std::string identifier = result.symbologyIdentifier();
            symbol.modifier = identifier.size() == 3 ? identifier[2] : 0;
            found(context, &symbol);
        }
        return 0;
    } catch (...) {
        return -1;
    }
}
