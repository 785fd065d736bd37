/* The program runs in a process of its own: it answers only while its main loop goes round. */
#include "reader.h"

#include <signal.h>
#include <string.h>

/* The longest that anything takes, in steps of a tenth of a second. */
#define PATIENCE 150

static GSubprocess *program;

typedef gboolean (*IsMeant) (AtspiAccessible *object, AtspiRole role, const char *text);

static gboolean
is_named (AtspiAccessible *object, AtspiRole role, const char *text)
{
  g_autofree char *name = atspi_accessible_get_name (object, NULL);

  return name != NULL && strstr (name, text) != NULL
         && (role == ATSPI_ROLE_INVALID || atspi_accessible_get_role (object, NULL) == role);
}

/* What has the focus is heard with its name and its description. */
static gboolean
is_heard (AtspiAccessible *object, AtspiRole role, const char *text)
{
  g_autoptr (AtspiStateSet) states = atspi_accessible_get_state_set (object);
  g_autofree char *description = NULL;

  if (states == NULL || !atspi_state_set_contains (states, ATSPI_STATE_FOCUSED))
    return FALSE;
  description = atspi_accessible_get_description (object, NULL);
  return is_named (object, role, text)
         || (description != NULL && strstr (description, text) != NULL);
}

static gboolean
is_nameless (AtspiAccessible *object, AtspiRole role, const char *text)
{
  AtspiRole its_role = atspi_accessible_get_role (object, NULL);
  g_autoptr (AtspiStateSet) states = NULL;
  g_autofree char *name = NULL;
  g_autofree char *id = NULL;

  /* What scrolls only hands the keyboard on. */
  if (its_role == ATSPI_ROLE_SCROLL_PANE)
    return FALSE;
  states = atspi_accessible_get_state_set (object);
  name = atspi_accessible_get_name (object, NULL);
  if (states == NULL || !atspi_state_set_contains (states, ATSPI_STATE_FOCUSABLE)
      || (name != NULL && *name != '\0'))
    return FALSE;
  id = atspi_accessible_get_accessible_id (object, NULL);
  g_test_message ("nameless: role %d, %s", (int) its_role, id);
  return TRUE;
}

/* Counts the objects below one. Those that go away meanwhile don't count. */
static guint
count_below (AtspiAccessible *object, IsMeant is_meant, AtspiRole role, const char *text)
{
  int n_children = atspi_accessible_get_child_count (object, NULL);
  guint n = is_meant (object, role, text);

  for (int i = 0; i < n_children; i++)
    {
      g_autoptr (AtspiAccessible) child = atspi_accessible_get_child_at_index (object, i, NULL);

      if (child != NULL)
        n += count_below (child, is_meant, role, text);
    }
  return n;
}

static guint
count_on_desktop (IsMeant is_meant, AtspiRole role, const char *text)
{
  g_autoptr (AtspiAccessible) desktop = atspi_get_desktop (0);

  atspi_accessible_clear_cache (desktop);
  return count_below (desktop, is_meant, role, text);
}

static void
wait_until (IsMeant is_meant, AtspiRole role, const char *text, guint at_least)
{
  for (guint i = 0; count_on_desktop (is_meant, role, text) < at_least; i++)
    {
      if (i > PATIENCE)
        g_error ("waited in vain for %u × “%s”", at_least, text);
      g_usleep (G_USEC_PER_SEC / 10);
    }
}

/* How many objects of a role have names that hold a text. */
guint
reader_count (AtspiRole role, const char *text)
{
  return count_on_desktop (is_named, role, text);
}

/* How many things that can have the focus have no name. */
guint
reader_count_nameless (void)
{
  return count_on_desktop (is_nameless, ATSPI_ROLE_INVALID, "");
}

void
reader_wait_for (AtspiRole role, const char *text, guint at_least)
{
  wait_until (is_named, role, text, at_least);
}

/* Until what has the focus says it. */
void
reader_wait_for_focus (const char *text)
{
  wait_until (is_heard, ATSPI_ROLE_INVALID, text, 1);
}

static void
xdotool (const char *command, const char *argument)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process
    = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, "xdotool", command, argument, NULL);

  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait_check (process, NULL, NULL));
}

void
reader_press (const char *key)
{
  xdotool ("key", key);
}

void
reader_type (const char *text)
{
  xdotool ("type", text);
}

void
reader_init (int *argc, char ***argv)
{
  g_autoptr (GError) error = NULL;

  g_test_init (argc, argv, NULL);
  /* AT-SPI's own library warns of what is not ours, here in the reader; the program is still
   * strict. */
  g_log_set_always_fatal ((GLogLevelFlags) G_LOG_FATAL_MASK);
  program
    = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, g_getenv ("TIMELANES_PROGRAM"), NULL);
  g_assert_no_error (error);
  atspi_init ();
}

int
reader_run (void)
{
  int status = g_test_run ();

  g_subprocess_send_signal (program, SIGTERM);
  g_subprocess_wait (program, NULL, NULL);
  g_object_unref (program);
  return status;
}
