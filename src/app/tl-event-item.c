/* An empty widget with an accessible name. GTK 4.8 has no other way to tell of what is painted. */
#include "tl-event-item.h"

struct _TlEventItem
{
  GtkWidget parent_instance;

  guint32 event;
  char *label;
  gboolean is_selected;
};

G_DEFINE_FINAL_TYPE (TlEventItem, tl_event_item, GTK_TYPE_WIDGET)

static void
tl_event_item_finalize (GObject *object)
{
  g_free (TL_EVENT_ITEM (object)->label);
  G_OBJECT_CLASS (tl_event_item_parent_class)->finalize (object);
}

static void
tl_event_item_class_init (TlEventItemClass *class)
{
  G_OBJECT_CLASS (class)->finalize = tl_event_item_finalize;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (class), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
tl_event_item_init (TlEventItem *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * tl_event_item_new:
 *
 * Returns: (transfer floating): an item for no event yet
 */
GtkWidget *
tl_event_item_new (void)
{
  return g_object_new (TL_TYPE_EVENT_ITEM, NULL);
}

/**
 * tl_event_item_set:
 * @item: an item
 * @event: an event's index
 * @label: what to say of it
 * @is_selected: whether its details are shown
 */
void
tl_event_item_set (TlEventItem *item, guint32 event, const char *label, gboolean is_selected)
{
  g_return_if_fail (TL_IS_EVENT_ITEM (item));
  g_return_if_fail (label != NULL);

  item->event = event;
  if (g_strcmp0 (item->label, label) != 0)
    {
      g_free (item->label);
      item->label = g_strdup (label);
      gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                      -1);
    }
  if (item->is_selected != is_selected)
    {
      item->is_selected = is_selected;
      gtk_accessible_update_state (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_STATE_SELECTED,
                                   is_selected, -1);
    }
}

/**
 * tl_event_item_get_event:
 * @item: an item
 *
 * Returns: the index of its event
 */
guint32
tl_event_item_get_event (TlEventItem *item)
{
  g_return_val_if_fail (TL_IS_EVENT_ITEM (item), 0);
  return item->event;
}
