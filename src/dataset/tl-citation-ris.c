/* RIS, as Research Information Systems' "RIS Format Specifications" (2011) has it: a tag, two
 * blanks, a hyphen and a blank, the value, CR and LF. */
#include "tl-citation-private.h"

#include <string.h>

static const struct
{
  const char *type; /* CSL's */
  const char *ris;
} types[] = {
  { "article", "JOUR" },
  { "article-journal", "JOUR" },
  { "article-magazine", "MGZN" },
  { "article-newspaper", "NEWS" },
  { "bill", "BILL" },
  { "book", "BOOK" },
  { "broadcast", "VIDEO" },
  { "chapter", "CHAP" },
  { "classic", "CLSWK" },
  { "dataset", "DATA" },
  { "entry-dictionary", "DICT" },
  { "entry-encyclopedia", "ENCYC" },
  { "figure", "FIGURE" },
  { "graphic", "ART" },
  { "hearing", "HEAR" },
  { "legal_case", "CASE" },
  { "legislation", "STAT" },
  { "manuscript", "MANSCPT" },
  { "map", "MAP" },
  { "motion_picture", "MPCT" },
  { "musical_score", "MUSIC" },
  { "pamphlet", "PAMP" },
  { "paper-conference", "CONF" },
  { "patent", "PAT" },
  { "personal_communication", "PCOMM" },
  { "post", "BLOG" },
  { "post-weblog", "BLOG" },
  { "regulation", "GOVDOC" },
  { "report", "RPRT" },
  { "review", "JOUR" },
  { "review-book", "JOUR" },
  { "software", "COMP" },
  { "song", "SOUND" },
  { "standard", "STAND" },
  { "thesis", "THES" },
  { "webpage", "ELEC" },
};

static const char *
get_type (const TlReference *reference)
{
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (g_strcmp0 (reference->type, types[i].type) == 0)
      return types[i].ris;
  return "GEN";
}

/* A line end in a value would begin another tag: tl_citation_clean() makes it a blank. */
static void
add_tag (GString *record, const char *tag, const char *value)
{
  g_autofree char *clean = tl_citation_clean (value);

  if (clean != NULL)
    g_string_append_printf (record, "%s  - %s\r\n", tag, clean);
}

static void
append_word (GString *text, const char *word)
{
  if (word != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", word);
}

/* "Family, Given, Suffix". */
static void
add_name (GString *record, const char *tag, const TlName *name)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (name->family == NULL)
    {
      add_tag (record, tag, name->literal != NULL ? name->literal : name->given);
      return;
    }
  append_word (text, name->non_dropping_particle);
  append_word (text, name->family);
  if (name->given != NULL || name->dropping_particle != NULL)
    {
      g_string_append_c (text, ',');
      append_word (text, name->given);
      append_word (text, name->dropping_particle);
    }
  if (name->suffix != NULL)
    g_string_append_printf (text, ", %s", name->suffix);
  add_tag (record, tag, text->str);
}

static void
add_names (GString *record, const char *tag, TlDataset *dataset, TlSlice slice)
{
  const TlName *names = tl_dataset_get_names (dataset, slice);

  for (guint i = 0; i < slice.length; i++)
    add_name (record, tag, &names[i]);
}

/* "YYYY/MM/DD", what is not known left empty. */
static void
add_date (GString *record, const char *tag, const TlPartialDate *date)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (date->year <= 0)
    return;
  g_string_append_printf (text, "%04d/", date->year);
  if (date->month >= 1 && date->month <= 12)
    g_string_append_printf (text, "%02d", date->month);
  g_string_append_c (text, '/');
  if (date->day != 0)
    g_string_append_printf (text, "%02d", date->day);
  else
    g_string_append_c (text, '/');
  add_tag (record, tag, text->str);
}

static void
add_dates (GString *record, const TlReference *reference)
{
  g_autofree char *year = g_strdup_printf ("%04d", reference->issued.from.year);

  if (reference->issued.from.year > 0)
    add_tag (record, "PY", year);
  else
    add_tag (record, "PY", reference->issued.text);
  add_date (record, "DA", &reference->issued.from);
  add_date (record, "Y2", &reference->accessed.from);
}

/* "12-34" is a start and an end; anything else is left whole. */
static void
add_pages (GString *record, const char *page)
{
  g_autofree char *clean = tl_citation_clean (page);
  g_autoptr (GString) plain = g_string_new (clean);
  g_auto (GStrv) ends = NULL;

  g_string_replace (plain, "–", "-", 0);
  g_string_replace (plain, "--", "-", 0);
  ends = g_strsplit (plain->str, "-", -1);
  if (g_strv_length (ends) == 2 && strpbrk (plain->str, ",;") == NULL && *ends[0] != '\0'
      && *ends[1] != '\0')
    {
      add_tag (record, "SP", g_strstrip (ends[0]));
      add_tag (record, "EP", g_strstrip (ends[1]));
    }
  else
    add_tag (record, "SP", clean);
}

/* A paper without proceedings stands in the place of its conference. */
static const char *
get_container (const TlReference *reference)
{
  return reference->container_title != NULL ? reference->container_title : reference->event_title;
}

/**
 * tl_citation_write_ris:
 * @dataset: the dataset of @reference
 * @reference: a reference
 *
 * Returns: (transfer full): the record, from TY to ER
 */
char *
tl_citation_write_ris (TlDataset *dataset, const TlReference *reference)
{
  GString *record = g_string_new (NULL);
  g_autofree char *doi = tl_citation_strip_doi (reference->doi);

  add_tag (record, "TY", get_type (reference));
  add_tag (record, "ID", reference->id);
  add_names (record, "AU", dataset, reference->authors);
  add_names (record, "A2", dataset, reference->editors);
  add_names (record, "A4", dataset, reference->translators);
  add_tag (record, "TI", reference->title);
  add_tag (record, "ST", reference->title_short);
  add_tag (record, "T2", get_container (reference));
  add_tag (record, "T3", reference->collection_title);
  add_dates (record, reference);
  add_tag (record, "ET", reference->edition);
  add_tag (record, "VL", reference->volume);
  add_tag (record, "IS", reference->issue);
  add_tag (record, "M1", reference->number);
  add_tag (record, "M3", reference->genre);
  add_pages (record, reference->page);
  add_tag (record, "PB", reference->publisher);
  add_tag (record, "CY", reference->publisher_place);
  add_tag (record, "SN", reference->isbn);
  add_tag (record, "SN", reference->issn);
  add_tag (record, "DO", doi);
  add_tag (record, "UR", reference->url);
  add_tag (record, "AV", reference->archive);
  add_tag (record, "LA", reference->language);
  add_tag (record, "N1", reference->note);
  g_string_append (record, "ER  - \r\n");
  return g_string_free (record, FALSE);
}
