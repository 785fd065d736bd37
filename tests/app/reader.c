/* The program runs in a process of its own: it answers only while its main loop goes round. */
#include "reader.h"

#include <signal.h>
#include <string.h>

/* The longest that anything takes, in seconds: less than a test may, so that it says what it waited
 * for. */
#define PATIENCE_S 20

static GSubprocess *program;

/* What GTK has told of what changes, since one listens. */
static GPtrArray *told;

typedef struct
{
  AtspiRole role; /* ATSPI_ROLE_INVALID: any */
  const char *text;
  AtspiStateType state;    /* ATSPI_STATE_INVALID: any */
  const char *description; /* NULL: any */
} Wanted;

typedef gboolean (*IsMeant) (AtspiAccessible *object, const Wanted *wanted);

static gboolean
has_state (AtspiAccessible *object, AtspiStateType state)
{
  g_autoptr (AtspiStateSet) states = atspi_accessible_get_state_set (object);

  return states != NULL && atspi_state_set_contains (states, state);
}

static gboolean
is_described (AtspiAccessible *object, const char *text)
{
  g_autofree char *description = atspi_accessible_get_description (object, NULL);

  return description != NULL && strstr (description, text) != NULL;
}

static gboolean
is_named (AtspiAccessible *object, const Wanted *wanted)
{
  g_autofree char *name = atspi_accessible_get_name (object, NULL);

  return name != NULL && strstr (name, wanted->text) != NULL
         && (wanted->role == ATSPI_ROLE_INVALID
             || atspi_accessible_get_role (object, NULL) == wanted->role)
         && (wanted->state == ATSPI_STATE_INVALID || has_state (object, wanted->state))
         && (wanted->description == NULL || is_described (object, wanted->description));
}

/* What has the focus is heard with its name and its description. */
static gboolean
is_heard (AtspiAccessible *object, const Wanted *wanted)
{
  return has_state (object, ATSPI_STATE_FOCUSED)
         && (is_named (object, wanted) || is_described (object, wanted->text));
}

/* GTK calls what nobody has named by its class. */
static gboolean
is_class_name (const char *name)
{
  return (g_str_has_prefix (name, "Gtk") || g_str_has_prefix (name, "Adw")
          || g_str_has_prefix (name, "Tl"))
         && strchr (name, ' ') == NULL;
}

static gboolean
is_nameless (AtspiAccessible *object, const Wanted *wanted)
{
  AtspiRole its_role = atspi_accessible_get_role (object, NULL);
  g_autofree char *name = NULL;
  g_autofree char *id = NULL;

  /* What scrolls, or is the item within a choice, only hands the keyboard on. */
  if (its_role == ATSPI_ROLE_SCROLL_PANE || its_role == ATSPI_ROLE_FILLER)
    return FALSE;
  name = atspi_accessible_get_name (object, NULL);
  /* What closes a toast of libadwaita's; and what has nothing to say yet. */
  if (g_strcmp0 (name, "GtkImage") == 0 || g_strcmp0 (name, "GtkLabel") == 0)
    return FALSE;
  if (!has_state (object, ATSPI_STATE_FOCUSABLE)
      || (name != NULL && *name != '\0' && !is_class_name (name)))
    return FALSE;
  id = atspi_accessible_get_accessible_id (object, NULL);
  g_test_message ("nameless: role %d, %s, %s", (int) its_role, name, id);
  return TRUE;
}

/* Of these there are many, and to go through them takes long. */
static gboolean
says_its_parts (AtspiAccessible *object)
{
  AtspiRole role = atspi_accessible_get_role (object, NULL);

  return role == ATSPI_ROLE_TABLE_ROW || role == ATSPI_ROLE_CHECK_BOX || role == ATSPI_ROLE_LINK;
}

/* Counts the objects below one. Those that go away meanwhile don't count. */
static guint
count_below (AtspiAccessible *object, IsMeant is_meant, const Wanted *wanted)
{
  guint n = is_meant (object, wanted);
  int n_children = 0;

  if (!says_its_parts (object))
    n_children = atspi_accessible_get_child_count (object, NULL);
  for (int i = 0; i < n_children; i++)
    {
      g_autoptr (AtspiAccessible) child = atspi_accessible_get_child_at_index (object, i, NULL);

      if (child != NULL)
        n += count_below (child, is_meant, wanted);
    }
  return n;
}

static guint
count_on_desktop (IsMeant is_meant, const Wanted *wanted)
{
  g_autoptr (AtspiAccessible) desktop = atspi_get_desktop (0);

  atspi_accessible_clear_cache (desktop);
  return count_below (desktop, is_meant, wanted);
}

static void
wait_until (IsMeant is_meant, const Wanted *wanted, guint at_least)
{
  gint64 end_us = g_get_monotonic_time () + PATIENCE_S * G_USEC_PER_SEC;

  while (count_on_desktop (is_meant, wanted) < at_least)
    {
      if (g_get_monotonic_time () > end_us)
        g_error ("waited in vain for %u × “%s”", at_least, wanted->text);
      g_usleep (G_USEC_PER_SEC / 10);
    }
}

/* How many objects of a role have names that hold a text. */
guint
reader_count (AtspiRole role, const char *text)
{
  Wanted wanted = { role, text, ATSPI_STATE_INVALID, NULL };

  return count_on_desktop (is_named, &wanted);
}

/* How many of those are in a state, such as checked. */
guint
reader_count_in_state (AtspiRole role, const char *text, AtspiStateType state)
{
  Wanted wanted = { role, text, state, NULL };

  return count_on_desktop (is_named, &wanted);
}

/* How many things that can have the focus have no name. */
guint
reader_count_nameless (void)
{
  Wanted wanted = { ATSPI_ROLE_INVALID, "", ATSPI_STATE_INVALID, NULL };

  return count_on_desktop (is_nameless, &wanted);
}

void
reader_wait_for (AtspiRole role, const char *text, guint at_least)
{
  Wanted wanted = { role, text, ATSPI_STATE_INVALID, NULL };

  wait_until (is_named, &wanted, at_least);
}

void
reader_wait_for_state (AtspiRole role, const char *text, AtspiStateType state)
{
  Wanted wanted = { role, text, state, NULL };

  wait_until (is_named, &wanted, 1);
}

/* Until something of that name is described so. */
void
reader_wait_for_description (AtspiRole role, const char *text, const char *description)
{
  Wanted wanted = { role, text, ATSPI_STATE_INVALID, description };

  wait_until (is_named, &wanted, 1);
}

/* Whether what has the focus says it. */
gboolean
reader_hears (const char *text)
{
  Wanted wanted = { ATSPI_ROLE_INVALID, text, ATSPI_STATE_INVALID, NULL };

  return count_on_desktop (is_heard, &wanted) > 0;
}

/* Until what has the focus says it. */
void
reader_wait_for_focus (const char *text)
{
  Wanted wanted = { ATSPI_ROLE_INVALID, text, ATSPI_STATE_INVALID, NULL };

  wait_until (is_heard, &wanted, 1);
}

static void
on_told (AtspiEvent *event, gpointer data)
{
  if (G_VALUE_HOLDS_STRING (&event->any_data))
    g_ptr_array_add (told, g_value_dup_string (&event->any_data));
  g_boxed_free (ATSPI_TYPE_EVENT, event);
}

/* Listens to what changes of names and descriptions: of that which has the focus, a screen reader
 * says it at once. */
void
reader_listen (void)
{
  static AtspiEventListener *listener;

  if (listener == NULL)
    {
      told = g_ptr_array_new_with_free_func (g_free);
      listener = atspi_event_listener_new (on_told, NULL, NULL);
      atspi_event_listener_register (listener, "object:property-change", NULL);
    }
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_ptr_array_set_size (told, 0);
}

static gboolean
is_told (const char *text)
{
  for (guint i = 0; i < told->len; i++)
    if (strstr (g_ptr_array_index (told, i), text) != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
on_tick (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

/* Until it was told, since one listens. */
void
reader_wait_until_told (const char *text)
{
  gint64 end_us = g_get_monotonic_time () + PATIENCE_S * G_USEC_PER_SEC;
  guint tick = g_timeout_add (100, on_tick, NULL);

  while (!is_told (text))
    {
      if (g_get_monotonic_time () > end_us)
        g_error ("“%s” wasn’t told", text);
      g_main_context_iteration (NULL, TRUE);
    }
  g_source_remove (tick);
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

/* From place to place, until one hears of the right one. */
void
reader_press_until_heard (const char *key, const char *text)
{
  for (guint i = 0; !reader_hears (text) && i < 60; i++)
    reader_press (key);
  reader_wait_for_focus (text);
}

void
reader_type (const char *text)
{
  xdotool ("type", text);
}

/* @path: of the dataset to open; NULL: the built-in one. */
void
reader_start (const char *path)
{
  g_autoptr (GError) error = NULL;

  /* AT-SPI's own library warns of what is not ours, here in the reader; the program is still
   * strict. */
  g_log_set_always_fatal ((GLogLevelFlags) G_LOG_FATAL_MASK);
  program = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, g_getenv ("TIMELANES_PROGRAM"), path,
                              NULL);
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
