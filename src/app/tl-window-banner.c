/* The banner under the header bar: one message at a time, on what limits the view or has happened
 * to its file, and what can be done about it. */
#include "tl-window-private.h"

/**
 * tl_window_show_banner:
 * @self: a window
 * @text: what is to be said
 * @parts: what can be done about it, and whether it is a warning
 *
 * Shows a message in the banner, instead of the one that is there. GTK 4.8 has no word for a screen
 * reader when a part of a window comes in, so that the timeline says it, where the focus mostly is.
 */
void
tl_window_show_banner (TlWindow *self, const char *text, TlBannerParts parts)
{
  GtkWidget *box = self->banner;

  if ((parts & TL_BANNER_NEWS) != 0)
    gtk_widget_add_css_class (box, "news");
  else
    gtk_widget_remove_css_class (box, "news");
  gtk_label_set_text (self->banner_label, text);
  gtk_widget_set_visible (self->banner_show, (parts & TL_BANNER_SHOW) != 0);
  gtk_widget_set_visible (self->banner_all, (parts & TL_BANNER_LIST) != 0);
  gtk_widget_set_visible (self->banner_open, (parts & TL_BANNER_OPEN) != 0);
  gtk_widget_set_visible (self->banner, TRUE);
  tl_timeline_view_describe (self->timeline, text);
}

/**
 * tl_window_close_banner:
 * @self: a window
 *
 * Puts the message away, and what it was about: a file that could not be shown, or what is new.
 */
void
tl_window_close_banner (TlWindow *self)
{
  tl_window_hide_bar (self, self->banner);
  g_clear_pointer (&self->pending, tl_loaded_free);
  g_clear_object (&self->pending_file);
  g_clear_pointer (&self->news, tl_event_set_unref);
  self->has_trouble = FALSE;
}
