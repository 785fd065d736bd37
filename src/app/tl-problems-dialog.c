/* One text with a line for each problem, as "timelanes validate" prints them, to read and to copy.
 */
#include "tl-problems-dialog.h"

#include <glib/gi18n.h>

static void
append_problems (GString *text, const char *name, const TlProblems *problems)
{
  guint n_left_out = tl_problems_get_n_left_out (problems);

  for (guint i = 0; i < tl_problems_get_length (problems); i++)
    {
      g_autofree char *line = tl_problem_to_string (tl_problems_get (problems, i), name);

      g_string_append_printf (text, "%s\n", line);
    }
  if (n_left_out > 0)
    g_string_append_printf (text, ngettext ("… and %u more\n", "… and %u more\n", n_left_out),
                            n_left_out);
}

/**
 * tl_problems_dialog_show:
 * @parent: the window that the dialog belongs to
 * @name: the dataset's name
 * @problems: what is wrong with it
 *
 * Shows the problems in a dialog of their own.
 */
void
tl_problems_dialog_show (GtkWindow *parent, const char *name, const TlProblems *problems)
{
  g_autoptr (GtkBuilder) builder
    = gtk_builder_new_from_resource ("/io/github/timelanes/Timelanes/tl-problems-dialog.ui");
  GtkWindow *dialog = GTK_WINDOW (gtk_builder_get_object (builder, "dialog"));
  AdwWindowTitle *title = ADW_WINDOW_TITLE (gtk_builder_get_object (builder, "title"));
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (gtk_builder_get_object (builder, "buffer"));
  g_autoptr (GString) text = g_string_new (NULL);

  append_problems (text, name, problems);
  adw_window_title_set_subtitle (title, name);
  gtk_text_buffer_set_text (buffer, text->str, -1);
  gtk_window_set_transient_for (dialog, parent);
  gtk_window_present (dialog);
}
