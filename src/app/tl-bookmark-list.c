/* Rows follow the memory. Renaming and moving are done here, on the memory; going to a bookmark,
 * adding and deleting one are the window's actions. */
#include "tl-bookmark-list.h"

#include "tl-bookmark-row.h"

struct _TlBookmarkList
{
  GtkWidget parent_instance;

  GtkStack *stack;
  GtkListBox *list;
  GtkWidget *add_button;

  TlMemory *memory;   /* nullable */
  gboolean is_adding; /* the title that is being edited is that of a new one */
};

G_DEFINE_FINAL_TYPE (TlBookmarkList, tl_bookmark_list, GTK_TYPE_WIDGET)

static guint
get_index (TlBookmarkRow *row)
{
  return (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
}

static void
close_popover (TlBookmarkList *self)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_POPOVER);

  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
}

/* Who made a bookmark by a key, and named it, goes on where that was. */
static void
on_renamed (TlBookmarkList *self, const char *title, gboolean is_done, TlBookmarkRow *row)
{
  gboolean was_adding = self->is_adding;

  self->is_adding = FALSE;
  if (title != NULL && get_index (row) < tl_memory_get_n_bookmarks (self->memory))
    tl_memory_rename (self->memory, get_index (row), title);
  if (was_adding && is_done)
    close_popover (self);
}

static void
on_deleted (TlBookmarkList *self, TlBookmarkRow *row)
{
  guint index = get_index (row);
  GtkListBoxRow *next;

  gtk_widget_activate_action (GTK_WIDGET (self), "win.delete-bookmark", "u", index);
  next = gtk_list_box_get_row_at_index (self->list, (int) index);
  if (next == NULL)
    next = gtk_list_box_get_row_at_index (self->list, (int) index - 1);
  gtk_widget_grab_focus (next != NULL ? GTK_WIDGET (next) : self->add_button);
}

static void
move (TlBookmarkList *self, guint from, guint to)
{
  if (to >= tl_memory_get_n_bookmarks (self->memory))
    return;
  tl_memory_move (self->memory, from, to);
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int) to)));
}

static void
on_moved (TlBookmarkList *self, int by, TlBookmarkRow *row)
{
  if (by > 0 || get_index (row) > 0)
    move (self, get_index (row), get_index (row) + (guint) by);
}

static void
on_dropped (TlBookmarkList *self, int to, TlBookmarkRow *row)
{
  move (self, get_index (row), (guint) to);
}

static void
on_row_activated (TlBookmarkList *self, GtkListBoxRow *row)
{
  guint index = get_index (TL_BOOKMARK_ROW (row));

  close_popover (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.go-to-bookmark", "u", index);
}

static void
append_row (TlBookmarkList *self)
{
  GtkWidget *row = tl_bookmark_row_new ();

  g_signal_connect_swapped (row, "renamed", G_CALLBACK (on_renamed), self);
  g_signal_connect_swapped (row, "deleted", G_CALLBACK (on_deleted), self);
  g_signal_connect_swapped (row, "moved", G_CALLBACK (on_moved), self);
  g_signal_connect_swapped (row, "dropped", G_CALLBACK (on_dropped), self);
  gtk_list_box_append (self->list, row);
}

/* Rows stay as long as there are as many bookmarks: one may be in the middle of saying something.
 */
static void
update (TlBookmarkList *self)
{
  guint n = self->memory != NULL ? tl_memory_get_n_bookmarks (self->memory) : 0;
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, (int) n)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < n; i++)
    {
      if (gtk_list_box_get_row_at_index (self->list, (int) i) == NULL)
        append_row (self);
      row = gtk_list_box_get_row_at_index (self->list, (int) i);
      tl_bookmark_row_show (TL_BOOKMARK_ROW (row), tl_memory_get_bookmark (self->memory, i), i);
    }
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "list" : "empty");
}

static void
tl_bookmark_list_dispose (GObject *object)
{
  GtkWidget *child;

  tl_bookmark_list_set_memory (TL_BOOKMARK_LIST (object), NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (tl_bookmark_list_parent_class)->dispose (object);
}

static void
tl_bookmark_list_class_init (TlBookmarkListClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = tl_bookmark_list_dispose;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/timelanes/Timelanes/tl-bookmark-list.ui");
  gtk_widget_class_bind_template_child (widget_class, TlBookmarkList, stack);
  gtk_widget_class_bind_template_child (widget_class, TlBookmarkList, list);
  gtk_widget_class_bind_template_child (widget_class, TlBookmarkList, add_button);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK,
                                       "win.undo-delete-bookmark", NULL);
}

static void
tl_bookmark_list_init (TlBookmarkList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tl_bookmark_list_new:
 *
 * Returns: (transfer floating): a list without bookmarks
 */
TlBookmarkList *
tl_bookmark_list_new (void)
{
  return g_object_new (TL_TYPE_BOOKMARK_LIST, NULL);
}

/**
 * tl_bookmark_list_set_memory:
 * @list: a list
 * @memory: (nullable): whose bookmarks to show
 */
void
tl_bookmark_list_set_memory (TlBookmarkList *list, TlMemory *memory)
{
  g_return_if_fail (TL_IS_BOOKMARK_LIST (list));

  if (list->memory != NULL)
    g_signal_handlers_disconnect_by_data (list->memory, list);
  g_set_object (&list->memory, memory);
  if (memory != NULL)
    g_signal_connect_swapped (memory, "changed", G_CALLBACK (update), list);
  if (list->list != NULL)
    update (list);
}

/**
 * tl_bookmark_list_focus:
 * @list: a list that is shown
 *
 * Gives the focus to the first bookmark, if there is one.
 */
void
tl_bookmark_list_focus (TlBookmarkList *list)
{
  GtkListBoxRow *row;

  g_return_if_fail (TL_IS_BOOKMARK_LIST (list));

  row = gtk_list_box_get_row_at_index (list->list, 0);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

/**
 * tl_bookmark_list_edit:
 * @list: a list that is shown
 * @index: a bookmark that was just made
 *
 * Lets its title be edited.
 */
void
tl_bookmark_list_edit (TlBookmarkList *list, guint index)
{
  GtkListBoxRow *row;

  g_return_if_fail (TL_IS_BOOKMARK_LIST (list));

  row = gtk_list_box_get_row_at_index (list->list, (int) index);
  if (row == NULL)
    return;
  list->is_adding = TRUE;
  tl_bookmark_row_edit (TL_BOOKMARK_ROW (row));
}
