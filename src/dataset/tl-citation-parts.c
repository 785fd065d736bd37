/* The parts of a note, joined only when all are there, so that none has to know whether it is the
 * last. */
#include "tl-citation-private.h"

typedef struct
{
  char *text;
  TlPartKind kind;
} Part;

static void
clear_part (gpointer part)
{
  g_free (((Part *) part)->text);
}

/**
 * tl_parts_new:
 *
 * Returns: (transfer full): a note without parts
 */
GArray *
tl_parts_new (void)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (Part));

  g_array_set_clear_func (parts, clear_part);
  return parts;
}

/**
 * tl_parts_add:
 * @parts: the parts so far
 * @kind: how the part meets its neighbours
 * @text: (transfer full) (nullable): its text; nothing is added where there is none
 */
void
tl_parts_add (GArray *parts, TlPartKind kind, char *text)
{
  Part part = { tl_citation_clean (text), kind };

  g_free (text);
  if (part.text != NULL)
    g_array_append_val (parts, part);
}

/**
 * tl_parts_add_formatted:
 * @parts: the parts so far
 * @format: a text with one "%s"
 * @text: (nullable): what stands in its place; nothing is added where there is none
 *
 * Adds a plain part.
 */
void
tl_parts_add_formatted (GArray *parts, const char *format, const char *text)
{
  g_autofree char *clean = tl_citation_clean (text);
  g_autoptr (GString) part = g_string_new (format);

  if (clean == NULL)
    return;
  g_string_replace (part, "%s", clean, 1);
  tl_parts_add (parts, TL_PART_PLAIN, g_strdup (part->str));
}

static void
append_part (GString *note, const Part *part, const Part *next)
{
  gboolean is_attached = next != NULL && next->kind == TL_PART_ATTACHED;
  char stop = next == NULL ? '.' : is_attached ? '\0' : ',';

  if (part->kind == TL_PART_QUOTED)
    {
      g_autofree char *quoted = tl_citation_quote_title (part->text, stop);

      g_string_append (note, quoted);
    }
  else
    {
      g_string_append (note, part->text);
      /* After a question mark a comma stays, and a full stop does not: CMOS 17, 6.125 and 14.96. */
      if (stop == '.' && part->kind == TL_PART_TITLE && tl_citation_ends_sentence (part->text))
        stop = '\0';
      if (stop == ',' || (stop == '.' && !g_str_has_suffix (part->text, ".")))
        g_string_append_c (note, stop);
    }
  if (next != NULL)
    g_string_append_c (note, ' ');
}

/**
 * tl_parts_join:
 * @parts: the parts
 * @reference: the reference that they are of
 *
 * Parts are set off by commas: CMOS 17, 14.20. Where a reference tells nothing else, its id stands
 * for it: a note is never a mere full stop.
 *
 * Returns: (transfer full): the note, with its full stop
 */
char *
tl_parts_join (GArray *parts, const TlReference *reference)
{
  GString *note = g_string_new (NULL);

  if (parts->len == 0)
    tl_parts_add (parts, TL_PART_PLAIN, g_strdup (reference->id != NULL ? reference->id : "?"));
  for (guint i = 0; i < parts->len; i++)
    append_part (note, &g_array_index (parts, Part, i),
                 i + 1 < parts->len ? &g_array_index (parts, Part, i + 1) : NULL);
  return g_string_free (note, FALSE);
}
