/* The direction of the rooms: each may use only those before it, and only some may use GTK. */
#include <gio/gio.h>
#include <string.h>

/* In the order in which a room may use another. cli and app are neighbours: neither uses the other.
 */
static const struct
{
  const char *name;
  const char *may_use[5];
  gboolean may_use_gtk;
} rooms[] = {
  { "dataset", { NULL }, FALSE },
  { "layout", { "dataset", NULL }, FALSE },
  { "drawing", { "dataset", "layout", NULL }, FALSE },
  { "cli", { "dataset", "layout", "drawing", NULL }, FALSE },
  { "app", { "dataset", "layout", "drawing", NULL }, TRUE },
};

static char *
get_folder (const char *room)
{
  return g_build_filename (g_getenv ("TIMELANES_SOURCES"), "src", room, NULL);
}

/* Which room a header of ours is in; NULL for a generated one or another's. */
static const char *
find_room_of (const char *header)
{
  for (guint i = 0; i < G_N_ELEMENTS (rooms); i++)
    {
      g_autofree char *folder = get_folder (rooms[i].name);
      g_autofree char *path = g_build_filename (folder, header, NULL);

      if (g_file_test (path, G_FILE_TEST_EXISTS))
        return rooms[i].name;
    }
  return NULL;
}

static void
check_include (guint room, const char *file, const char *header)
{
  const char *other = find_room_of (header);
  gboolean is_gtk = strstr (header, "gtk/") != NULL || strstr (header, "gdk/") != NULL
                    || strstr (header, "adwaita") != NULL || strstr (header, "gsk/") != NULL;

  if (is_gtk && !rooms[room].may_use_gtk)
    g_error ("%s/%s includes %s: this room knows no GTK", rooms[room].name, file, header);
  if (other != NULL && strcmp (other, rooms[room].name) != 0
      && !g_strv_contains (rooms[room].may_use, other))
    g_error ("%s/%s includes %s of the room %s, which comes after it", rooms[room].name, file,
             header, other);
}

static guint
check_file (guint room, const char *file)
{
  g_autofree char *folder = get_folder (rooms[room].name);
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;
  guint n_includes = 0;

  g_assert_true (g_file_get_contents (path, &text, NULL, &error));
  g_assert_no_error (error);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], "#include "))
      {
        g_autofree char *header = g_strdup (lines[i] + strlen ("#include ") + 1);

        header[strcspn (header, "\">")] = '\0';
        check_include (room, file, header);
        n_includes++;
      }
  return n_includes;
}

static void
test_includes (gconstpointer data)
{
  guint room = GPOINTER_TO_UINT (data);
  g_autofree char *folder = get_folder (rooms[room].name);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  const char *file;
  guint n_includes = 0;

  g_assert_no_error (error);
  while ((file = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (file, ".c") || g_str_has_suffix (file, ".h"))
      n_includes += check_file (room, file);
  /* A room without a single include was not looked at. */
  g_assert_cmpuint (n_includes, >, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rooms); i++)
    {
      g_autofree char *path = g_strconcat ("/rooms/", rooms[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_includes);
    }
  return g_test_run ();
}
