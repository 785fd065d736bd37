/* One process, many windows. */
#include "tl-application.h"

#include "tl-app-resource.h"
#include "tl-compat.h"
#include "tl-focus.h"
#include "tl-memory.h"
#include "tl-window.h"

#include <glib/gi18n.h>

struct _TlApplication
{
  AdwApplication parent_instance;

  GSettings *settings; /* nullable: the schema is not installed */
};

G_DEFINE_FINAL_TYPE (TlApplication, tl_application, ADW_TYPE_APPLICATION)

/* What is open is brought to the front. */
static gboolean
present_open (TlApplication *self, GFile *file)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (TL_IS_WINDOW (l->data) && tl_window_shows (l->data, file))
      {
        gtk_window_present (l->data);
        return TRUE;
      }
  return FALSE;
}

/* In this order, the dataset is read while the window manager finds the window its place. */
static TlWindow *
new_window (TlApplication *self)
{
  TlWindow *window = tl_window_new (ADW_APPLICATION (self), self->settings);

  gtk_window_present (GTK_WINDOW (window));
  return window;
}

static void
tl_application_activate (GApplication *application)
{
  TlApplication *self = TL_APPLICATION (application);
  g_autoptr (GFile) file = tl_memory_get_last_dataset ();

  if (!present_open (self, file))
    tl_window_open_last (new_window (self), file);
}

static void
tl_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  TlApplication *self = TL_APPLICATION (application);

  for (int i = 0; i < n_files; i++)
    if (!present_open (self, files[i]))
      tl_window_open (new_window (self), files[i]);
}

/* A second window on the same dataset starts where the first one is. */
static void
action_new_window (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWindow *active = gtk_application_get_active_window (data);
  g_autoptr (GFile) file = NULL;

  if (active != NULL && gtk_window_get_transient_for (active) != NULL)
    active = gtk_window_get_transient_for (active);
  if (TL_IS_WINDOW (active))
    {
      tl_window_keep_places (TL_WINDOW (active));
      g_set_object (&file, tl_window_get_file (TL_WINDOW (active)));
    }
  tl_window_open (new_window (data), file);
}

static void
action_about (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tl_compat_show_about (gtk_application_get_active_window (data));
}

static void
action_quit (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GList *windows = g_list_copy (gtk_application_get_windows (data));

  /* Closed one by one, so that each keeps what it keeps. */
  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
  g_list_free (windows);
}

static void
apply_style (TlApplication *self)
{
  g_autofree char *style = g_settings_get_string (self->settings, "style");
  AdwColorScheme scheme = ADW_COLOR_SCHEME_DEFAULT;

  if (g_str_equal (style, "light"))
    scheme = ADW_COLOR_SCHEME_FORCE_LIGHT;
  else if (g_str_equal (style, "dark"))
    scheme = ADW_COLOR_SCHEME_FORCE_DARK;
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), scheme);
}

/* Without an installed schema, as from a build folder, there is nothing to keep settings in. */
static void
set_up_settings (TlApplication *self)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;
  g_autoptr (GAction) style = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, "io.github.timelanes.Timelanes", TRUE);
  if (schema == NULL)
    return;
  self->settings = g_settings_new_full (schema, NULL, NULL);
  style = g_settings_create_action (self->settings, "style");
  g_action_map_add_action (G_ACTION_MAP (self), style);
  g_signal_connect_object (self->settings, "changed::style", G_CALLBACK (apply_style), self,
                           G_CONNECT_SWAPPED);
  apply_style (self);
}

static void
load_style_sheet (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/io/github/timelanes/Timelanes/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static const GActionEntry app_actions[] = {
  { "new-window", action_new_window },
  { "about", action_about },
  { "quit", action_quit },
};

static const struct
{
  const char *action;
  const char *keys[4];
} accelerators[] = {
  { "win.open", { "<Control>o" } },
  { "win.next-part", { "F6" } },
  { "win.previous-part", { "<Shift>F6" } },
  { "win.search", { "<Control>f" } },
  { "win.next-hit", { "<Control>g" } },
  { "win.previous-hit", { "<Control><Shift>g" } },
  { "win.filter", { "<Control><Shift>f" } },
  { "win.add-bookmark", { "<Control>d" } },
  { "win.show-bookmarks", { "<Control>b" } },
  { "win.first-view", { "<Alt>Home", "<Alt>KP_Home" } },
  { "win.export", { "<Control>e" } },
  { "win.zoom-in", { "<Control>plus", "<Control>equal", "<Control>KP_Add" } },
  { "win.zoom-out", { "<Control>minus", "<Control>KP_Subtract" } },
  { "win.fit", { "<Control>0", "<Control>KP_0" } },
  { "win.go-to-date", { "<Control>l" } },
  { "win.back", { "<Alt>Left", "<Alt>KP_Left", "Back" } },
  { "win.previous-event", { "<Alt>Page_Up", "<Alt>KP_Page_Up" } },
  { "win.next-event", { "<Alt>Page_Down", "<Alt>KP_Page_Down" } },
  { "win.forward", { "<Alt>Right", "<Alt>KP_Right", "Forward" } },
  { "win.toggle-details", { "F9" } },
  { "win.show-footnotes", { "<Control>F9" } },
  { "win.show-events", { "<Control><Shift>e" } },
  { "win.fullscreen", { "F11" } },
  { "view.show-chapters", { "<Control><Shift>h" } },
  { "view.show-relations", { "<Control><Shift>r" } },
  { "view.show-legend", { "<Control><Shift>l" } },
  { "win.show-shortcuts", { "<Control>question" } },
  { "app.new-window", { "<Control>n" } },
  { "app.quit", { "<Control>q" } },
  { "window.close", { "<Control>w" } },
};

static void
tl_application_startup (GApplication *application)
{
  TlApplication *self = TL_APPLICATION (application);

  /* The fonts are looked up in a thread of Pango's own, while GTK starts up. */
  pango_cairo_font_map_get_default ();
  g_resources_register (tl_app_get_resource ());
  /* We have no icons of our own. With a path for them GTK would drop the icon theme that a thread
   * of its has read by now, and read it again. */
  g_application_set_resource_base_path (application, NULL);
  G_APPLICATION_CLASS (tl_application_parent_class)->startup (application);
  load_style_sheet ();
  g_action_map_add_action_entries (G_ACTION_MAP (self), app_actions, G_N_ELEMENTS (app_actions),
                                   self);
  for (guint i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accelerators[i].action,
                                           accelerators[i].keys);
  set_up_settings (self);
}

static void
tl_application_window_added (GtkApplication *application, GtkWindow *window)
{
  tl_focus_keep_visible (window);
  GTK_APPLICATION_CLASS (tl_application_parent_class)->window_added (application, window);
}

static void
tl_application_dispose (GObject *object)
{
  g_clear_object (&TL_APPLICATION (object)->settings);
  G_OBJECT_CLASS (tl_application_parent_class)->dispose (object);
}

static void
tl_application_class_init (TlApplicationClass *class)
{
  G_OBJECT_CLASS (class)->dispose = tl_application_dispose;
  G_APPLICATION_CLASS (class)->activate = tl_application_activate;
  G_APPLICATION_CLASS (class)->open = tl_application_open;
  G_APPLICATION_CLASS (class)->startup = tl_application_startup;
  GTK_APPLICATION_CLASS (class)->window_added = tl_application_window_added;
}

static void
tl_application_init (TlApplication *self)
{
}

/**
 * tl_application_new:
 *
 * Returns: (transfer full): the application
 */
TlApplication *
tl_application_new (void)
{
  return g_object_new (TL_TYPE_APPLICATION, "application-id", APP_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, NULL);
}
