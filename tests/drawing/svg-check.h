/* Reads an SVG document back, and fails the test where it isn't sound. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  GHashTable *counts; /* how many of each element */
  GHashTable *ids;
  GPtrArray *references; /* the ids that "url(#…)" names */
  GPtrArray *texts;      /* the contents of <text>, in order */
  GPtrArray *titles;     /* likewise of <title> */
} SvgCheck;

SvgCheck *svg_check_new (const char *document);
void svg_check_free (SvgCheck *check);
guint svg_check_count (const SvgCheck *check, const char *element);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SvgCheck, svg_check_free)

G_END_DECLS
