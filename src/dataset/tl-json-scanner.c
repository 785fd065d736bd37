/* Walks a document by the grammar of RFC 8259, with a stack of its own instead of recursion, and
 * stops at the first fault. */
#include "tl-json-scanner.h"

#include "tl-hash.h"
#include "tl-json-scanner-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How much of a name is shown in a message, in characters. */
#define NAME_MAX_CHARS 60

typedef enum
{
  CONTAINER_OBJECT,
  CONTAINER_ARRAY,
} Container;

typedef struct
{
  Container type;
  TlJsonKeys keys;   /* an object's, to find those that stand twice */
  TlJsonSpan key;    /* an object's: of the member being read */
  guint index;       /* an array's: of the element being read */
  TlJsonMember open; /* the root's member whose value is being read */
} Level;

typedef struct
{
  TlJsonText text;
  TlProblems *problems;
  TlJsonOutline *outline;
  Level levels[TL_JSON_DEPTH_MAX];
  guint depth;
} Scanner;

static void
clear_member (gpointer data)
{
  g_free (((TlJsonMember *) data)->name);
}

static TlJsonOutline *
tl_json_outline_new (void)
{
  TlJsonOutline *outline = g_new0 (TlJsonOutline, 1);

  outline->members = g_array_new (FALSE, FALSE, sizeof (TlJsonMember));
  g_array_set_clear_func (outline->members, clear_member);
  return outline;
}

/**
 * tl_json_outline_free:
 * @outline: (transfer full): an outline
 */
void
tl_json_outline_free (TlJsonOutline *outline)
{
  g_return_if_fail (outline != NULL);
  g_array_unref (outline->members);
  g_free (outline);
}

/* A reference token, escaped: RFC 6901, section 3. */
static void
append_token (GString *pointer, const char *token)
{
  g_string_append_c (pointer, '/');
  for (const char *p = token; *p != '\0'; p++)
    if (*p == '~')
      g_string_append (pointer, "~0");
    else if (*p == '/')
      g_string_append (pointer, "~1");
    else
      g_string_append_c (pointer, *p);
}

/* The JSON Pointer to the member being read. */
static char *
build_pointer (const Scanner *self)
{
  GString *pointer = g_string_new (NULL);

  for (guint i = 0; i < self->depth; i++)
    {
      const Level *level = &self->levels[i];
      g_autofree char *name = NULL;

      if (level->type == CONTAINER_ARRAY)
        {
          g_string_append_printf (pointer, "/%u", level->index);
          continue;
        }
      name = tl_json_text_unescape (&self->text, level->key.start, level->key.end);
      append_token (pointer, name);
    }
  return g_string_free (pointer, FALSE);
}

/* A key that stands in its object already: reported, and read on. */
static void
report_duplicate (Scanner *self, TlJsonSpan key)
{
  g_autofree char *name = NULL;
  g_autofree char *pointer = NULL;
  TlPlace place = { 1, 1 };

  self->outline->has_duplicates = TRUE;
  /* One that is only going to be counted needs no words. */
  if (tl_problems_get_length (self->problems) < TL_PROBLEMS_MAX)
    {
      place = tl_json_text_get_place (&self->text, key.start);
      pointer = build_pointer (self);
      name = tl_json_text_unescape (&self->text, key.start, key.end);
      if (g_utf8_strlen (name, -1) > NAME_MAX_CHARS)
        strcpy (g_utf8_offset_to_pointer (name, NAME_MAX_CHARS - 1), "…");
    }
  tl_problems_add (self->problems, TL_SEVERITY_ERROR, key.start, place,
                   pointer != NULL ? pointer : "", _ ("“%s” stands in this object already"),
                   name != NULL ? name : "");
}

static Level *
get_level (Scanner *self)
{
  return self->depth > 0 ? &self->levels[self->depth - 1] : NULL;
}

/* After the value that ends at the cursor. */
static void
close_value (Scanner *self)
{
  Level *level = get_level (self);

  if (level == NULL)
    self->outline->root.end = self->text.at;
  else if (self->depth == 1 && level->type == CONTAINER_OBJECT)
    {
      level->open.value.end = self->text.at;
      g_array_append_val (self->outline->members, level->open);
      level->open = (TlJsonMember){ 0 };
    }
}

static void
open_value (Scanner *self)
{
  Level *level = get_level (self);

  if (level == NULL)
    self->outline->root.start = self->text.at;
  else if (self->depth == 1 && level->type == CONTAINER_OBJECT)
    level->open.value.start = self->text.at;
}

static gboolean
push (Scanner *self, Container type)
{
  Level *level;

  if (self->depth == TL_JSON_DEPTH_MAX)
    return tl_json_text_fail (&self->text, self->text.at,
                              _ ("arrays and objects are nested deeper than %d levels"),
                              TL_JSON_DEPTH_MAX);
  level = &self->levels[self->depth++];
  level->type = type;
  level->index = 0;
  tl_json_keys_clear (&level->keys);
  self->text.at++;
  return TRUE;
}

static void
pop (Scanner *self, guint n_elements)
{
  self->text.at++;
  self->depth--;
  if (self->depth == 1 && self->levels[1].type == CONTAINER_ARRAY)
    self->levels[0].open.n_elements = n_elements;
  close_value (self);
}

/* After the key of one of the root's members. */
static void
open_member (Scanner *self)
{
  Level *root = &self->levels[0];

  root->open.key = root->key;
  root->open.name = tl_json_text_unescape (&self->text, root->key.start, root->key.end);
}

/* A member's key and its colon. */
static gboolean
scan_key (Scanner *self)
{
  Level *level = get_level (self);
  gsize start = self->text.at;

  if (start >= self->text.length || self->text.bytes[start] != '"')
    return tl_json_text_fail_expected (&self->text, _ ("a member’s name in quotation marks"));
  if (!tl_json_text_scan_string (&self->text))
    return FALSE;
  level->key = (TlJsonSpan){ start, self->text.at };
  if (self->depth == 1)
    open_member (self);
  if (!tl_json_keys_add (&level->keys, &self->text, level->key))
    report_duplicate (self, level->key);
  tl_json_text_skip_blanks (&self->text);
  if (self->text.at >= self->text.length || self->text.bytes[self->text.at] != ':')
    return tl_json_text_fail_expected (&self->text, _ ("“:” after a member’s name"));
  self->text.at++;
  tl_json_text_skip_blanks (&self->text);
  return TRUE;
}

static gboolean
is_at (const Scanner *self, char character)
{
  return self->text.at < self->text.length && self->text.bytes[self->text.at] == character;
}

/* After "[" or "{": its end, or its first element. Sets needs_value. */
static gboolean
enter (Scanner *self, gboolean *needs_value)
{
  Level *level = get_level (self);
  gboolean is_object = level->type == CONTAINER_OBJECT;

  tl_json_text_skip_blanks (&self->text);
  *needs_value = !is_at (self, is_object ? '}' : ']');
  if (!*needs_value)
    {
      pop (self, 0);
      return TRUE;
    }
  return is_object ? scan_key (self) : TRUE;
}

/* A value: a whole one, or the beginning of an array or object. */
static gboolean
scan_value (Scanner *self, gboolean *needs_value)
{
  *needs_value = FALSE;
  open_value (self);
  if (self->text.at >= self->text.length)
    return tl_json_text_fail_expected (&self->text, _ ("a value"));
  switch (self->text.bytes[self->text.at])
    {
    case '{':
      return push (self, CONTAINER_OBJECT) && enter (self, needs_value);
    case '[':
      return push (self, CONTAINER_ARRAY) && enter (self, needs_value);
    case '"':
      if (!tl_json_text_scan_string (&self->text))
        return FALSE;
      break;
    default:
      if (!tl_json_text_scan_literal (&self->text) && !tl_json_text_scan_number (&self->text))
        return self->text.fault.message != NULL
                 ? FALSE
                 : tl_json_text_fail_expected (&self->text, _ ("a value"));
      break;
    }
  close_value (self);
  return TRUE;
}

/* After a value: a comma and the next one, or the end of what it is in. */
static gboolean
scan_after_value (Scanner *self, gboolean *needs_value)
{
  Level *level = get_level (self);
  gboolean is_object = level->type == CONTAINER_OBJECT;

  *needs_value = FALSE;
  tl_json_text_skip_blanks (&self->text);
  if (is_at (self, is_object ? '}' : ']'))
    {
      pop (self, level->index + 1);
      return TRUE;
    }
  if (!is_at (self, ','))
    return tl_json_text_fail_expected (&self->text, is_object ? _ ("“,” or “}” in an object")
                                                              : _ ("“,” or “]” in an array"));
  self->text.at++;
  level->index++;
  tl_json_text_skip_blanks (&self->text);
  *needs_value = TRUE;
  return is_object ? scan_key (self) : TRUE;
}

static gboolean
scan_document (Scanner *self)
{
  gboolean needs_value = TRUE;

  if (self->text.length >= 3 && memcmp (self->text.bytes, "\xEF\xBB\xBF", 3) == 0)
    return tl_json_text_fail (
      &self->text, 0, _ ("the document starts with a byte-order mark; save it without one"));
  tl_json_text_skip_blanks (&self->text);
  if (self->text.at >= self->text.length)
    return tl_json_text_fail (&self->text, 0, _ ("the document is empty"));
  while (needs_value || self->depth > 0)
    if (!(needs_value ? scan_value (self, &needs_value) : scan_after_value (self, &needs_value)))
      return FALSE;
  tl_json_text_skip_blanks (&self->text);
  if (self->text.at < self->text.length)
    return tl_json_text_fail_expected (&self->text, _ ("nothing after the document’s value"));
  return TRUE;
}

/**
 * tl_json_scanner_scan:
 * @bytes: a document; need not end in a null byte
 * @length: its length in bytes
 * @problems: where faults are noted
 *
 * Checks a document by RFC 8259, and that it nests no deeper than %TL_JSON_DEPTH_MAX, names no
 * member twice in one object (which is reported, but read on), and holds no U+0000 in a string.
 *
 * Returns: (transfer full) (nullable): where things stand in it; %NULL where it is no JSON
 */
TlJsonOutline *
tl_json_scanner_scan (const char *bytes, gsize length, TlProblems *problems)
{
  g_autofree Scanner *self = g_new0 (Scanner, 1);
  gboolean is_good;

  g_return_val_if_fail (bytes != NULL || length == 0, NULL);
  g_return_val_if_fail (problems != NULL, NULL);

  self->text = (TlJsonText){ .bytes = bytes, .length = length };
  self->text.salt = tl_hash_new_salt ();
  self->problems = problems;
  self->outline = tl_json_outline_new ();
  is_good = scan_document (self);
  for (guint i = 0; i < TL_JSON_DEPTH_MAX; i++)
    {
      tl_json_keys_clear (&self->levels[i].keys);
      clear_member (&self->levels[i].open);
    }
  if (is_good)
    return self->outline;
  tl_problems_add (problems, TL_SEVERITY_ERROR, self->text.fault.offset,
                   tl_json_text_get_place (&self->text, self->text.fault.offset), NULL, "%s",
                   self->text.fault.message);
  g_free (self->text.fault.message);
  tl_json_outline_free (self->outline);
  return NULL;
}
