/* timelanes list --format json: each event with all that the dataset says of it, and what its date
 * resolves to. */
#include "tl-cli-private.h"

#include <json-glib/json-glib.h>

static void
add_text (JsonBuilder *builder, const char *member, const char *text)
{
  if (text == NULL)
    return;
  json_builder_set_member_name (builder, member);
  json_builder_add_string_value (builder, text);
}

static void
add_instant (JsonBuilder *builder, const char *member, gint64 time_s, TlBound bound)
{
  g_autofree char *iso = NULL;

  json_builder_set_member_name (builder, member);
  if (bound != TL_BOUND_GIVEN)
    {
      json_builder_add_null_value (builder);
      return;
    }
  iso = tl_edtf_instant_to_iso (time_s);
  json_builder_add_string_value (builder, iso);
}

static void
add_date (JsonBuilder *builder, const TlEvent *event, const TlEventDetails *details)
{
  static const char *const shapes[] = { "instant", "window", "span", "set" };
  g_autofree char *words = tl_event_date_to_words (event);

  add_text (builder, "date", event->edtf);
  add_text (builder, "dateText", details->date_text);
  add_text (builder, "dateNote", details->date_note);
  add_text (builder, "dateInWords", words);
  add_text (builder, "shape", shapes[event->date.shape]);
  add_instant (builder, "earliestStart", event->date.earliest_start, event->date.start_bound);
  add_instant (builder, "latestStart", event->date.latest_start, event->date.start_bound);
  add_instant (builder, "earliestEnd", event->date.earliest_end, event->date.end_bound);
  add_instant (builder, "latestEnd", event->date.latest_end, event->date.end_bound);
}

static void
add_footnotes (JsonBuilder *builder, TlDataset *dataset, TlSlice slice)
{
  const TlFootnote *footnotes = tl_dataset_get_footnotes (dataset, NULL);
  const guint32 *indices = tl_dataset_get_indices (dataset, slice);

  json_builder_set_member_name (builder, "footnotes");
  json_builder_begin_array (builder);
  for (guint i = 0; i < slice.length; i++)
    json_builder_add_int_value (builder, footnotes[indices[i]].number);
  json_builder_end_array (builder);
}

static void
add_other_dates (JsonBuilder *builder, TlDataset *dataset, TlSlice slice)
{
  const TlOtherDate *dates = tl_dataset_get_other_dates (dataset, slice);

  json_builder_set_member_name (builder, "otherDates");
  json_builder_begin_array (builder);
  for (guint i = 0; i < slice.length; i++)
    {
      g_autofree char *words = tl_edtf_to_words (dates[i].edtf);

      json_builder_begin_object (builder);
      add_text (builder, "date", dates[i].edtf);
      add_text (builder, "dateInWords", words);
      add_text (builder, "note", dates[i].note);
      add_footnotes (builder, dataset, dates[i].footnotes);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_lists (JsonBuilder *builder, TlDataset *dataset, const TlEvent *event)
{
  const TlEventDetails *details = tl_dataset_get_details (dataset, event);
  const TlLane *lanes = tl_dataset_get_lanes (dataset, NULL);
  const guint32 *indices = tl_dataset_get_indices (dataset, event->lanes);

  json_builder_set_member_name (builder, "lanes");
  json_builder_begin_array (builder);
  for (guint i = 0; i < event->lanes.length; i++)
    json_builder_add_string_value (builder, lanes[indices[i]].id);
  json_builder_end_array (builder);

  indices = tl_dataset_get_indices (dataset, details->people);
  json_builder_set_member_name (builder, "people");
  json_builder_begin_array (builder);
  for (guint i = 0; i < details->people.length; i++)
    json_builder_add_string_value (builder, tl_dataset_get_person (dataset, indices[i]));
  json_builder_end_array (builder);

  indices = tl_dataset_get_indices (dataset, details->quotes);
  json_builder_set_member_name (builder, "quotes");
  json_builder_begin_array (builder);
  for (guint i = 0; i < details->quotes.length; i++)
    {
      const TlQuote *quote = tl_dataset_get_quote (dataset, indices[i]);

      json_builder_begin_object (builder);
      add_text (builder, "text", quote->text);
      add_text (builder, "by", quote->by);
      add_footnotes (builder, dataset, quote->footnotes);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  add_other_dates (builder, dataset, details->other_dates);
  add_footnotes (builder, dataset, event->footnotes);
}

static void
add_event (JsonBuilder *builder, TlDataset *dataset, const TlEvent *event)
{
  static const char *const statuses[]
    = { "occurred", "planned", "cancelled", "expired", "ongoing" };
  static const char *const importances[] = { "major", "standard", "minor" };
  static const char *const attributions[] = { "fact", "author", "actor" };
  const TlEventDetails *details = tl_dataset_get_details (dataset, event);
  const TlKind *kinds = tl_dataset_get_kinds (dataset, NULL);
  const TlChapter *chapters = tl_dataset_get_chapters (dataset, NULL);

  json_builder_begin_object (builder);
  add_text (builder, "id", event->id);
  add_text (builder, "title", event->title);
  add_text (builder, "shortTitle", event->short_title);
  add_date (builder, event, details);
  add_text (builder, "kind", event->kind >= 0 ? kinds[event->kind].id : NULL);
  add_text (builder, "status", statuses[event->status]);
  add_text (builder, "importance", importances[event->importance]);
  add_text (builder, "attribution", attributions[event->attribution]);
  add_text (builder, "chapter", event->chapter >= 0 ? chapters[event->chapter].id : NULL);
  add_text (builder, "place", details->place);
  add_text (builder, "summary", event->summary);
  add_lists (builder, dataset, event);
  json_builder_end_object (builder);
}

/**
 * tl_cli_list_json:
 * @dataset: a dataset
 * @events: (nullable): which of its events; %NULL for all
 * @text: where to append an array of them
 */
void
tl_cli_list_json (TlDataset *dataset, const TlEventSet *events, GString *text)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *json = NULL;
  guint n_events;
  const TlEvent *all = tl_dataset_get_events (dataset, &n_events);

  json_builder_begin_array (builder);
  for (guint i = 0; i < n_events; i++)
    if (tl_event_set_contains (events, i))
      add_event (builder, dataset, &all[i]);
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  json = json_generator_to_data (generator, NULL);
  g_string_append (text, json);
  g_string_append_c (text, '\n');
}
