/* Counts frames; whatever is asked for meanwhile replaces what was. */
#include "tl-settle.h"

#define SETTLING_KEY "tl-settling"

typedef struct
{
  guint n_frames; /* still to wait for */
  TlSettled settled;
} Settling;

static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Settling *settling = g_object_get_data (G_OBJECT (widget), SETTLING_KEY);
  TlSettled settled = settling->settled;

  if (settling->n_frames-- > 0)
    return G_SOURCE_CONTINUE;
  g_object_set_data (G_OBJECT (widget), SETTLING_KEY, NULL);
  settled (widget);
  return G_SOURCE_REMOVE;
}

/**
 * tl_settle:
 * @widget: a widget
 * @n_frames: how many frames to wait for
 * @settled: what to do then; not done if the widget is gone before
 */
void
tl_settle (GtkWidget *widget, guint n_frames, TlSettled settled)
{
  Settling *settling;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (settled != NULL);

  settling = g_object_get_data (G_OBJECT (widget), SETTLING_KEY);
  if (settling == NULL)
    {
      settling = g_new0 (Settling, 1);
      g_object_set_data_full (G_OBJECT (widget), SETTLING_KEY, settling, g_free);
      gtk_widget_add_tick_callback (widget, on_tick, NULL, NULL);
    }
  settling->n_frames = MAX (settling->n_frames, n_frames);
  settling->settled = settled;
}
