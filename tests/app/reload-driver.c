/* Saves documents, opens them in the real window, and waits for what it says. */
#include "reload-driver.h"

#include <glib/gstdio.h>
#include <string.h>

static char *folder;
char *reload_path;

/* A document of events "e0" to "eN"; what is given instead of one is in their place. */
char *
reload_write_events (guint n_events, guint changed, guint removed, const char *more)
{
  GString *json
    = g_string_new ("{ \"title\": \"Told\", \"lanes\": [ {\"id\": \"a\", \"title\": \"Upper\"},\n"
                    "  {\"id\": \"b\", \"title\": \"Lower\"} ], \"events\": [ ");

  for (guint i = 0; i < n_events; i++)
    if (i != removed)
      g_string_append_printf (json,
                              "{\"id\": \"e%u\", \"title\": \"Event %u\", \"date\": "
                              "\"2025-%02u-%02u\", \"lanes\": [\"%s\"], \"summary\": \"%s\"},\n",
                              i, i, 1 + i / 28 % 12, 1 + i % 28, i % 2 == 0 ? "a" : "b",
                              i == changed ? "It is told anew." : "It is told.");
  g_string_append (json, more);
  g_string_append (json, "{\"id\": \"last\", \"title\": \"Last\", \"date\": \"2025-12-30\", "
                         "\"lanes\": [\"b\"]} ] }\n");
  return g_string_free (json, FALSE);
}

void
reload_save (const char *file_path, const char *text)
{
  FILE *file = fopen (file_path, "w");

  g_assert_nonnull (file);
  g_assert_cmpuint (fwrite (text, 1, strlen (text), file), ==, strlen (text));
  fclose (file);
}

void
reload_save_events (guint n_events, guint changed, guint removed, const char *more)
{
  g_autofree char *json = reload_write_events (n_events, changed, removed, more);

  reload_save (reload_path, json);
}

gboolean
reload_is_banner (gpointer text)
{
  TlWindow *window = driver_get_window ();

  if (text == NULL)
    return !gtk_widget_get_visible (window->banner);
  return gtk_widget_get_visible (window->banner)
         && strstr (gtk_label_get_text (window->banner_label), text) != NULL;
}

void
reload_wait_for_banner (const char *text)
{
  driver_wait_for (reload_is_banner, (gpointer) text, text != NULL ? text : "no banner");
}

/* Once the banner has come in. */
void
reload_press (GtkWidget *button)
{
  driver_wait_ms (400);
  driver_click_widget (button);
}

static gboolean
is_watching (gpointer data)
{
  TlWindow *window = data;

  return window->watch != NULL && window->file != NULL
         && g_file_equal (tl_file_watch_get_file (window->watch), window->file)
         && tl_timeline_view_get_scene (window->timeline) != NULL;
}

void
reload_open (TlWindow *window, const char *file_path)
{
  g_autoptr (GFile) file = g_file_new_for_path (file_path);

  tl_window_open (window, file);
  while (window->file == NULL || !g_file_equal (window->file, file))
    driver_wait_ms (20);
  driver_wait_for (is_watching, window, "the file to be watched");
  driver_wait_ms (300);
}

void
reload_start (guint n_events)
{
  reload_save_events (n_events, G_MAXUINT, G_MAXUINT, "");
  driver_start ();
  reload_open (driver_get_window (), reload_path);
}

void
reload_stop (void)
{
  driver_stop ();
  g_unlink (reload_path);
}

gboolean
reload_is_flashing (gpointer data)
{
  return tl_timeline_view_get_flash (driver_get_timeline ()) != NULL;
}

gboolean
reload_is_calm (gpointer data)
{
  return !reload_is_flashing (data);
}

void
reload_select (const char *id)
{
  guint32 event = driver_find_event (id);

  tl_timeline_view_show_event (driver_get_timeline (), event);
  tl_window_show_details (driver_get_window (), event);
  driver_wait_ms (900);
}

void
reload_assert_selected (const char *id)
{
  TlTimelineView *timeline = driver_get_timeline ();
  guint32 selected = tl_timeline_view_get_selected (timeline);

  g_assert_cmpuint (selected, !=, TL_NO_EVENT);
  g_assert_cmpstr (tl_dataset_get_event (tl_timeline_view_get_dataset (timeline), selected)->id, ==,
                   id);
}

/* The file has a folder to itself, as long as the tests run. */
int
reload_run (void)
{
  g_autoptr (GError) error = NULL;
  int status;

  folder = g_dir_make_tmp ("timelanes-reload-XXXXXX", &error);
  g_assert_no_error (error);
  reload_path = g_build_filename (folder, "told.json", NULL);
  status = g_test_run ();
  g_rmdir (folder);
  g_clear_pointer (&reload_path, g_free);
  g_clear_pointer (&folder, g_free);
  return status;
}
