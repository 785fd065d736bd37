/* Picks a command or the windows; nothing else. */
#include <glib/gi18n.h>
#include <locale.h>

#include "tl-application.h"
#include "tl-cli.h"

int
main (int argc, char **argv)
{
  g_autoptr (TlApplication) application = NULL;
  int exit_status;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  if (tl_cli_run (argc, argv, &exit_status))
    return exit_status;
  g_set_prgname ("timelanes");
  application = tl_application_new ();
  g_application_set_option_context_parameter_string (G_APPLICATION (application), _ ("[FILE…]"));
  g_application_set_option_context_description (G_APPLICATION (application), tl_cli_get_summary ());
  return g_application_run (G_APPLICATION (application), argc, argv);
}
