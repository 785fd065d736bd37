/* What the events are sorted by: the table's headers say, and two properties, for a menu. */
#include "tl-event-table.h"
#include "tl-events-page-private.h"

enum
{
  PROP_SORT = 1,
  PROP_DESCENDING,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static const char *const column_names[] = { "date", "title", "lanes", "kind", "importance" };

G_STATIC_ASSERT (G_N_ELEMENTS (column_names) == TL_N_EVENT_COLUMNS);

/**
 * tl_events_page_take_sorting:
 * @self: a page
 *
 * Follows the table's headers.
 */
void
tl_events_page_take_sorting (TlEventsPage *self)
{
  gboolean is_descending;
  TlEventColumn column = tl_event_table_get_sorting (self->table, &is_descending);

  if (column == self->column && is_descending == self->is_descending)
    return;
  self->column = column;
  self->is_descending = is_descending;
  tl_event_table_describe_sorting (self->table);
  tl_events_page_update_list (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SORT]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DESCENDING]);
}

static void
get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TlEventsPage *self = TL_EVENTS_PAGE (object);

  if (id == PROP_SORT)
    g_value_set_string (value, column_names[self->column]);
  else if (id == PROP_DESCENDING)
    g_value_set_boolean (value, self->is_descending);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  TlEventsPage *self = TL_EVENTS_PAGE (object);

  if (id == PROP_SORT)
    {
      for (guint i = 0; i < TL_N_EVENT_COLUMNS; i++)
        if (g_strcmp0 (column_names[i], g_value_get_string (value)) == 0)
          tl_event_table_sort (self->table, (TlEventColumn) i, FALSE);
    }
  else if (id == PROP_DESCENDING)
    tl_event_table_sort (self->table, self->column, g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

/**
 * tl_events_page_install_properties:
 * @class: the page's class
 *
 * Gives the page its properties.
 */
void
tl_events_page_install_properties (GObjectClass *class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  class->get_property = get_property;
  class->set_property = set_property;
  /**
   * TlEventsPage:sort:
   *
   * What the events are sorted by: "date", "title", "lanes", "kind" or "importance".
   */
  properties[PROP_SORT] = g_param_spec_string ("sort", NULL, NULL, column_names[0], flags);
  /**
   * TlEventsPage:descending:
   *
   * Whether their order is turned round.
   */
  properties[PROP_DESCENDING] = g_param_spec_boolean ("descending", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (class, N_PROPS, properties);
}
