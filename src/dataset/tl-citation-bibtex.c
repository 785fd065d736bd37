/* BibTeX entries, as btxdoc (Patashnik, "BibTeXing", 1988) has them, with the fields for addresses
 * and languages that styles and biblatex have added since. */
#include "tl-citation-private.h"

#include <string.h>

typedef struct
{
  const char *type;      /* CSL's */
  const char *entry;     /* BibTeX's */
  const char *container; /* which field the container's title is */
  const char *publisher; /* which one the publisher */
} EntryType;

static const EntryType entry_types[] = {
  { "article-journal", "article", "journal", "publisher" },
  { "article-magazine", "article", "journal", "publisher" },
  { "article-newspaper", "article", "journal", "publisher" },
  { "review", "article", "journal", "publisher" },
  { "review-book", "article", "journal", "publisher" },
  { "book", "book", "series", "publisher" },
  { "classic", "book", "series", "publisher" },
  { "collection", "book", "series", "publisher" },
  { "chapter", "incollection", "booktitle", "publisher" },
  { "entry-dictionary", "incollection", "booktitle", "publisher" },
  { "entry-encyclopedia", "incollection", "booktitle", "publisher" },
  { "manuscript", "unpublished", "howpublished", "organization" },
  { "pamphlet", "booklet", "howpublished", "organization" },
  { "paper-conference", "inproceedings", "booktitle", "publisher" },
  { "report", "techreport", "series", "institution" },
  { "thesis", "phdthesis", "series", "school" },
};

static const EntryType other_type = { NULL, "misc", "howpublished", "organization" };

/* The names that babel, and so biblatex's "langid", has for languages. */
static const struct
{
  const char *tag;
  const char *name;
} languages[] = {
  { "cs", "czech" },   { "de", "german" },  { "en", "english" },   { "es", "spanish" },
  { "fr", "french" },  { "it", "italian" }, { "pl", "polish" },    { "pt", "portuguese" },
  { "ru", "russian" }, { "sv", "swedish" }, { "uk", "ukrainian" },
};

static const EntryType *
get_entry_type (const TlReference *reference)
{
  for (guint i = 0; i < G_N_ELEMENTS (entry_types); i++)
    if (g_strcmp0 (reference->type, entry_types[i].type) == 0)
      return &entry_types[i];
  return &other_type;
}

static const char *
get_entry_name (const TlReference *reference)
{
  const EntryType *type = get_entry_type (reference);
  g_autofree char *genre = reference->genre != NULL ? g_utf8_strdown (reference->genre, -1) : NULL;

  if (g_strcmp0 (reference->type, "thesis") == 0 && genre != NULL && strstr (genre, "master"))
    return "mastersthesis";
  return type->entry;
}

/* What TeX reads as something else. BibTeX counts braces even where a backslash stands before them,
 * so these have names. */
static const char *
find_escape (char c)
{
  switch (c)
    {
    case '&':
      return "\\&";
    case '%':
      return "\\%";
    case '$':
      return "\\$";
    case '#':
      return "\\#";
    case '_':
      return "\\_";
    case '{':
      return "{\\textbraceleft}";
    case '}':
      return "{\\textbraceright}";
    case '~':
      return "{\\textasciitilde}";
    case '^':
      return "{\\textasciicircum}";
    case '\\':
      return "{\\textbackslash}";
    default:
      return NULL;
    }
}

static void
append_escaped (GString *text, const char *value, gsize length)
{
  for (gsize i = 0; i < length; i++)
    {
      const char *escape = find_escape (value[i]);

      if (escape != NULL)
        g_string_append (text, escape);
      else
        g_string_append_c (text, value[i]);
    }
}

static char *
escape (const char *value)
{
  g_autofree char *clean = tl_citation_clean (value);
  GString *text = g_string_new (NULL);

  if (clean != NULL)
    append_escaped (text, clean, strlen (clean));
  return g_string_free (text, FALSE);
}

/* Braces that would unbalance the entry are percent-encoded in an address; nothing else is touched,
 * for it is read by what opens it and not by TeX. */
static char *
escape_address (const char *address)
{
  g_autofree char *clean = tl_citation_clean (address);
  g_autoptr (GString) text = g_string_new (clean);

  g_string_replace (text, "{", "%7B", 0);
  g_string_replace (text, "}", "%7D", 0);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Takes @value, which is escaped; an empty one is left out. */
static void
add_field (GString *entry, const char *name, char *value)
{
  if (value != NULL && *value != '\0')
    g_string_append_printf (entry, ",\n  %s = {%s}", name, value);
  g_free (value);
}

static gboolean
has_capital (const char *word, gsize length)
{
  for (const char *at = word; at < word + length; at = g_utf8_next_char (at))
    if (g_unichar_isupper (g_utf8_get_char (at)))
      return TRUE;
  return FALSE;
}

/* Styles set titles in lower case; braces keep the words that have capitals. */
static char *
protect (const char *value)
{
  g_autofree char *clean = tl_citation_clean (value);
  g_auto (GStrv) words = g_strsplit (clean != NULL ? clean : "", " ", -1);
  GString *text = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      gboolean is_protected = has_capital (words[i], strlen (words[i]));

      if (i > 0)
        g_string_append_c (text, ' ');
      if (is_protected)
        g_string_append_c (text, '{');
      append_escaped (text, words[i], strlen (words[i]));
      if (is_protected)
        g_string_append_c (text, '}');
    }
  return g_string_free (text, FALSE);
}

/* A comma and "and" mean something within a name, unless braces hold it together. */
static gboolean
needs_braces (const char *part)
{
  g_autofree char *folded = g_utf8_strdown (part, -1);

  return strchr (part, ',') != NULL || strstr (folded, " and ") != NULL;
}

static void
append_name_part (GString *text, const char *part, gboolean is_whole)
{
  g_autofree char *escaped = escape (part);
  gboolean is_braced = is_whole || needs_braces (escaped);

  g_string_append_printf (text, is_braced ? "{%s}" : "%s", escaped);
}

/* "von Last, Jr, First"; a body is one word, in braces of its own. */
static void
append_name (GString *text, const TlName *name)
{
  const char *const particles[] = { name->dropping_particle, name->non_dropping_particle };
  const char *whole = name->literal != NULL ? name->literal : name->given;

  if (name->family == NULL)
    {
      append_name_part (text, whole, TRUE);
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (particles); i++)
    if (particles[i] != NULL)
      {
        append_name_part (text, particles[i], FALSE);
        g_string_append_c (text, ' ');
      }
  append_name_part (text, name->family, name->given == NULL && strchr (name->family, ' ') != NULL);
  if (name->suffix != NULL)
    {
      g_string_append (text, ", ");
      append_name_part (text, name->suffix, FALSE);
    }
  if (name->given != NULL)
    {
      g_string_append (text, ", ");
      append_name_part (text, name->given, FALSE);
    }
}

static void
add_names (GString *entry, const char *field, TlDataset *dataset, TlSlice slice)
{
  const TlName *names = tl_dataset_get_names (dataset, slice);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < slice.length; i++)
    {
      if (i > 0)
        g_string_append (text, " and ");
      append_name (text, &names[i]);
    }
  add_field (entry, field, g_string_free (text, FALSE));
}

/* Months are BibTeX's own macros, and stand without braces. */
static void
add_date (GString *entry, const TlReferenceDate *date)
{
  static const char *const months[]
    = { "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec" };
  const TlPartialDate *from = &date->from;

  if (from->year == 0)
    {
      add_field (entry, "year", escape (date->text));
      return;
    }
  if (date->to.year != 0 && date->to.year != from->year)
    add_field (entry, "year", g_strdup_printf ("%d--%d", from->year, date->to.year));
  else
    add_field (entry, "year", g_strdup_printf ("%d", from->year));
  if (from->month >= 1 && from->month <= 12)
    g_string_append_printf (entry, ",\n  month = %s", months[from->month - 1]);
  if (from->day != 0)
    add_field (entry, "day", g_strdup_printf ("%d", from->day));
}

static char *
write_pages (const char *page)
{
  g_autofree char *escaped = escape (page);
  g_autoptr (GString) text = g_string_new (escaped);

  g_string_replace (text, "–", "-", 0);
  g_string_replace (text, "--", "-", 0);
  g_string_replace (text, "-", "--", 0);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_address (GString *entry, const TlReference *reference)
{
  const TlPartialDate *read = &reference->accessed.from;
  g_autofree char *doi = tl_citation_strip_doi (reference->doi);

  add_field (entry, "doi", escape_address (doi));
  add_field (entry, "url", escape_address (reference->url));
  if (read->year > 0 && read->month >= 1 && read->month <= 12 && read->day != 0)
    add_field (entry, "urldate",
               g_strdup_printf ("%04d-%02d-%02d", read->year, read->month, read->day));
}

static void
add_language (GString *entry, const char *language)
{
  gsize length = language != NULL ? strcspn (language, "-_") : 0;

  for (guint i = 0; length > 0 && i < G_N_ELEMENTS (languages); i++)
    if (strlen (languages[i].tag) == length
        && g_ascii_strncasecmp (language, languages[i].tag, length) == 0)
      add_field (entry, "langid", g_strdup (languages[i].name));
  add_field (entry, "language", escape (language));
}

/* The series of a book, or the conference of a paper without proceedings, which the container's
 * field has room for. */
static const char *
get_container (const TlReference *reference, const EntryType *type)
{
  if (reference->container_title != NULL)
    return reference->container_title;
  if (g_strcmp0 (type->container, "series") == 0)
    return reference->collection_title;
  return reference->event_title;
}

/* The journal's publisher, or the website's owner, where the journal or the site isn't its own. */
static void
add_container (GString *entry, const TlReference *reference)
{
  const EntryType *type = get_entry_type (reference);
  const char *container = get_container (reference, type);

  add_field (entry, type->container, escape (container));
  if (reference->collection_title != container)
    add_field (entry, "series", escape (reference->collection_title));
  if (g_strcmp0 (reference->publisher, container) != 0)
    add_field (entry, type->publisher, escape (reference->publisher));
  add_field (entry, "address", escape (reference->publisher_place));
}

/**
 * tl_citation_write_bibtex:
 * @dataset: the dataset of @reference
 * @reference: a reference
 * @keys: the set of keys that are taken; the entry's is added
 *
 * Returns: (transfer full): the entry, with a line end
 */
char *
tl_citation_write_bibtex (TlDataset *dataset, const TlReference *reference, GHashTable *keys)
{
  g_autofree char *key = tl_citation_make_key (dataset, reference);
  g_autofree char *unique = g_strdup (key);
  GString *entry = g_string_new (NULL);

  /* A key has no hyphen of its own, so that none can be met twice. */
  for (guint n = 2; g_hash_table_contains (keys, unique); n++)
    {
      g_free (unique);
      unique = g_strdup_printf ("%s-%u", key, n);
    }
  g_string_append_printf (entry, "@%s{%s", get_entry_name (reference), unique);
  g_hash_table_add (keys, g_steal_pointer (&unique));
  add_names (entry, "author", dataset, reference->authors);
  add_names (entry, "editor", dataset, reference->editors);
  add_names (entry, "translator", dataset, reference->translators);
  add_field (entry, "title", protect (reference->title));
  add_field (entry, "shorttitle", protect (reference->title_short));
  add_container (entry, reference);
  add_field (entry, "edition", escape (reference->edition));
  add_field (entry, "volume", escape (reference->volume));
  add_field (entry, "number",
             escape (reference->issue != NULL ? reference->issue : reference->number));
  add_field (entry, "pages", write_pages (reference->page));
  add_field (entry, "type", escape (reference->genre));
  add_date (entry, &reference->issued);
  add_field (entry, "isbn", escape (reference->isbn));
  add_field (entry, "issn", escape (reference->issn));
  add_address (entry, reference);
  add_language (entry, reference->language);
  add_field (entry, "note", escape (reference->note));
  g_string_append (entry, "\n}\n");
  return g_string_free (entry, FALSE);
}
