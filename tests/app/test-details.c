/* The details of an event in the real window: click, read, follow a source, copy a citation. */
#include "window-driver.h"

#include "tl-citation.h"

#include <string.h>

static char *opened_path; /* what the stand-in for a browser writes */

static guint
count_texts (GtkWidget *widget, const char *text)
{
  guint n = 0;

  if (!gtk_widget_get_visible (widget))
    return 0;
  if (GTK_IS_LABEL (widget))
    return g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text) ? 1 : 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_texts (child, text);
  return n;
}

/* The click shows the date, both lanes, the kind, and each footnote that is attached. */
static void
test_click (void)
{
  TlDataset *dataset;
  const TlFootnote *footnotes;
  const TlEvent *event;

  driver_start ();
  dataset = tl_timeline_view_get_dataset (driver_get_timeline ());
  footnotes = tl_dataset_get_footnotes (dataset, NULL);
  event = tl_dataset_get_event (dataset, driver_find_event ("alaska-summit"));
  driver_select_alaska ();
  g_assert_true (driver_has_text (driver_get_details (), "15 August 2025"));
  g_assert_true (driver_has_text (driver_get_details (), "Washington"));
  g_assert_true (driver_has_text (driver_get_details (), "Moscow"));
  g_assert_true (driver_has_text (driver_get_details (), event->summary));
  /* Once, as a link, and nowhere else in the window. */
  g_assert_cmpuint (count_texts (GTK_WIDGET (driver_get_window ()),
                                 tl_dataset_get_kinds (dataset, NULL)[event->kind].title),
                    ==, 1);
  g_assert_cmpuint (event->footnotes.length, >=, 1);
  for (guint i = 0; i < event->footnotes.length; i++)
    {
      const TlFootnote *footnote
        = &footnotes[tl_dataset_get_indices (dataset, event->footnotes)[i]];
      g_autofree char *number = g_strdup_printf ("%u", footnote->number);

      g_assert_true (driver_has_text (driver_get_details (), number));
    }
  driver_deselect ();
  /* A click where nothing is closes it too. */
  driver_select_alaska ();
  driver_click (GTK_WIDGET (driver_get_timeline ()), 300, 12);
  {
    guint32 none = TL_NO_EVENT;

    driver_wait_for (driver_is_selected, &none, "nothing to be selected");
  }
  driver_stop ();
}

static gboolean
is_opened (gpointer data)
{
  return g_file_test (opened_path, G_FILE_TEST_EXISTS);
}

/* A click on a source asks the desktop to open its address, and no other. */
static void
test_source (void)
{
  TlDataset *dataset;
  const TlEvent *event;
  const TlFootnote *footnote;
  const TlReference *reference;
  g_autofree char *opened = NULL;

  driver_start ();
  dataset = tl_timeline_view_get_dataset (driver_get_timeline ());
  event = tl_dataset_get_event (dataset, driver_find_event ("alaska-summit"));
  footnote
    = &tl_dataset_get_footnotes (dataset,
                                 NULL)[tl_dataset_get_indices (dataset, event->footnotes)[0]];
  reference
    = &tl_dataset_get_references (dataset,
                                  NULL)[tl_dataset_get_indices (dataset, footnote->references)[0]];
  driver_select_alaska ();
  gtk_widget_grab_focus (driver_find_button (driver_get_details (), "Open the Source"));
  driver_wait_ms (300);
  driver_click_widget (driver_find_button (driver_get_details (), "Open the Source"));
  driver_wait_for (is_opened, NULL, "the source to be opened");
  g_file_get_contents (opened_path, &opened, NULL, NULL);
  g_assert_cmpstr (g_strstrip (opened), ==, reference->url);
  driver_stop ();
}

static void
on_text (GObject *source, GAsyncResult *result, gpointer data)
{
  *(char **) data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static gboolean
is_set (gpointer data)
{
  return *(char **) data != NULL;
}

static void
test_copy (void)
{
  g_autofree char *text = NULL;
  TlDataset *dataset;
  const TlReference *references;
  gboolean found = FALSE;
  guint n_references;

  driver_start ();
  dataset = tl_timeline_view_get_dataset (driver_get_timeline ());
  references = tl_dataset_get_references (dataset, &n_references);
  driver_select_alaska ();
  gtk_widget_grab_focus (driver_find_button (driver_get_details (), "Copy the Citation"));
  driver_wait_ms (300);
  driver_click_widget (driver_find_button (driver_get_details (), "Copy the Citation"));
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (driver_get_window ())), NULL,
                                 on_text, &text);
  driver_wait_for (is_set, &text, "the clipboard's text");
  for (guint i = 0; i < n_references; i++)
    {
      g_autofree char *citation = tl_citation_write (dataset, &references[i], TL_CITATION_NOTE);

      found |= g_str_equal (citation, text);
    }
  g_assert_true (found);
  driver_stop ();
}

static gboolean
is_mapped (gpointer data)
{
  return gtk_widget_get_mapped (data);
}

/* The menu beside the button has the other formats, by pointer and by keyboard. */
static void
test_copy_bibtex (void)
{
  g_autofree char *text = NULL;
  g_autofree char *bibtex = NULL;
  TlDataset *dataset;
  const TlEvent *event;
  const TlFootnote *footnote;
  const TlReference *reference;
  GtkWidget *menu_button;

  driver_start ();
  dataset = tl_timeline_view_get_dataset (driver_get_timeline ());
  event = tl_dataset_get_event (dataset, driver_find_event ("alaska-summit"));
  footnote
    = &tl_dataset_get_footnotes (dataset,
                                 NULL)[tl_dataset_get_indices (dataset, event->footnotes)[0]];
  reference
    = &tl_dataset_get_references (dataset,
                                  NULL)[tl_dataset_get_indices (dataset, footnote->references)[0]];
  bibtex = tl_citation_write (dataset, reference, TL_CITATION_BIBTEX);
  driver_select_alaska ();
  menu_button = driver_find_of_type (driver_get_details (), GTK_TYPE_MENU_BUTTON);
  gtk_widget_grab_focus (menu_button);
  driver_wait_ms (300);
  driver_click_widget (menu_button);
  driver_wait_for (is_mapped, gtk_menu_button_get_popover (GTK_MENU_BUTTON (menu_button)),
                   "the menu to open");
  driver_wait_ms (300);
  /* Where the pointer can't choose from the menu as well. */
  driver_move (GTK_WIDGET (driver_get_timeline ()), 300, 12);
  driver_key ("Down");
  driver_key ("Down");
  driver_key ("Return");
  driver_wait_for (driver_is_said, (gpointer) "Citation copied as BibTeX", "the toast");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (driver_get_window ())), NULL,
                                 on_text, &text);
  driver_wait_for (is_set, &text, "the clipboard's text");
  g_assert_cmpstr (text, ==, bibtex);
  driver_stop ();
}

/* In place of a browser, a script that writes down what it is asked to open. */
static void
install_browser (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("XDG_DATA_HOME"), "applications", NULL);
  g_autofree char *script = g_build_filename (folder, "browser.sh", NULL);
  g_autofree char *desktop = g_build_filename (folder, "test-browser.desktop", NULL);
  g_autofree char *list = g_build_filename (folder, "mimeapps.list", NULL);
  g_autofree char *script_text = NULL;
  g_autofree char *desktop_text = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  opened_path = g_build_filename (folder, "opened", NULL);
  script_text = g_strdup_printf ("#!/bin/sh\necho \"$1\" >'%s.part'\nmv '%s.part' '%s'\n",
                                 opened_path, opened_path, opened_path);
  desktop_text = g_strdup_printf ("[Desktop Entry]\nType=Application\nName=Browser\n"
                                  "Exec=sh %s %%u\nMimeType=x-scheme-handler/https;\n",
                                  script);
  g_assert_true (g_file_set_contents (script, script_text, -1, NULL));
  g_assert_true (g_file_set_contents (desktop, desktop_text, -1, NULL));
  g_assert_true (g_file_set_contents (
    list, "[Default Applications]\nx-scheme-handler/https=test-browser.desktop\n", -1, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  install_browser ();
  g_test_add_func ("/details/click", test_click);
  g_test_add_func ("/details/source", test_source);
  g_test_add_func ("/details/copy", test_copy);
  g_test_add_func ("/details/copy-bibtex", test_copy_bibtex);
  return g_test_run ();
}
