/* The window asks for a date, and the timeline goes there. It is asked for below the title, whose
 * subtitle is the range in view. */
#include "tl-go-to.h"
#include "tl-window-private.h"

static void
on_chosen (TlWindow *self, gint64 start_s, gint64 end_s)
{
  TlDataset *dataset = tl_timeline_view_get_dataset (self->timeline);
  const TlEventSet *shown = tl_finder_get_shown (self->finder);
  guint32 event = tl_dataset_find_start (dataset, start_s);

  if ((shown != NULL && !tl_event_set_find_next (shown, event, &event))
      || event >= tl_dataset_find_start (dataset, end_s))
    event = TL_NO_EVENT;
  tl_timeline_view_go_to_range (self->timeline, start_s, end_s, event);
  if (event == TL_NO_EVENT)
    tl_timeline_view_describe_stretch (self->timeline);
}

static void
on_closed (TlWindow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->timeline));
}

/* The year in the middle of the view. */
static gint64
get_year (TlWindow *self)
{
  const TlView *view = tl_viewport_get_view (tl_timeline_view_get_viewport (self->timeline));
  TlCivil civil;

  tl_calendar_from_seconds (tl_view_get_time (view, (view->left_px + view->width_px) / 2), &civil);
  return civil.year;
}

/**
 * tl_window_go_to_date:
 * @self: a window
 *
 * Asks which date to go to.
 */
void
tl_window_go_to_date (TlWindow *self)
{
  if (tl_timeline_view_get_dataset (self->timeline) == NULL)
    return;
  if (self->go_to == NULL)
    {
      self->go_to = tl_go_to_new ();
      gtk_widget_set_parent (self->go_to, GTK_WIDGET (self->title));
      g_signal_connect_swapped (self->go_to, "chosen", G_CALLBACK (on_chosen), self);
      g_signal_connect_swapped (self->go_to, "closed", G_CALLBACK (on_closed), self);
    }
  gtk_popover_popup (GTK_POPOVER (self->go_to));
  tl_go_to_begin (TL_GO_TO (self->go_to), self->finder, get_year (self));
}
