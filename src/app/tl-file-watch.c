/* A file monitor, and what it doesn't do: waiting for a pause, following links, and looking from
 * time to time for a file that is gone, since its folder may be gone too. */
#include "tl-file-watch.h"

#include <stdlib.h>

/* A pause of so many milliseconds is the end of the writing … */
#define SETTLE_MS 300

/* … or this long after its beginning, whatever goes on. */
#define SETTLE_MAX_MS 3000

/* How often the monitor tells the same, in milliseconds. */
#define RATE_MS 100

/* How often a file that is gone is looked for, in seconds. */
#define MISSING_S 2

struct _TlFileWatch
{
  GObject parent_instance;

  GFile *file;
  char *etag;                /* nullable: of what was seen of the file before it was watched */
  GFileMonitor *monitors[2]; /* of the file, and of what it is a link to; nullable */
  GCancellable *looking;     /* NULL: nobody looks whether the file is there */
  gint64 first_us;           /* when the writing began that has not settled yet */
  guint settling;            /* a timeout; 0: nothing is being written */
  guint missing;             /* a timeout; 0: the file is there */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TlFileWatch, tl_file_watch, G_TYPE_OBJECT)

static void look (TlFileWatch *self);

static void
drop_monitor (TlFileWatch *self, guint i)
{
  if (self->monitors[i] == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->monitors[i], self);
  g_file_monitor_cancel (self->monitors[i]);
  g_clear_object (&self->monitors[i]);
}

static gboolean
on_settled (gpointer data)
{
  TlFileWatch *self = data;

  self->settling = 0;
  g_clear_handle_id (&self->missing, g_source_remove);
  look (self);
  g_signal_emit (self, signals[CHANGED], 0);
  return G_SOURCE_REMOVE;
}

static void
on_monitor_changed (TlFileWatch *self)
{
  gint64 now_us = g_get_monotonic_time ();
  gint64 left_ms;

  if (self->settling == 0)
    self->first_us = now_us;
  g_clear_handle_id (&self->settling, g_source_remove);
  left_ms = SETTLE_MAX_MS - (now_us - self->first_us) / 1000;
  self->settling = g_timeout_add ((guint) CLAMP (left_ms, 0, SETTLE_MS), on_settled, self);
}

/* Where there is nothing that could watch, nothing is watched: the program does without. */
static void
set_monitor (TlFileWatch *self, guint i, GFile *file)
{
  GFileMonitor *monitor = NULL;

  if (file != NULL)
    monitor = g_file_monitor_file (file, G_FILE_MONITOR_NONE, NULL, NULL);
  drop_monitor (self, i);
  self->monitors[i] = monitor;
  if (monitor == NULL)
    return;
  g_file_monitor_set_rate_limit (monitor, RATE_MS);
  g_signal_connect_swapped (monitor, "changed", G_CALLBACK (on_monitor_changed), self);
}

/* Returns: (transfer full) (nullable): what the file is a link to, or lies behind one */
static GFile *
find_target (GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (GFile) target = NULL;
  char *real = path != NULL ? realpath (path, NULL) : NULL;

  if (real != NULL)
    target = g_file_new_for_path (real);
  free (real);
  return target != NULL && !g_file_equal (target, file) ? g_steal_pointer (&target) : NULL;
}

/* What is watched may be another folder, or another link's target, than it was. */
static void
set_monitors (TlFileWatch *self)
{
  g_autoptr (GFile) target = find_target (self->file);

  set_monitor (self, 0, self->file);
  set_monitor (self, 1, target);
}

static gboolean
on_missing (gpointer data)
{
  look (data);
  return G_SOURCE_CONTINUE;
}

/* Whether the file is another one than was seen before the watch began; asked once. */
static gboolean
has_changed_before (TlFileWatch *self, GFileInfo *info)
{
  g_autofree char *etag = g_steal_pointer (&self->etag);

  return etag != NULL && (info == NULL || g_strcmp0 (g_file_info_get_etag (info), etag) != 0);
}

static void
on_looked (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, &error);
  TlFileWatch *self = data;

  /* The watch has ended, or somebody else looks. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->looking);
  if (has_changed_before (self, info))
    on_monitor_changed (self);
  if (info == NULL && self->missing == 0)
    self->missing = g_timeout_add_seconds (MISSING_S, on_missing, self);
  if (info == NULL || self->missing == 0)
    return;
  g_clear_handle_id (&self->missing, g_source_remove);
  set_monitors (self);
  on_monitor_changed (self);
}

/* Whether the file is there. */
static void
look (TlFileWatch *self)
{
  if (self->looking != NULL)
    g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  if (self->missing == 0)
    set_monitors (self);
  self->looking = g_cancellable_new ();
  g_file_query_info_async (self->file, G_FILE_ATTRIBUTE_ETAG_VALUE, G_FILE_QUERY_INFO_NONE,
                           G_PRIORITY_DEFAULT, self->looking, on_looked, self);
}

static void
tl_file_watch_dispose (GObject *object)
{
  TlFileWatch *self = TL_FILE_WATCH (object);

  if (self->looking != NULL)
    g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  g_clear_handle_id (&self->settling, g_source_remove);
  g_clear_handle_id (&self->missing, g_source_remove);
  for (guint i = 0; i < G_N_ELEMENTS (self->monitors); i++)
    drop_monitor (self, i);
  g_clear_object (&self->file);
  g_clear_pointer (&self->etag, g_free);
  G_OBJECT_CLASS (tl_file_watch_parent_class)->dispose (object);
}

static void
tl_file_watch_class_init (TlFileWatchClass *class)
{
  G_OBJECT_CLASS (class)->dispose = tl_file_watch_dispose;

  /**
   * TlFileWatch::changed:
   * @watch: the watch
   *
   * The file was written, deleted or put back, or may have been, and that has settled. What is in
   * it may be what was in it before.
   */
  signals[CHANGED] = g_signal_new ("changed", TL_TYPE_FILE_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
tl_file_watch_init (TlFileWatch *self)
{
}

/**
 * tl_file_watch_new:
 * @file: a file, there or not
 * @etag: (nullable): its entity tag when it was read; where it has another one by now, it has
 * changed
 *
 * Watches it until the watch is disposed of.
 *
 * Returns: (transfer full): the watch
 */
TlFileWatch *
tl_file_watch_new (GFile *file, const char *etag)
{
  TlFileWatch *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_object_new (TL_TYPE_FILE_WATCH, NULL);
  self->file = g_object_ref (file);
  self->etag = g_strdup (etag);
  look (self);
  return self;
}

/**
 * tl_file_watch_get_file:
 * @watch: a watch
 *
 * Returns: (transfer none): what it watches
 */
GFile *
tl_file_watch_get_file (TlFileWatch *watch)
{
  g_return_val_if_fail (TL_IS_FILE_WATCH (watch), NULL);
  return watch->file;
}
