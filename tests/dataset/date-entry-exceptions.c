/* Dates that their words alone don't give back, and why. */
#include "date-entry-exceptions.h"

#include <string.h>

static gboolean
has_any (const char *text, const char *const *parts)
{
  for (guint i = 0; parts[i] != NULL; i++)
    if (strstr (text, parts[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* Among others, a date without a name is said by its limits, which are those of a choice; EDTF has
 * no choice within an interval or list: "14X5/1629-01-07". */
static gboolean
is_unnamed_among_others (const char *edtf, const char *words)
{
  static const char *const several[] = { "/", ",", "..", NULL };
  static const char *const betweens[] = { "between ", "між ", "между ", NULL };

  return has_any (edtf, several) && has_any (words, betweens);
}

/* "{1667}" is said like "1667", and "{1667..1670}" like "1667/1670". */
static gboolean
is_list_of_one (const char *edtf)
{
  return strchr ("{[", *edtf) != NULL && strchr (edtf, ',') == NULL
         && (*edtf == '{' || strstr (edtf, "..") == NULL);
}

/* "2004/2004" is said like "2004", and "2004-06/2004-06-XX" like "2004-06". */
static gboolean
is_interval_of_one (const char *edtf, const char *words)
{
  return strchr (edtf, '/') != NULL && strstr (words, " – ") == NULL;
}

/* "1950S2~": that an estimate is about right goes without saying. */
static gboolean
is_approximate_estimate (const char *edtf)
{
  return strchr (edtf, 'S') != NULL && strpbrk (edtf, "~%") != NULL;
}

/* An unknown year before our era is an unknown year. */
static gboolean
is_unknown_before (const char *edtf)
{
  return strstr (edtf, "-XXXX") != NULL;
}

/* "… and 2 more". */
static gboolean
is_long_list (const char *words)
{
  static const char *const more[] = { " more", " і ще ", " и ещё ", NULL };

  return has_any (words, more);
}

gboolean
date_entry_is_excepted (const char *edtf, const char *words)
{
  return is_unnamed_among_others (edtf, words) || is_list_of_one (edtf)
         || is_interval_of_one (edtf, words) || is_approximate_estimate (edtf)
         || is_unknown_before (edtf) || is_long_list (words);
}
