/* What a screen reader is told, through AT-SPI, from another process: each event in view is a list
 * item with a name; the details, once opened by keyboard, can be read. */
#include <atspi/atspi.h>
#include <gio/gio.h>
#include <signal.h>
#include <string.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiAccessible, g_object_unref)

/* The longest that anything takes, in steps of a tenth of a second. */
#define PATIENCE 150

static GSubprocess *program;

/* Counts the objects of a role below one whose names hold a text. Those that go away meanwhile
 * don't count. */
static guint
count_named (AtspiAccessible *object, AtspiRole role, const char *text)
{
  g_autofree char *name = atspi_accessible_get_name (object, NULL);
  int n_children = atspi_accessible_get_child_count (object, NULL);
  guint n = 0;

  if (name != NULL && strstr (name, text) != NULL
      && (role == ATSPI_ROLE_INVALID || atspi_accessible_get_role (object, NULL) == role))
    n++;
  for (int i = 0; i < n_children; i++)
    {
      g_autoptr (AtspiAccessible) child = atspi_accessible_get_child_at_index (object, i, NULL);

      if (child != NULL)
        n += count_named (child, role, text);
    }
  return n;
}

static guint
count_on_desktop (AtspiRole role, const char *text)
{
  g_autoptr (AtspiAccessible) desktop = atspi_get_desktop (0);

  atspi_accessible_clear_cache (desktop);
  return count_named (desktop, role, text);
}

static void
wait_for (AtspiRole role, const char *text, guint at_least)
{
  for (guint i = 0; count_on_desktop (role, text) < at_least; i++)
    {
      if (i > PATIENCE)
        g_error ("waited in vain for %u × “%s”", at_least, text);
      g_usleep (G_USEC_PER_SEC / 10);
    }
}

static void
press (const char *key)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) xdotool
    = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, "xdotool", "key", key, NULL);

  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait_check (xdotool, NULL, NULL));
}

static void
test_events (void)
{
  wait_for (ATSPI_ROLE_LIST_ITEM, "2025", 30);
  g_assert_cmpuint (count_on_desktop (ATSPI_ROLE_LIST_ITEM, "15 August 2025"), >=, 1);
}

/* Every button has a name. */
static void
test_buttons (void)
{
  g_assert_cmpuint (count_on_desktop (ATSPI_ROLE_INVALID, "Open a dataset"), ==, 1);
  g_assert_cmpuint (count_on_desktop (ATSPI_ROLE_INVALID, "Export a picture"), ==, 1);
  g_assert_cmpuint (count_on_desktop (ATSPI_ROLE_INVALID, "Zoom in"), >=, 1);
  g_assert_cmpuint (count_on_desktop (ATSPI_ROLE_INVALID, "Show everything"), >=, 1);
}

static void
test_details (void)
{
  press ("Down");
  press ("Return");
  wait_for (ATSPI_ROLE_INVALID, "Close the details", 1);
  wait_for (ATSPI_ROLE_INVALID, "Chapter", 1);
}

/* The table says how many events there are, and each of its rows is read as one. */
static void
test_table (void)
{
  press ("ctrl+shift+e");
  wait_for (ATSPI_ROLE_INVALID, "157 events", 1);
  wait_for (ATSPI_ROLE_INVALID, "INF Treaty, Washington, Moscow", 1);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  /* AT-SPI's own library warns of what is not ours, here in the reader; the program is still
   * strict. */
  g_log_set_always_fatal ((GLogLevelFlags) G_LOG_FATAL_MASK);
  program
    = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, g_getenv ("TIMELANES_PROGRAM"), NULL);
  g_assert_no_error (error);
  atspi_init ();
  g_test_add_func ("/screen-reader/events", test_events);
  g_test_add_func ("/screen-reader/buttons", test_buttons);
  g_test_add_func ("/screen-reader/details", test_details);
  g_test_add_func ("/screen-reader/table", test_table);
  status = g_test_run ();
  g_subprocess_send_signal (program, SIGTERM);
  g_subprocess_wait (program, NULL, NULL);
  g_object_unref (program);
  return status;
}
