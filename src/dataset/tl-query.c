/* Reading and writing queries. There are no wrong ones: what is no field is text, a quotation mark
 * that is not closed is closed at the end, and a field without a value is still being typed. */
#include "tl-query.h"

#include <string.h>

struct _TlQuery
{
  GArray *conditions; /* TlCondition */
};

static const char *const field_names[TL_N_FIELDS] = {
  [TL_FIELD_TEXT] = "text",
  [TL_FIELD_LANE] = "lane",
  [TL_FIELD_KIND] = "kind",
  [TL_FIELD_CHAPTER] = "chapter",
  [TL_FIELD_PERSON] = "person",
  [TL_FIELD_PLACE] = "place",
  [TL_FIELD_STATUS] = "status",
  [TL_FIELD_IMPORTANCE] = "importance",
  [TL_FIELD_ATTRIBUTION] = "attribution",
  [TL_FIELD_NOTE] = "note",
  [TL_FIELD_BEFORE] = "before",
  [TL_FIELD_AFTER] = "after",
  [TL_FIELD_DURING] = "during",
};

/**
 * tl_field_get_name:
 * @field: a field
 *
 * Returns: (transfer none): what it is called in a query
 */
const char *
tl_field_get_name (TlField field)
{
  g_return_val_if_fail (field < TL_N_FIELDS, NULL);
  return field_names[field];
}

/**
 * tl_field_from_name:
 * @name: a name, in any case; need not end in a null byte
 * @length: its length in bytes
 * @field: (out): the field of that name
 *
 * Returns: whether there is one
 */
gboolean
tl_field_from_name (const char *name, gsize length, TlField *field)
{
  for (TlField i = 0; i < TL_N_FIELDS; i++)
    if (strlen (field_names[i]) == length
        && g_ascii_strncasecmp (field_names[i], name, length) == 0)
      {
        *field = i;
        return TRUE;
      }
  return FALSE;
}

static void
clear_condition (gpointer data)
{
  g_strfreev (((TlCondition *) data)->values);
}

/**
 * tl_query_new:
 *
 * Returns: (transfer full): a query without conditions, which holds for every event
 */
TlQuery *
tl_query_new (void)
{
  TlQuery *query = g_new0 (TlQuery, 1);

  query->conditions = g_array_new (FALSE, FALSE, sizeof (TlCondition));
  g_array_set_clear_func (query->conditions, clear_condition);
  return query;
}

/**
 * tl_query_free:
 * @query: (transfer full): a query
 */
void
tl_query_free (TlQuery *query)
{
  g_return_if_fail (query != NULL);
  g_array_unref (query->conditions);
  g_free (query);
}

static gboolean
is_quote (gunichar c)
{
  return c == '"' || c == 0x201c || c == 0x201d || c == 0x201e || c == 0xab || c == 0xbb;
}

/* One value, up to a blank, or a comma, or the closing quotation mark. */
static char *
read_value (const char **text, gboolean ends_at_comma, gboolean *is_quoted)
{
  GString *value = g_string_new (NULL);
  const char *p = *text;

  *is_quoted = is_quote (g_utf8_get_char (p));
  if (*is_quoted)
    p = g_utf8_next_char (p);
  while (*p != '\0')
    {
      gunichar c = g_utf8_get_char (p);

      if (*is_quoted ? is_quote (c) : g_unichar_isspace (c) || (ends_at_comma && c == ','))
        break;
      /* No search needs a quotation mark, and there is no way to write one within others. */
      if (is_quote (c))
        c = ' ';
      g_string_append_unichar (value, c);
      p = g_utf8_next_char (p);
    }
  if (*is_quoted && *p != '\0')
    p = g_utf8_next_char (p);
  *text = p;
  return g_string_free (value, FALSE);
}

static void
read_values (const char **text, TlCondition *condition)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  gboolean is_text = condition->field == TL_FIELD_TEXT;

  do
    {
      g_autofree char *value = NULL;

      if (!is_text && **text == ',')
        (*text)++;
      value = read_value (text, !is_text, &condition->is_quoted);
      if (*g_strstrip (value) != '\0')
        g_strv_builder_add (builder, value);
    }
  while (!is_text && **text == ',');
  condition->values = g_strv_builder_end (builder);
}

static const char *
skip_blanks (const char *text)
{
  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return text;
}

/**
 * tl_query_parse:
 * @text: what was typed
 *
 * Returns: (transfer full): the query
 */
TlQuery *
tl_query_parse (const char *text)
{
  TlQuery *query = tl_query_new ();

  g_return_val_if_fail (text != NULL, query);

  for (const char *p = skip_blanks (text); *p != '\0'; p = skip_blanks (p))
    {
      TlCondition condition = { TL_FIELD_TEXT };
      gsize length;

      if (*p == '-' && p[1] != '\0' && !g_unichar_isspace (g_utf8_get_char (p + 1)))
        {
          condition.is_not = TRUE;
          p++;
        }
      length = strspn (p, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
      if (p[length] == ':' && tl_field_from_name (p, length, &condition.field))
        p += length + 1;
      read_values (&p, &condition);
      if (condition.values[0] != NULL)
        g_array_append_val (query->conditions, condition);
      else
        clear_condition (&condition);
    }
  return query;
}

static gboolean
needs_quotes (const TlCondition *condition, const char *value)
{
  TlField field;
  const char *colon = strchr (value, ':');

  if (condition->is_quoted && condition->field == TL_FIELD_TEXT)
    return TRUE;
  if (condition->field != TL_FIELD_TEXT)
    return strpbrk (value, ", \t\n") != NULL || is_quote (g_utf8_get_char (value));
  return *value == '-' || strpbrk (value, " \t\n") != NULL
         || (colon != NULL && tl_field_from_name (value, (gsize) (colon - value), &field));
}

static void
append_value (GString *text, const TlCondition *condition, const char *value)
{
  gboolean is_quoted = needs_quotes (condition, value);

  if (is_quoted)
    g_string_append_c (text, '"');
  g_string_append (text, value);
  if (is_quoted)
    g_string_append_c (text, '"');
}

/**
 * tl_query_to_text:
 * @query: a query
 *
 * Returns: (transfer full): a text that tl_query_parse() reads as this query
 */
char *
tl_query_to_text (const TlQuery *query)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (query != NULL, NULL);

  for (guint i = 0; i < query->conditions->len; i++)
    {
      const TlCondition *condition = &g_array_index (query->conditions, TlCondition, i);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", condition->is_not ? "-" : "");
      if (condition->field != TL_FIELD_TEXT)
        g_string_append_printf (text, "%s:", field_names[condition->field]);
      for (guint j = 0; condition->values[j] != NULL; j++)
        {
          if (j > 0)
            g_string_append_c (text, ',');
          append_value (text, condition, condition->values[j]);
        }
    }
  return g_string_free (text, FALSE);
}

/**
 * tl_query_is_empty:
 * @query: a query
 *
 * Returns: whether it has no conditions
 */
gboolean
tl_query_is_empty (const TlQuery *query)
{
  g_return_val_if_fail (query != NULL, TRUE);
  return query->conditions->len == 0;
}

/**
 * tl_query_get:
 * @query: a query
 * @n_conditions: (out): how many conditions it has
 *
 * Returns: (transfer none): the conditions, all of which must hold
 */
const TlCondition *
tl_query_get (const TlQuery *query, guint *n_conditions)
{
  g_return_val_if_fail (query != NULL, NULL);
  *n_conditions = query->conditions->len;
  return (const TlCondition *) query->conditions->data;
}

static TlCondition *
find_condition (const TlQuery *query, TlField field)
{
  for (guint i = 0; i < query->conditions->len; i++)
    {
      TlCondition *condition = &g_array_index (query->conditions, TlCondition, i);

      if (condition->field == field && !condition->is_not)
        return condition;
    }
  return NULL;
}

/**
 * tl_query_get_values:
 * @query: a query
 * @field: a field
 *
 * Returns: (transfer none) (nullable): the values of the first condition on the field, %NULL where
 *   there is none; one that must not hold doesn't count
 */
const char *const *
tl_query_get_values (const TlQuery *query, TlField field)
{
  const TlCondition *condition;

  g_return_val_if_fail (query != NULL, NULL);

  condition = find_condition (query, field);
  return condition != NULL ? (const char *const *) condition->values : NULL;
}

/**
 * tl_query_add:
 * @query: a query
 * @field: a field
 * @value: what it must be, too
 *
 * Adds a condition, if the query hasn't the same one.
 */
void
tl_query_add (TlQuery *query, TlField field, const char *value)
{
  TlCondition condition = { .field = field };

  g_return_if_fail (query != NULL);
  g_return_if_fail (value != NULL);

  for (guint i = 0; i < query->conditions->len; i++)
    {
      const TlCondition *other = &g_array_index (query->conditions, TlCondition, i);

      if (other->field == field && !other->is_not && g_strv_length (other->values) == 1
          && g_str_equal (other->values[0], value))
        return;
    }
  if (*value == '\0')
    return;
  condition.values = g_strdupv ((char *[]){ (char *) value, NULL });
  g_array_append_val (query->conditions, condition);
}

/**
 * tl_query_set_values:
 * @query: a query
 * @field: a field
 * @values: (nullable) (array zero-terminated=1): which values will do; none: any
 *
 * Replaces the first condition on the field by another one, or adds one, or removes it.
 */
void
tl_query_set_values (TlQuery *query, TlField field, const char *const *values)
{
  TlCondition *old;
  TlCondition condition = { .field = field };

  g_return_if_fail (query != NULL);

  old = find_condition (query, field);
  if (values != NULL && values[0] != NULL)
    condition.values = g_strdupv ((char **) values);
  if (old == NULL && condition.values != NULL)
    g_array_append_val (query->conditions, condition);
  else if (old != NULL && condition.values == NULL)
    g_array_remove_index (query->conditions,
                          (guint) (old - (TlCondition *) query->conditions->data));
  else if (old != NULL)
    {
      clear_condition (old);
      *old = condition;
    }
}
