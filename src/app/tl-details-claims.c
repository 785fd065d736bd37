/* Whose word an event is, what became of it, and who is quoted: under the title, where no one takes
 * a claim for a fact, or a plan for what happened. */
#include "tl-details-private.h"

#include <glib/gi18n.h>

static void
add_name (GPtrArray *names, const char *name)
{
  if (name != NULL && *name != '\0'
      && !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
    g_ptr_array_add (names, (gpointer) name);
}

/* Who claims it: those who are quoted; else the event's people; else its sides. */
static GPtrArray *
find_claimants (TlDataset *dataset, const TlEvent *event)
{
  const TlEventDetails *details = tl_dataset_get_details (dataset, event);
  const guint32 *quotes = tl_dataset_get_indices (dataset, details->quotes);
  const guint32 *people = tl_dataset_get_indices (dataset, details->people);
  const guint32 *lanes = tl_dataset_get_indices (dataset, event->lanes);
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; i < details->quotes.length; i++)
    add_name (names, tl_dataset_get_quote (dataset, quotes[i])->by);
  if (names->len == 0)
    for (guint i = 0; i < details->people.length; i++)
      add_name (names, tl_dataset_get_person (dataset, people[i]));
  if (names->len == 0)
    for (guint i = 0; i < event->lanes.length; i++)
      add_name (names, tl_dataset_get_lanes (dataset, NULL)[lanes[i]].title);
  return names;
}

static char *
describe_claim (TlDataset *dataset, const TlEvent *event)
{
  g_autoptr (GPtrArray) names = NULL;
  g_autofree char *list = NULL;

  if (event->attribution != TL_ATTRIBUTION_ACTOR)
    return g_strdup (tl_attribution_get_label (event->attribution));
  names = find_claimants (dataset, event);
  g_ptr_array_add (names, NULL);
  /* Translators: between the names of those who claim something. */
  list = g_strjoinv (C_ ("list of names", ", "), (char **) names->pdata);
  /* Translators: %s is a name, or several: an event is what they say, and need not be true. */
  return g_strdup_printf (_ ("Claimed by %s"), list);
}

/**
 * tl_details_show_claims:
 * @self: a details pane
 * @event: the event to show
 *
 * Shows whether an event is planned, cancelled, expired or ongoing, and whether it is somebody’s
 * claim or judgement.
 */
void
tl_details_show_claims (TlDetailsPane *self, const TlEvent *event)
{
  const char *status = tl_status_get_label (event->status);
  g_autofree char *claim = describe_claim (self->dataset, event);

  tl_details_clear (GTK_WIDGET (self->claims));
  if (status != NULL)
    gtk_box_append (self->claims, tl_details_new_text (status, "status"));
  if (claim != NULL)
    gtk_box_append (self->claims, tl_details_new_text (claim, "claim"));
  gtk_widget_set_visible (GTK_WIDGET (self->claims), status != NULL || claim != NULL);
}

/**
 * tl_details_show_quotes:
 * @self: a details pane
 * @event: the event to show
 *
 * Shows what was said, by whom, and where it is from.
 */
void
tl_details_show_quotes (TlDetailsPane *self, const TlEvent *event)
{
  TlSlice slice = tl_dataset_get_details (self->dataset, event)->quotes;
  const guint32 *indices = tl_dataset_get_indices (self->dataset, slice);

  tl_details_clear (GTK_WIDGET (self->quotes));
  for (guint i = 0; i < slice.length; i++)
    {
      const TlQuote *quote = tl_dataset_get_quote (self->dataset, indices[i]);
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
      /* Translators: a quotation. */
      g_autofree char *text = g_strdup_printf (_ ("“%s”"), quote->text);

      gtk_widget_add_css_class (box, "quote");
      gtk_box_append (GTK_BOX (box), tl_details_new_cited_text (self, text, quote->footnotes));
      if (quote->by != NULL)
        gtk_box_append (GTK_BOX (box), tl_details_new_text (quote->by, "dim-label"));
      gtk_box_append (self->quotes, box);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->quotes), slice.length > 0);
}
