/* Where a reference is to be found: what stands in a note after its title, by its type. Paragraphs
 * are those of the Chicago Manual of Style, 17th edition (CMOS 17). */
#include "tl-citation-private.h"

#include <glib/gi18n-lib.h>

typedef enum
{
  KIND_JOURNAL,
  KIND_NEWSPAPER,
  KIND_MAGAZINE,
  KIND_PAGE, /* of a website, and whatever else is a part and has a date */
  KIND_CHAPTER,
  KIND_THESIS,
  KIND_PAPER, /* read to an audience */
  KIND_BOOK,  /* and whatever else is published as books are */
  KIND_WORK,  /* any other whole work */
} Kind;

static const struct
{
  const char *type;
  Kind kind;
} kinds[] = {
  { "article-journal", KIND_JOURNAL },
  { "review", KIND_JOURNAL },
  { "review-book", KIND_JOURNAL },
  { "article-newspaper", KIND_NEWSPAPER },
  { "article-magazine", KIND_MAGAZINE },
  { "article", KIND_PAGE },
  { "broadcast", KIND_PAGE },
  { "entry", KIND_PAGE },
  { "figure", KIND_PAGE },
  { "interview", KIND_PAGE },
  { "manuscript", KIND_PAGE },
  { "personal_communication", KIND_PAGE },
  { "post", KIND_PAGE },
  { "post-weblog", KIND_PAGE },
  { "song", KIND_PAGE },
  { "webpage", KIND_PAGE },
  { "chapter", KIND_CHAPTER },
  { "entry-dictionary", KIND_CHAPTER },
  { "entry-encyclopedia", KIND_CHAPTER },
  { "thesis", KIND_THESIS },
  { "paper-conference", KIND_PAPER },
  { "speech", KIND_PAPER },
  { "book", KIND_BOOK },
  { "classic", KIND_BOOK },
  { "collection", KIND_BOOK },
  { "map", KIND_BOOK },
  { "musical_score", KIND_BOOK },
  { "pamphlet", KIND_BOOK },
  { "report", KIND_BOOK },
  { "standard", KIND_BOOK },
  { "bill", KIND_WORK },
  { "dataset", KIND_WORK },
  { "document", KIND_WORK },
  { "graphic", KIND_WORK },
  { "hearing", KIND_WORK },
  { "legal_case", KIND_WORK },
  { "legislation", KIND_WORK },
  { "motion_picture", KIND_WORK },
  { "patent", KIND_WORK },
  { "performance", KIND_WORK },
  { "periodical", KIND_WORK },
  { "regulation", KIND_WORK },
  { "software", KIND_WORK },
  { "treaty", KIND_WORK },
};

static Kind
get_kind (const TlReference *reference)
{
  gboolean is_part = reference->container_title != NULL;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (reference->type, kinds[i].type) == 0)
      {
        /* A paper that is printed is a chapter of its proceedings: 14.217. */
        if (kinds[i].kind == KIND_PAPER && is_part)
          return KIND_CHAPTER;
        return kinds[i].kind;
      }
  return is_part ? KIND_PAGE : KIND_WORK;
}

/**
 * tl_citation_get_title_kind:
 * @reference: a reference
 *
 * Returns: how its title is set: parts of something in quotation marks, whole works in italics,
 *   which plain text has not (CMOS 17, 14.94)
 */
TlPartKind
tl_citation_get_title_kind (const TlReference *reference)
{
  Kind kind = get_kind (reference);

  return kind == KIND_BOOK || kind == KIND_WORK ? TL_PART_TITLE : TL_PART_QUOTED;
}

/* The others who have a share in it: 14.104. */
static void
add_helpers (GArray *parts,
             TlDataset *dataset,
             const TlReference *reference,
             gboolean has_editors,
             gboolean has_translators)
{
  g_autofree char *editors = tl_citation_write_names (dataset, reference->editors);
  g_autofree char *translators = tl_citation_write_names (dataset, reference->translators);

  if (!has_editors)
    /* Translators: edited by these, in a citation. */
    tl_parts_add_formatted (parts, C_ ("citation", "ed. %s"), editors);
  if (!has_translators)
    /* Translators: translated by these, in a citation. */
    tl_parts_add_formatted (parts, C_ ("citation", "trans. %s"), translators);
}

/* "2" is "2nd ed."; what is in words already is left: 14.113. */
static void
add_edition (GArray *parts, const TlReference *reference)
{
  guint64 number;
  const char *format;

  if (reference->edition == NULL
      || !g_ascii_string_to_unsigned (reference->edition, 10, 1, 9999, &number, NULL))
    {
      tl_parts_add (parts, TL_PART_PLAIN, g_strdup (reference->edition));
      return;
    }
  /* Translators: the edition of a book, as an ordinal: 1st, 21st. */
  format = C_ ("edition", "%sst ed.");
  if (number % 100 / 10 == 1 || number % 10 > 3 || number % 10 == 0)
    /* Translators: the edition of a book, as an ordinal: 4th, 11th, 12th. */
    format = C_ ("edition", "%sth ed.");
  else if (number % 10 == 2)
    /* Translators: the edition of a book, as an ordinal: 2nd, 22nd. */
    format = C_ ("edition", "%snd ed.");
  else if (number % 10 == 3)
    /* Translators: the edition of a book, as an ordinal: 3rd, 23rd. */
    format = C_ ("edition", "%srd ed.");
  tl_parts_add_formatted (parts, format, reference->edition);
}

/* "12-34" with the dash that ranges have: 6.78. */
static char *
write_page (const TlReference *reference)
{
  g_autoptr (GString) page = g_string_new (reference->page);

  g_string_replace (page, "--", "–", 0);
  g_string_replace (page, "-", "–", 0);
  return tl_citation_clean (page->str);
}

static char *
write_place_and_publisher (const TlReference *reference)
{
  g_autofree char *place = tl_citation_clean (reference->publisher_place);
  g_autofree char *publisher = tl_citation_clean (reference->publisher);

  if (place != NULL && publisher != NULL)
    /* Translators: where a book is published, and by whom. */
    return g_strdup_printf (C_ ("citation", "%s: %s"), place, publisher);
  return place != NULL ? g_steal_pointer (&place) : g_steal_pointer (&publisher);
}

/* "(Place: Publisher, Year)": 14.127; without a date "n.d.", 14.145. Of reports and their like the
 * whole date is given, as 14.220 has it for what is dated to the day. */
static void
add_facts (GArray *parts, const TlReference *reference, const char *genre)
{
  gboolean is_book = g_strcmp0 (reference->type, "book") == 0 || get_kind (reference) != KIND_BOOK;
  g_autofree char *date = is_book ? tl_reference_date_to_year (&reference->issued)
                                  : tl_reference_get_date_in_words (reference);
  g_autofree char *publisher = write_place_and_publisher (reference);
  g_autoptr (GString) facts = g_string_new (genre);

  if (publisher != NULL)
    g_string_append_printf (facts, "%s%s", facts->len > 0 ? ", " : "", publisher);
  if (date == NULL && facts->len > 0 && reference->accessed.from.year == 0)
    /* Translators: no date, in a citation. */
    date = g_strdup (C_ ("citation", "n.d."));
  if (date != NULL)
    g_string_append_printf (facts, "%s%s", facts->len > 0 ? ", " : "", date);
  if (facts->len > 0)
    tl_parts_add (parts, TL_PART_ATTACHED, g_strdup_printf ("(%s)", facts->str));
}

static void
add_date (GArray *parts, const TlReference *reference)
{
  tl_parts_add (parts, TL_PART_PLAIN, tl_reference_get_date_in_words (reference));
}

static void
add_volume (GArray *parts, const TlReference *reference)
{
  /* Translators: a volume of a work, in a citation. */
  tl_parts_add_formatted (parts, C_ ("citation", "vol. %s"), reference->volume);
}

/* "Container 40, no. 4 (2016): 5–40": 14.168, 14.170 and 14.171. */
static void
add_journal (GArray *parts, const TlReference *reference)
{
  g_autofree char *container = tl_citation_clean (reference->container_title);
  g_autofree char *volume = tl_citation_clean (reference->volume);
  g_autofree char *issue = tl_citation_clean (reference->issue);
  gboolean is_numbered = volume != NULL || issue != NULL;
  g_autofree char *date = is_numbered ? tl_reference_date_to_year (&reference->issued)
                                      : tl_reference_get_date_in_words (reference);
  g_autofree char *page = write_page (reference);
  g_autoptr (GString) text = g_string_new (container);

  if (volume != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", volume);
  if (issue != NULL)
    {
      if (text->len > 0)
        g_string_append (text, ", ");
      /* Translators: an issue of a journal. */
      g_string_append_printf (text, C_ ("citation", "no. %s"), issue);
    }
  if (date != NULL)
    g_string_append_printf (text, text->len > 0 ? " (%s)" : "%s", date);
  if (page != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? ": " : "", page);
  tl_parts_add (parts, TL_PART_PLAIN, g_strdup (text->str));
}

/* A newspaper is cited by its day, without a page (14.191), a magazine with one (14.188). The city
 * stands after the name of a paper that doesn't tell it (14.193). */
static void
add_periodical (GArray *parts, const TlReference *reference, gboolean with_page)
{
  g_autofree char *place = tl_citation_clean (reference->publisher_place);

  tl_parts_add (parts, TL_PART_PLAIN, g_strdup (reference->container_title));
  if (place != NULL && reference->container_title != NULL)
    tl_parts_add (parts, TL_PART_ATTACHED, g_strdup_printf ("(%s)", place));
  if (reference->container_title == NULL)
    tl_parts_add (parts, TL_PART_PLAIN, g_strdup (reference->publisher));
  add_date (parts, reference);
  if (with_page)
    tl_parts_add (parts, TL_PART_PLAIN, write_page (reference));
}

/* "in Book, ed. Editors (Place: Publisher, Year), 12–34": 14.106. */
static void
add_chapter (GArray *parts, TlDataset *dataset, const TlReference *reference)
{
  /* Translators: in this book, in a citation. */
  tl_parts_add_formatted (parts, C_ ("citation", "in %s"), reference->container_title);
  add_edition (parts, reference);
  add_volume (parts, reference);
  add_helpers (parts, dataset, reference, FALSE, FALSE);
  tl_parts_add (parts, TL_PART_PLAIN, g_strdup (reference->collection_title));
  add_facts (parts, reference, NULL);
  tl_parts_add (parts, TL_PART_PLAIN, write_page (reference));
}

/* "(paper presented at Event, Place, Date)": 14.217. */
static void
add_paper (GArray *parts, const TlReference *reference)
{
  g_autofree char *event = tl_citation_clean (reference->event_title);
  g_autofree char *place = write_place_and_publisher (reference);
  g_autofree char *date = tl_reference_get_date_in_words (reference);
  const char *genre = reference->genre;
  char *facts[5];
  guint n = 0;
  g_autofree char *joined = NULL;
  g_autofree char *presented = NULL;

  if (event != NULL && genre == NULL && g_str_equal (reference->type, "paper-conference"))
    {
      /* Translators: at this conference, in a citation. */
      presented = g_strdup_printf (C_ ("citation", "paper presented at %s"), event);
      facts[n++] = presented;
    }
  else
    {
      if (genre != NULL)
        facts[n++] = (char *) genre;
      if (event != NULL)
        facts[n++] = event;
    }
  if (place != NULL)
    facts[n++] = place;
  if (date != NULL)
    facts[n++] = date;
  facts[n] = NULL;
  joined = g_strjoinv (", ", facts);
  if (n > 0)
    tl_parts_add (parts, TL_PART_ATTACHED, g_strdup_printf ("(%s)", joined));
}

/* "Working Paper 12", "press release". */
static void
add_genre (GArray *parts, const TlReference *reference)
{
  if (reference->genre != NULL && reference->number != NULL)
    tl_parts_add (parts, TL_PART_PLAIN,
                  g_strdup_printf ("%s %s", reference->genre, reference->number));
  else if (reference->genre != NULL)
    tl_parts_add (parts, TL_PART_PLAIN, g_strdup (reference->genre));
  else
    /* Translators: the number of a report or a law, in a citation. */
    tl_parts_add_formatted (parts, C_ ("citation", "no. %s"), reference->number);
}

/* "Title, trans. X, 2nd ed., Series (Place: Publisher, Year), 12": 14.100 and following. */
static void
add_book (GArray *parts,
          TlDataset *dataset,
          const TlReference *reference,
          gboolean has_editors,
          gboolean has_translators)
{
  add_genre (parts, reference);
  add_helpers (parts, dataset, reference, has_editors, has_translators);
  add_edition (parts, reference);
  add_volume (parts, reference);
  if (g_strcmp0 (reference->container_title, reference->publisher) != 0)
    tl_parts_add (parts, TL_PART_PLAIN, g_strdup (reference->container_title));
  tl_parts_add (parts, TL_PART_PLAIN, g_strdup (reference->collection_title));
  add_facts (parts, reference, NULL);
  tl_parts_add (parts, TL_PART_PLAIN, write_page (reference));
}

/* Pages of websites and blogs, 14.205 to 14.210; and, but for its title, any other work. */
static void
add_work (GArray *parts,
          TlDataset *dataset,
          const TlReference *reference,
          gboolean has_editors,
          gboolean has_translators)
{
  add_helpers (parts, dataset, reference, has_editors, has_translators);
  add_genre (parts, reference);
  tl_parts_add (parts, TL_PART_PLAIN, g_strdup (reference->container_title));
  /* A website's owner, where the site's name doesn't say the same: 14.207. */
  if (g_strcmp0 (reference->publisher, reference->container_title) != 0)
    tl_parts_add (parts, TL_PART_PLAIN, g_strdup (reference->publisher));
  tl_parts_add (parts, TL_PART_PLAIN, g_strdup (reference->event_title));
  add_date (parts, reference);
  tl_parts_add (parts, TL_PART_PLAIN, write_page (reference));
}

/**
 * tl_citation_add_source:
 * @parts: the parts of a note, up to the title
 * @dataset: the dataset of @reference
 * @reference: a reference
 * @has_editors: whether the editors are named already
 * @has_translators: whether the translators are
 *
 * Adds what is between the title and the address.
 */
void
tl_citation_add_source (GArray *parts,
                        TlDataset *dataset,
                        const TlReference *reference,
                        gboolean has_editors,
                        gboolean has_translators)
{
  switch (get_kind (reference))
    {
    case KIND_JOURNAL:
      add_journal (parts, reference);
      break;
    case KIND_NEWSPAPER:
      add_periodical (parts, reference, FALSE);
      break;
    case KIND_MAGAZINE:
      add_periodical (parts, reference, TRUE);
      break;
    case KIND_CHAPTER:
      add_chapter (parts, dataset, reference);
      break;
    case KIND_THESIS:
      add_facts (parts, reference, reference->genre);
      break;
    case KIND_PAPER:
      add_paper (parts, reference);
      break;
    case KIND_BOOK:
      add_book (parts, dataset, reference, has_editors, has_translators);
      break;
    case KIND_WORK:
    case KIND_PAGE:
    default:
      add_work (parts, dataset, reference, has_editors, has_translators);
    }
}
