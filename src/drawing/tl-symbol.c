/* Outlines in a square from -0.5 to 0.5. Each is one silhouette that is told from the others at ten
 * pixels, filled as well as hollow; their areas are about equal, so that none shouts. */
#include "tl-symbol.h"

#define MOVE(x, y)                                                                                 \
  {                                                                                                \
    TL_PATH_MOVE,                                                                                  \
    {                                                                                              \
      x, y                                                                                         \
    }                                                                                              \
  }
#define LINE(x, y)                                                                                 \
  {                                                                                                \
    TL_PATH_LINE,                                                                                  \
    {                                                                                              \
      x, y                                                                                         \
    }                                                                                              \
  }
#define CURVE(x1, y1, x2, y2, x, y)                                                                \
  {                                                                                                \
    TL_PATH_CURVE,                                                                                 \
    {                                                                                              \
      x1, y1, x2, y2, x, y                                                                         \
    }                                                                                              \
  }
#define CLOSE                                                                                      \
  {                                                                                                \
    TL_PATH_CLOSE,                                                                                 \
    {                                                                                              \
      0                                                                                            \
    }                                                                                              \
  }

static const TlPathStep circle[] = {
  MOVE (0.47, 0),
  CURVE (0.47, 0.26, 0.26, 0.47, 0, 0.47),
  CURVE (-0.26, 0.47, -0.47, 0.26, -0.47, 0),
  CURVE (-0.47, -0.26, -0.26, -0.47, 0, -0.47),
  CURVE (0.26, -0.47, 0.47, -0.26, 0.47, 0),
  CLOSE,
};

static const TlPathStep diamond[]
  = { MOVE (0, -0.57), LINE (0.57, 0), LINE (0, 0.57), LINE (-0.57, 0), CLOSE };

static const TlPathStep square[]
  = { MOVE (-0.42, -0.42), LINE (0.42, -0.42), LINE (0.42, 0.42), LINE (-0.42, 0.42), CLOSE };

static const TlPathStep triangle[]
  = { MOVE (0, -0.52), LINE (0.55, 0.45), LINE (-0.55, 0.45), CLOSE };

static const TlPathStep star[] = {
  MOVE (0, -0.6),
  LINE (0.153, -0.17),
  LINE (0.571, -0.185),
  LINE (0.247, 0.08),
  LINE (0.353, 0.485),
  LINE (0, 0.25),
  LINE (-0.353, 0.485),
  LINE (-0.247, 0.08),
  LINE (-0.571, -0.185),
  LINE (-0.153, -0.17),
  CLOSE,
};

static const TlPathStep flag[] = {
  MOVE (-0.42, -0.54), LINE (0.52, -0.26), LINE (-0.22, 0.06),
  LINE (-0.22, 0.54),  LINE (-0.42, 0.54), CLOSE,
};

static const TlPathStep document[] = {
  MOVE (-0.38, -0.52), LINE (0.1, -0.52),  LINE (0.38, -0.22),
  LINE (0.38, 0.52),   LINE (-0.38, 0.52), CLOSE,
};

static const TlPathStep speech[] = {
  MOVE (-0.52, -0.44), LINE (0.52, -0.44), LINE (0.52, 0.22),  LINE (-0.02, 0.22),
  LINE (-0.3, 0.54),   LINE (-0.3, 0.22),  LINE (-0.52, 0.22), CLOSE,
};

static const TlPathStep phone[] = {
  MOVE (-0.55, 0.06),
  CURVE (-0.5, -0.52, 0.5, -0.52, 0.55, 0.06),
  LINE (0.55, 0.34),
  LINE (0.2, 0.34),
  LINE (0.2, 0.06),
  CURVE (0.1, -0.02, -0.1, -0.02, -0.2, 0.06),
  LINE (-0.2, 0.34),
  LINE (-0.55, 0.34),
  CLOSE,
};

static const TlPathStep shield[] = {
  MOVE (0, -0.54),
  LINE (0.44, -0.4),
  LINE (0.44, 0),
  CURVE (0.44, 0.28, 0.22, 0.45, 0, 0.55),
  CURVE (-0.22, 0.45, -0.44, 0.28, -0.44, 0),
  LINE (-0.44, -0.4),
  CLOSE,
};

static const TlPathStep chart[] = {
  MOVE (-0.5, 0.05),  LINE (-0.22, 0.05), LINE (-0.22, 0.5), LINE (-0.5, 0.5),  CLOSE,
  MOVE (-0.14, -0.2), LINE (0.14, -0.2),  LINE (0.14, 0.5),  LINE (-0.14, 0.5), CLOSE,
  MOVE (0.22, -0.5),  LINE (0.5, -0.5),   LINE (0.5, 0.5),   LINE (0.22, 0.5),  CLOSE,
};

static const TlPathStep cross[] = {
  MOVE (-0.5, -0.28),
  LINE (-0.28, -0.5),
  LINE (0, -0.22),
  LINE (0.28, -0.5),
  LINE (0.5, -0.28),
  LINE (0.22, 0),
  LINE (0.5, 0.28),
  LINE (0.28, 0.5),
  LINE (0, 0.22),
  LINE (-0.28, 0.5),
  LINE (-0.5, 0.28),
  LINE (-0.22, 0),
  CLOSE,
};

static const struct
{
  const char *name; /* as in the dataset's format */
  TlPath path;
} symbols[TL_N_SYMBOLS] = {
  [TL_SYMBOL_CIRCLE] = { "circle", { circle, G_N_ELEMENTS (circle) } },
  [TL_SYMBOL_DIAMOND] = { "diamond", { diamond, G_N_ELEMENTS (diamond) } },
  [TL_SYMBOL_SQUARE] = { "square", { square, G_N_ELEMENTS (square) } },
  [TL_SYMBOL_TRIANGLE] = { "triangle", { triangle, G_N_ELEMENTS (triangle) } },
  [TL_SYMBOL_STAR] = { "star", { star, G_N_ELEMENTS (star) } },
  [TL_SYMBOL_FLAG] = { "flag", { flag, G_N_ELEMENTS (flag) } },
  [TL_SYMBOL_DOCUMENT] = { "document", { document, G_N_ELEMENTS (document) } },
  [TL_SYMBOL_SPEECH] = { "speech", { speech, G_N_ELEMENTS (speech) } },
  [TL_SYMBOL_PHONE] = { "phone", { phone, G_N_ELEMENTS (phone) } },
  [TL_SYMBOL_SHIELD] = { "shield", { shield, G_N_ELEMENTS (shield) } },
  [TL_SYMBOL_CHART] = { "chart", { chart, G_N_ELEMENTS (chart) } },
  [TL_SYMBOL_CROSS] = { "cross", { cross, G_N_ELEMENTS (cross) } },
};

/**
 * tl_symbol_get_path:
 * @symbol: a symbol
 *
 * Returns: (transfer none): its outline
 */
const TlPath *
tl_symbol_get_path (TlSymbol symbol)
{
  g_return_val_if_fail (symbol < TL_N_SYMBOLS, NULL);
  return &symbols[symbol].path;
}

/**
 * tl_symbol_get_name:
 * @symbol: a symbol
 *
 * Returns: (transfer none): its name in a dataset
 */
const char *
tl_symbol_get_name (TlSymbol symbol)
{
  g_return_val_if_fail (symbol < TL_N_SYMBOLS, NULL);
  return symbols[symbol].name;
}
