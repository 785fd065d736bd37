/* The children of the timeline: one for each event in view, for screen readers. They follow the
 * scene when it has come to rest, not in every frame. */
#include "tl-event-item.h"
#include "tl-timeline-view-private.h"

/* How long after the last change, in milliseconds. */
#define REST_MS 120

/* Nobody listens to more. */
#define ITEMS_MAX 500

static char *
describe_event (TlDataset *dataset, guint32 index)
{
  const TlEvent *event = tl_dataset_get_event (dataset, index);
  g_autofree char *words = tl_event_date_to_words (event);
  g_autofree char *lanes = tl_event_lanes_to_words (event, dataset);

  return g_strdup_printf ("%s, %s, %s", event->title, words, lanes);
}

static TlEventItem *
get_item (TlTimelineView *self, guint index)
{
  while (self->items->len <= index)
    {
      GtkWidget *item = tl_event_item_new ();

      gtk_widget_set_parent (item, GTK_WIDGET (self));
      g_ptr_array_add (self->items, item);
    }
  return g_ptr_array_index (self->items, index);
}

static void
remove_items_from (TlTimelineView *self, guint first)
{
  for (guint i = first; i < self->items->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->items, i));
  g_ptr_array_set_size (self->items, (int) first);
}

static void
update_items (TlTimelineView *self)
{
  TlScene *scene = tl_timeline_view_get_scene (self);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  guint n_items = 0;

  for (guint i = 0; scene != NULL && i < scene->marks->len && n_items < ITEMS_MAX; i++)
    {
      const TlSceneMark *mark = &g_array_index (scene->marks, TlSceneMark, i);
      g_autofree char *label = NULL;

      if (mark->symbol_x < scene->view.left_px
          || !g_hash_table_add (seen, GUINT_TO_POINTER (mark->event + 1)))
        continue;
      label = describe_event (self->dataset, mark->event);
      tl_event_item_set (get_item (self, n_items), mark->event, label,
                         mark->event == self->selected);
      n_items++;
    }
  remove_items_from (self, n_items);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static gboolean
on_rest (gpointer data)
{
  TlTimelineView *self = data;

  self->items_idle = 0;
  update_items (self);
  return G_SOURCE_REMOVE;
}

/**
 * tl_timeline_view_queue_items:
 * @self: a timeline
 *
 * Has the children follow the scene once it rests.
 */
void
tl_timeline_view_queue_items (TlTimelineView *self)
{
  if (self->items == NULL)
    return;
  if (self->items_idle != 0)
    g_source_remove (self->items_idle);
  self->items_idle = g_timeout_add (REST_MS, on_rest, self);
}

/**
 * tl_timeline_view_clear_items:
 * @self: a timeline
 *
 * Removes all children.
 */
void
tl_timeline_view_clear_items (TlTimelineView *self)
{
  g_clear_handle_id (&self->items_idle, g_source_remove);
  if (self->items != NULL)
    remove_items_from (self, 0);
  g_clear_pointer (&self->items, g_ptr_array_unref);
}

/**
 * tl_timeline_view_allocate_items:
 * @self: a timeline
 *
 * Puts each child where its event's first mark is.
 */
void
tl_timeline_view_allocate_items (TlTimelineView *self)
{
  TlScene *scene = tl_timeline_view_get_scene (self);
  g_autoptr (GHashTable) marks = g_hash_table_new (NULL, NULL);

  if (scene == NULL || self->items == NULL || self->items->len == 0)
    return;
  for (guint i = scene->marks->len; i > 0; i--)
    {
      TlSceneMark *mark = &g_array_index (scene->marks, TlSceneMark, i - 1);

      g_hash_table_insert (marks, GUINT_TO_POINTER (mark->event + 1), mark);
    }
  for (guint i = 0; i < self->items->len; i++)
    {
      TlEventItem *item = g_ptr_array_index (self->items, i);
      guint32 event = tl_event_item_get_event (item);
      const TlSceneMark *mark = g_hash_table_lookup (marks, GUINT_TO_POINTER (event + 1));
      GtkAllocation place = { 0, 0, 1, 1 };

      if (mark != NULL)
        place = (GtkAllocation){ (int) mark->symbol_x - 5, (int) mark->symbol_y - 5, 10, 10 };
      gtk_widget_measure (GTK_WIDGET (item), GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL,
                          NULL);
      gtk_widget_size_allocate (GTK_WIDGET (item), &place, -1);
    }
}
