#include <cairo-ft.h>
#include <cairo-svg.h>
#include <harfbuzz/hb-ot.h>
#include <harfbuzz/hb-subset.h>
#include <pango/pangocairo.h>
