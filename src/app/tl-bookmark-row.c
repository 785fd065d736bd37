/* What is done to a bookmark here is only said by signals; the list does it. */
#include "tl-bookmark-row.h"

#include "tl-edtf.h"
#include "tl-focus.h"

#include <glib/gi18n.h>

/* So many have a key. */
#define N_KEYS 9

struct _TlBookmarkRow
{
  GtkListBoxRow parent_instance;

  GtkStack *stack;
  GtkLabel *title;
  GtkLabel *range;
  GtkEntry *entry;
  GtkLabel *key;
  GtkWidget *rename_button;
  GtkWidget *delete_button;

  gboolean is_editing;
};

enum
{
  RENAMED,
  DELETED,
  MOVED,
  DROPPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TlBookmarkRow, tl_bookmark_row, GTK_TYPE_LIST_BOX_ROW)

/* An empty title is no title: the old one stays. The focus leaves the entry by itself, or for the
 * row. */
static void
finish_editing (TlBookmarkRow *self, gboolean is_done)
{
  g_autofree char *title = NULL;

  if (!self->is_editing)
    return;
  title = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  self->is_editing = FALSE;
  if (is_done)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_stack_set_visible_child_name (self->stack, "label");
  g_signal_emit (self, signals[RENAMED], 0, *title != '\0' ? title : NULL, is_done);
}

/* Where it is the window that lost the focus, such as for its own popover, the entry keeps it. */
static void
on_entry_left (TlBookmarkRow *self)
{
  if (!tl_focus_is_in (GTK_WIDGET (self->entry)))
    finish_editing (self, FALSE);
}

static void
on_entry_activated (TlBookmarkRow *self)
{
  finish_editing (self, TRUE);
}

static gboolean
on_entry_escape (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  TlBookmarkRow *self = TL_BOOKMARK_ROW (widget);

  if (!self->is_editing)
    return GDK_EVENT_PROPAGATE;
  self->is_editing = FALSE;
  gtk_widget_grab_focus (widget);
  gtk_stack_set_visible_child_name (self->stack, "label");
  return GDK_EVENT_STOP;
}

static gboolean
on_move_key (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  if (TL_BOOKMARK_ROW (widget)->is_editing)
    return GDK_EVENT_PROPAGATE;
  g_signal_emit (widget, signals[MOVED], 0, g_variant_get_int32 (arguments));
  return GDK_EVENT_STOP;
}

static gboolean
on_delete_key (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  if (TL_BOOKMARK_ROW (widget)->is_editing)
    return GDK_EVENT_PROPAGATE;
  g_signal_emit (widget, signals[DELETED], 0);
  return GDK_EVENT_STOP;
}

static gboolean
on_rename_key (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  tl_bookmark_row_edit (TL_BOOKMARK_ROW (widget));
  return GDK_EVENT_STOP;
}

static void
on_delete_clicked (TlBookmarkRow *self)
{
  g_signal_emit (self, signals[DELETED], 0);
}

static GdkContentProvider *
on_drag_prepare (TlBookmarkRow *self, double x, double y, GtkDragSource *source)
{
  g_autoptr (GdkPaintable) paintable = NULL;

  if (self->is_editing)
    return NULL;
  paintable = gtk_widget_paintable_new (GTK_WIDGET (self));
  gtk_drag_source_set_icon (source, paintable, (int) x, (int) y);
  return gdk_content_provider_new_typed (TL_TYPE_BOOKMARK_ROW, self);
}

static gboolean
on_drop (TlBookmarkRow *self, const GValue *value, double x, double y, GtkDropTarget *target)
{
  TlBookmarkRow *from = g_value_get_object (value);

  if (from == self || from == NULL
      || gtk_widget_get_parent (GTK_WIDGET (from)) != gtk_widget_get_parent (GTK_WIDGET (self)))
    return FALSE;
  g_signal_emit (from, signals[DROPPED], 0, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (self)));
  return TRUE;
}

static void
add_drag_and_drop (TlBookmarkRow *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (TL_TYPE_BOOKMARK_ROW, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_swapped (source, "prepare", G_CALLBACK (on_drag_prepare), self);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
add_signals (void)
{
  /**
   * TlBookmarkRow::renamed:
   * @row: the row
   * @title: (nullable): the new title; %NULL: the old one stays
   * @is_done: whether it was ended by Enter
   */
  signals[RENAMED] = g_signal_new ("renamed", TL_TYPE_BOOKMARK_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
  /**
   * TlBookmarkRow::deleted:
   * @row: the row
   */
  signals[DELETED] = g_signal_new ("deleted", TL_TYPE_BOOKMARK_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  /**
   * TlBookmarkRow::moved:
   * @row: the row
   * @by: 1 for down, -1 for up
   */
  signals[MOVED] = g_signal_new ("moved", TL_TYPE_BOOKMARK_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  /**
   * TlBookmarkRow::dropped:
   * @row: the row that was dragged
   * @to: the index of the one that it was dropped on
   */
  signals[DROPPED] = g_signal_new ("dropped", TL_TYPE_BOOKMARK_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
tl_bookmark_row_class_init (TlBookmarkRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  add_signals ();
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/timelanes/Timelanes/tl-bookmark-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TlBookmarkRow, stack);
  gtk_widget_class_bind_template_child (widget_class, TlBookmarkRow, title);
  gtk_widget_class_bind_template_child (widget_class, TlBookmarkRow, range);
  gtk_widget_class_bind_template_child (widget_class, TlBookmarkRow, entry);
  gtk_widget_class_bind_template_child (widget_class, TlBookmarkRow, key);
  gtk_widget_class_bind_template_child (widget_class, TlBookmarkRow, rename_button);
  gtk_widget_class_bind_template_child (widget_class, TlBookmarkRow, delete_button);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_left);
  gtk_widget_class_bind_template_callback (widget_class, tl_bookmark_row_edit);
  gtk_widget_class_bind_template_callback (widget_class, on_delete_clicked);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F2, 0, on_rename_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, on_delete_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_entry_escape, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, GDK_ALT_MASK, on_move_key, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, GDK_ALT_MASK, on_move_key, "i", 1);
}

static void
tl_bookmark_row_init (TlBookmarkRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_drag_and_drop (self);
}

/**
 * tl_bookmark_row_new:
 *
 * Returns: (transfer floating): a row that shows nothing yet
 */
GtkWidget *
tl_bookmark_row_new (void)
{
  return g_object_new (TL_TYPE_BOOKMARK_ROW, NULL);
}

static void
name_buttons (TlBookmarkRow *self, const char *title)
{
  /* Translators: %s is a bookmark’s title; for a screen reader. */
  g_autofree char *rename = g_strdup_printf (_ ("Rename “%s”"), title);
  /* Translators: %s is a bookmark’s title; for a screen reader. */
  g_autofree char *delete = g_strdup_printf (_ ("Delete “%s”"), title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rename_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, rename, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->delete_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, delete, -1);
}

/**
 * tl_bookmark_row_show:
 * @row: a row
 * @bookmark: what to show
 * @index: which of the bookmarks it is
 */
void
tl_bookmark_row_show (TlBookmarkRow *row, const TlBookmark *bookmark, guint index)
{
  const TlStretch *stretch = &bookmark->stretch;
  g_autofree char *range = NULL;
  g_autofree char *label = NULL;
  gboolean is_named;

  g_return_if_fail (TL_IS_BOOKMARK_ROW (row));

  if (bookmark->has_stretch)
    range = tl_stretch_to_words (stretch);
  gtk_label_set_text (row->title, bookmark->title);
  gtk_label_set_text (row->range, range != NULL ? range : _ ("First view"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (row->title), bookmark->title);
  gtk_widget_set_tooltip_text (GTK_WIDGET (row->range), gtk_label_get_text (row->range));
  is_named = g_strcmp0 (range, bookmark->title) != 0;
  gtk_widget_set_visible (GTK_WIDGET (row->range), is_named);
  label = is_named ? g_strdup_printf ("%s, %s", bookmark->title, gtk_label_get_text (row->range))
                   : g_strdup (bookmark->title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_visible (GTK_WIDGET (row->key), index < N_KEYS);
  if (index < N_KEYS)
    {
      g_autofree char *key = gtk_accelerator_get_label (GDK_KEY_1 + index, GDK_ALT_MASK);

      gtk_label_set_text (row->key, key);
    }
  name_buttons (row, bookmark->title);
}

/**
 * tl_bookmark_row_edit:
 * @row: a row
 *
 * Lets its title be edited.
 */
void
tl_bookmark_row_edit (TlBookmarkRow *row)
{
  g_return_if_fail (TL_IS_BOOKMARK_ROW (row));

  gtk_editable_set_text (GTK_EDITABLE (row->entry), gtk_label_get_text (row->title));
  gtk_stack_set_visible_child_name (row->stack, "entry");
  row->is_editing = TRUE;
  gtk_widget_grab_focus (GTK_WIDGET (row->entry));
}
