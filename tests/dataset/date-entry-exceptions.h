/* Of what dates the words are of more dates than one, so that reading them back gives another. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean date_entry_is_excepted (const char *edtf, const char *words);

G_END_DECLS
