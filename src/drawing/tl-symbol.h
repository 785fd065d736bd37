/* The symbols that tell an event's kind by shape. */
#pragma once

#include "tl-canvas.h"

G_BEGIN_DECLS

const TlPath *tl_symbol_get_path (TlSymbol symbol);
const char *tl_symbol_get_name (TlSymbol symbol);

G_END_DECLS
