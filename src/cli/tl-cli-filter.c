/* The options that say which events a command is about. They make a query, as the window's filter
 * is one. */
#include "tl-cli-private.h"

#include "tl-search-index.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * tl_cli_filter_clear:
 * @filter: a filter
 */
void
tl_cli_filter_clear (TlCliFilter *filter)
{
  g_clear_pointer (&filter->lanes, g_free);
  g_clear_pointer (&filter->chapters, g_free);
  g_clear_pointer (&filter->kinds, g_free);
  g_clear_pointer (&filter->people, g_free);
  g_clear_pointer (&filter->places, g_free);
  g_clear_pointer (&filter->importance, g_free);
  g_clear_pointer (&filter->attribution, g_free);
  g_clear_pointer (&filter->search, g_free);
}

/**
 * tl_cli_filter_get_entries:
 * @filter: a filter, which the options are written to
 * @entries: (out caller-allocates) (array fixed-size=9): the options, for tl_cli_parse()
 */
void
tl_cli_filter_get_entries (TlCliFilter *filter, GOptionEntry *entries)
{
  const GOptionEntry all[TL_CLI_FILTER_ENTRIES] = {
    { "lanes", 0, 0, G_OPTION_ARG_STRING, &filter->lanes, N_ ("Only events in these lanes"),
      N_ ("ID,…") },
    { "chapters", 0, 0, G_OPTION_ARG_STRING, &filter->chapters,
      N_ ("Only events of these chapters"), N_ ("ID,…") },
    { "kinds", 0, 0, G_OPTION_ARG_STRING, &filter->kinds, N_ ("Only events of these kinds"),
      N_ ("ID,…") },
    { "people", 0, 0, G_OPTION_ARG_STRING, &filter->people, N_ ("Only events with these people"),
      N_ ("NAME,…") },
    { "places", 0, 0, G_OPTION_ARG_STRING, &filter->places, N_ ("Only events at these places"),
      N_ ("NAME,…") },
    { "importance", 0, 0, G_OPTION_ARG_STRING, &filter->importance,
      N_ ("Only events at least so important: major, standard, minor"), N_ ("IMPORTANCE") },
    { "attribution", 0, 0, G_OPTION_ARG_STRING, &filter->attribution,
      N_ ("Only facts, the author’s judgements, or actors’ claims: fact, author, actor"),
      N_ ("ATTRIBUTION,…") },
    { "search", 0, 0, G_OPTION_ARG_STRING, &filter->search,
      N_ ("Only events that a search finds, such as 'summit -kind:poll note:12'"), N_ ("TEXT") },
    { NULL },
  };

  memcpy (entries, all, sizeof all);
}

static void
add_values (TlQuery *query, TlField field, const char *values)
{
  g_auto (GStrv) parts = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) kept = NULL;

  if (values == NULL)
    return;
  parts = g_strsplit (values, ",", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    if (*g_strstrip (parts[i]) != '\0')
      g_strv_builder_add (builder, parts[i]);
  kept = g_strv_builder_end (builder);
  tl_query_set_values (query, field, (const char *const *) kept);
}

static TlQuery *
make_query (const TlCliFilter *filter, const char *during)
{
  TlQuery *query = tl_query_parse (filter->search != NULL ? filter->search : "");

  add_values (query, TL_FIELD_LANE, filter->lanes);
  add_values (query, TL_FIELD_CHAPTER, filter->chapters);
  add_values (query, TL_FIELD_KIND, filter->kinds);
  add_values (query, TL_FIELD_PERSON, filter->people);
  add_values (query, TL_FIELD_PLACE, filter->places);
  add_values (query, TL_FIELD_IMPORTANCE, filter->importance);
  add_values (query, TL_FIELD_ATTRIBUTION, filter->attribution);
  if (during != NULL)
    tl_query_add (query, TL_FIELD_DURING, during);
  return query;
}

/**
 * tl_cli_filter_run:
 * @filter: a filter
 * @during: (nullable): a date in EDTF that events must reach into
 * @dataset: a dataset
 * @events: (out) (transfer full) (nullable): the events that are meant; %NULL where all are
 *
 * Returns: %TL_EXIT_CALL where the filter means nothing in the dataset, which is said
 */
TlExit
tl_cli_filter_run (const TlCliFilter *filter,
                   const char *during,
                   TlDataset *dataset,
                   TlEventSet **events)
{
  g_autoptr (TlQuery) query = make_query (filter, during);
  g_autoptr (TlSearchIndex) index = NULL;
  g_autofree char *problem = NULL;

  *events = NULL;
  if (tl_query_is_empty (query))
    return TL_EXIT_DONE;
  index = tl_search_index_new (dataset);
  *events = tl_search_index_run (index, query, &problem);
  if (problem == NULL)
    return TL_EXIT_DONE;
  g_clear_pointer (events, tl_event_set_unref);
  g_printerr ("%s: %s\n", g_get_prgname (), problem);
  return TL_EXIT_CALL;
}
