/* The ways of GTK 4.8 and libadwaita 1.2, which later versions keep and only call deprecated. */
#include "tl-compat.h"

#include "tl-reference.h"

#include <glib/gi18n.h>

typedef struct
{
  GtkFileChooserNative *chooser;
  TlFileFunc func;
  gpointer data;
} Choice;

static void
on_file_response (GtkNativeDialog *dialog, int response, Choice *choice)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  /* Hidden before anything else is shown, which may be another dialog. */
  gtk_native_dialog_hide (dialog);
  if (file != NULL)
    choice->func (file, choice->data);
  g_object_unref (choice->chooser);
  g_free (choice);
}

static void
add_filter (GtkFileChooserNative *chooser, TlFileKind kind)
{
  static const struct
  {
    const char *name;
    const char *pattern;
  } filters[] = {
    [TL_FILES_DATASETS] = { N_ ("Datasets (JSON)"), "*.json" },
    [TL_FILES_PNG] = { N_ ("PNG images"), "*.png" },
    [TL_FILES_SVG] = { N_ ("SVG drawings"), "*.svg" },
    [TL_FILES_PDF] = { N_ ("PDF documents"), "*.pdf" },
    [TL_FILES_JSON] = { N_ ("Scenes as data (JSON)"), "*.json" },
  };
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, gettext (filters[kind].name));
  gtk_file_filter_add_pattern (filter, filters[kind].pattern);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), all);
}

static void
show_chooser (GtkFileChooserNative *chooser, TlFileFunc func, gpointer data)
{
  Choice *choice = g_new (Choice, 1);

  *choice = (Choice){ chooser, func, data };
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect (chooser, "response", G_CALLBACK (on_file_response), choice);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/**
 * tl_compat_choose_file_to_open:
 * @parent: the window that asks; the dialog goes with it
 * @func: called with the chosen file, if one is chosen
 * @data: data for @func, valid as long as @parent
 */
void
tl_compat_choose_file_to_open (GtkWindow *parent, TlFileFunc func, gpointer data)
{
  GtkFileChooserNative *chooser
    = gtk_file_chooser_native_new (_ ("Open a Dataset"), parent, GTK_FILE_CHOOSER_ACTION_OPEN,
                                   _ ("_Open"), _ ("_Cancel"));

  add_filter (chooser, TL_FILES_DATASETS);
  show_chooser (chooser, func, data);
}

/**
 * tl_compat_choose_file_to_save:
 * @parent: the window that asks; the dialog goes with it
 * @kind: what is saved
 * @name: the file name to propose
 * @func: called with the chosen file, if one is chosen
 * @data: data for @func, valid as long as @parent
 */
void
tl_compat_choose_file_to_save (
  GtkWindow *parent, TlFileKind kind, const char *name, TlFileFunc func, gpointer data)
{
  GtkFileChooserNative *chooser
    = gtk_file_chooser_native_new (_ ("Export a Picture"), parent, GTK_FILE_CHOOSER_ACTION_SAVE,
                                   _ ("_Export"), _ ("_Cancel"));

  add_filter (chooser, kind);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  show_chooser (chooser, func, data);
}

/**
 * tl_compat_open_uri:
 * @parent: the window that asks
 * @uri: an address; opened only if it is one of http, https or mailto
 *
 * Asks the desktop to open an address.
 */
void
tl_compat_open_uri (GtkWindow *parent, const char *uri)
{
  if (tl_reference_is_safe_url (uri))
    gtk_show_uri (parent, uri, GDK_CURRENT_TIME);
}

/**
 * tl_compat_show_about:
 * @parent: the window that asks
 */
void
tl_compat_show_about (GtkWindow *parent)
{
  adw_show_about_window (parent, "application-name", _ ("Timelanes"), "application-icon", APP_ID,
                         "version", APP_VERSION, "developer-name", _ ("The Timelanes maintainers"),
                         "license-type", GTK_LICENSE_GPL_3_0, "comments",
                         _ ("Draws a dataset of events as a zoomable timeline in swimlanes, with "
                            "footnotes."),
                         /* Translators: your names, one a line. */
                         "translator-credits", _ ("translator-credits"), NULL);
}

/**
 * tl_compat_name_buttons:
 * @widget: a widget
 *
 * Lets a screen reader call the buttons below the widget by what is on them. GTK 4.8 would have it
 * say the text twice, once with the mark of its key: "_Open Open".
 */
void
tl_compat_name_buttons (GtkWidget *widget)
{
  GtkWidget *child;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (GTK_IS_BUTTON (widget) && gtk_button_get_use_underline (GTK_BUTTON (widget)))
    gtk_accessible_reset_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL);
  for (child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    tl_compat_name_buttons (child);
}
