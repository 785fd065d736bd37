/* Bookmarks in the window: adding one, going to one, deleting one, and the button that lists them.
 */
#include "tl-bookmark-list.h"
#include "tl-window-private.h"

#include <glib/gi18n.h>

/* So many are reached by Alt and a digit. */
#define N_KEYS 9

/* Deleted, and held by the toast that can put it back. */
typedef struct
{
  TlMemory *memory;
  guint index;
  TlBookmark *bookmark; /* NULL: it is back */
} Deleted;

static void
deleted_free (gpointer data, GClosure *closure)
{
  Deleted *deleted = data;

  g_object_unref (deleted->memory);
  g_clear_pointer (&deleted->bookmark, tl_bookmark_free);
  g_free (deleted);
}

static void
on_undo_clicked (AdwToast *toast, Deleted *deleted)
{
  if (deleted->bookmark == NULL)
    return;
  tl_memory_insert (deleted->memory, deleted->index, g_steal_pointer (&deleted->bookmark));
  /* The window that shows it may be another by now, or none. */
  tl_memory_save (deleted->memory);
}

static void
offer_undo (TlWindow *self, guint index, TlBookmark *bookmark)
{
  Deleted *deleted = g_new (Deleted, 1);
  /* Translators: %s is a bookmark’s title. */
  g_autofree char *text = g_strdup_printf (_ ("“%s” deleted"), bookmark->title);
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  AdwToast *toast = adw_toast_new (escaped);

  *deleted = (Deleted){ g_object_ref (self->memory), index, bookmark };
  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (on_undo_clicked), deleted,
                         deleted_free, 0);
  g_set_weak_pointer (&self->undo_toast, toast);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static TlBookmarkList *
get_list (TlWindow *self)
{
  GtkPopover *popover = gtk_menu_button_get_popover (self->bookmarks_button);

  return popover != NULL ? TL_BOOKMARK_LIST (gtk_popover_get_child (popover)) : NULL;
}

/* Enter goes to the first, without a detour by the button above. */
static void
on_list_mapped (GtkWidget *popover, TlWindow *self)
{
  tl_bookmark_list_focus (get_list (self));
}

/* Made when it is first asked for. */
static void
on_list_asked_for (GtkMenuButton *button, gpointer data)
{
  TlWindow *self = TL_WINDOW (gtk_widget_get_root (GTK_WIDGET (button)));
  GtkWidget *popover;

  if (get_list (self) != NULL)
    return;
  popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (tl_bookmark_list_new ()));
  g_signal_connect_data (popover, "map", G_CALLBACK (on_list_mapped), self, NULL, G_CONNECT_AFTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Bookmarks"), -1);
  gtk_menu_button_set_popover (button, popover);
  tl_bookmark_list_set_memory (get_list (self), self->memory);
}

/* The selected event's title, or the range in words. */
static char *
propose_title (TlWindow *self)
{
  TlDataset *dataset = tl_timeline_view_get_dataset (self->timeline);
  guint32 selected = tl_timeline_view_get_selected (self->timeline);
  const TlEvent *event;
  TlStretch stretch;

  if (selected != TL_NO_EVENT)
    {
      event = tl_dataset_get_event (dataset, selected);
      return g_strdup (event->short_title != NULL ? event->short_title : event->title);
    }
  if (tl_timeline_view_get_stretch (self->timeline, &stretch))
    return tl_stretch_to_words (&stretch);
  return g_strdup (_ ("Bookmark"));
}

static void
action_add (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TlWindow *self = TL_WINDOW (widget);
  g_autofree char *title = NULL;
  guint index;

  if (self->memory == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self->timeline)))
    return;
  title = propose_title (self);
  index = tl_memory_get_n_bookmarks (self->memory);
  tl_memory_insert (self->memory, index, tl_window_make_bookmark (self, title));
  tl_window_popup (self, self->bookmarks_button);
  tl_bookmark_list_edit (get_list (self), index);
}

static void
action_go_to (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TlWindow *self = TL_WINDOW (widget);
  guint index = g_variant_get_uint32 (parameter);
  const TlBookmark *bookmark;
  g_autoptr (TlBookmark) left = NULL;
  g_autoptr (TlBookmark) now = NULL;

  if (self->memory == NULL || index >= tl_memory_get_n_bookmarks (self->memory))
    return;
  bookmark = tl_memory_get_bookmark (self->memory, index);
  left = tl_window_make_bookmark (self, NULL);
  tl_window_apply_bookmark (self, bookmark);
  now = tl_window_make_bookmark (self, NULL);
  if (!tl_bookmark_equal_but_view (left, now))
    tl_timeline_view_leave_place (self->timeline, g_steal_pointer (&left));
  if (bookmark->has_stretch)
    tl_timeline_view_jump_to_stretch (self->timeline, &bookmark->stretch);
  else
    tl_timeline_view_show_first (self->timeline);
  tl_timeline_view_describe (self->timeline, bookmark->title);
  gtk_widget_grab_focus (GTK_WIDGET (self->timeline));
}

static void
action_delete (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TlWindow *self = TL_WINDOW (widget);
  guint index = g_variant_get_uint32 (parameter);

  if (self->memory == NULL || index >= tl_memory_get_n_bookmarks (self->memory))
    return;
  offer_undo (self, index, tl_memory_remove (self->memory, index));
}

/* The toast can't be reached from the list; its button can. */
static void
action_undo_delete (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (AdwToast) toast = NULL;

  if (!g_set_object (&toast, TL_WINDOW (widget)->undo_toast))
    return;
  g_signal_emit_by_name (toast, "button-clicked");
  adw_toast_dismiss (toast);
}

static void
action_show (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tl_window_popup (TL_WINDOW (widget), TL_WINDOW (widget)->bookmarks_button);
}

/**
 * tl_window_update_bookmarks:
 * @self: a window that shows another dataset than before, or whose bookmarks have changed
 *
 * Has the list show this dataset's, if it was ever asked for.
 */
void
tl_window_update_bookmarks (TlWindow *self)
{
  TlBookmarkList *list = get_list (self);

  if (list != NULL)
    tl_bookmark_list_set_memory (list, self->memory);
}

/**
 * tl_window_add_bookmark_actions:
 * @class: the window's class
 */
void
tl_window_add_bookmark_actions (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "win.add-bookmark", NULL, action_add);
  gtk_widget_class_install_action (class, "win.go-to-bookmark", "u", action_go_to);
  gtk_widget_class_install_action (class, "win.delete-bookmark", "u", action_delete);
  gtk_widget_class_install_action (class, "win.undo-delete-bookmark", NULL, action_undo_delete);
  gtk_widget_class_install_action (class, "win.show-bookmarks", NULL, action_show);
  for (guint i = 0; i < N_KEYS; i++)
    {
      gtk_widget_class_add_binding_action (class, GDK_KEY_1 + i, GDK_ALT_MASK, "win.go-to-bookmark",
                                           "u", i);
      gtk_widget_class_add_binding_action (class, GDK_KEY_KP_1 + i, GDK_ALT_MASK,
                                           "win.go-to-bookmark", "u", i);
    }
}

/**
 * tl_window_set_up_bookmarks:
 * @self: a window
 *
 * Gives the button its list.
 */
void
tl_window_set_up_bookmarks (TlWindow *self)
{
  gtk_menu_button_set_create_popup_func (self->bookmarks_button, on_list_asked_for, NULL, NULL);
}
