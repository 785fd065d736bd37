/* Memories, shared by address as long as anyone holds them. */
#include "tl-memory.h"

#include "tl-memory-store.h"

struct _TlMemory
{
  GObject parent_instance;

  char *uri;
  JsonObject *kept; /* nullable: what was read, with members that a later version wrote */
  TlBookmark *last; /* nullable */
  GPtrArray *bookmarks;
  gboolean is_opened; /* since it was saved */
  gboolean is_saving;
  gboolean is_changed; /* while it was being saved */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TlMemory, tl_memory, G_TYPE_OBJECT)

/* By address; they hold no reference. */
static GHashTable *memories;

static char *
get_uri (GFile *file)
{
  return file != NULL ? g_file_get_uri (file) : g_strdup (TL_MEMORY_BUILTIN);
}

static void
tl_memory_finalize (GObject *object)
{
  TlMemory *self = TL_MEMORY (object);

  g_hash_table_remove (memories, self->uri);
  g_clear_pointer (&self->kept, json_object_unref);
  g_clear_pointer (&self->last, tl_bookmark_free);
  g_ptr_array_unref (self->bookmarks);
  g_free (self->uri);
  G_OBJECT_CLASS (tl_memory_parent_class)->finalize (object);
}

static void
tl_memory_class_init (TlMemoryClass *class)
{
  G_OBJECT_CLASS (class)->finalize = tl_memory_finalize;

  /**
   * TlMemory::changed:
   * @memory: the memory
   *
   * There are other bookmarks than before, or they stand in another order.
   */
  signals[CHANGED] = g_signal_new ("changed", TL_TYPE_MEMORY, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
tl_memory_init (TlMemory *self)
{
  self->bookmarks = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_bookmark_free);
}

static void
read_bookmark (JsonArray *array, guint index, JsonNode *node, gpointer data)
{
  TlMemory *self = data;
  TlBookmark *bookmark;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return;
  bookmark = tl_bookmark_from_json (json_node_get_object (node));
  if (bookmark->title == NULL)
    bookmark->title = g_strdup ("");
  g_ptr_array_add (self->bookmarks, bookmark);
}

static void
load (TlMemory *self)
{
  JsonNode *node;

  self->kept = tl_memory_store_load (self->uri);
  if (self->kept == NULL)
    return;
  node = json_object_get_member (self->kept, "last");
  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    self->last = tl_bookmark_from_json (json_node_get_object (node));
  node = json_object_get_member (self->kept, "bookmarks");
  if (node != NULL && JSON_NODE_HOLDS_ARRAY (node))
    json_array_foreach_element (json_node_get_array (node), read_bookmark, self);
}

/**
 * tl_memory_get:
 * @file: (nullable): a dataset's file; %NULL for the built-in one
 *
 * Returns: (transfer full): what is remembered of it: the same for all who ask
 */
TlMemory *
tl_memory_get (GFile *file)
{
  g_autofree char *uri = get_uri (file);
  TlMemory *self;

  if (memories == NULL)
    memories = g_hash_table_new (g_str_hash, g_str_equal);
  self = g_hash_table_lookup (memories, uri);
  if (self != NULL)
    return g_object_ref (self);
  self = g_object_new (TL_TYPE_MEMORY, NULL);
  self->uri = g_steal_pointer (&uri);
  load (self);
  g_hash_table_insert (memories, self->uri, self);
  return self;
}

/**
 * tl_memory_get_last:
 * @memory: a memory
 *
 * Returns: (transfer none) (nullable): what was in view when a window on the dataset was last
 * closed
 */
const TlBookmark *
tl_memory_get_last (TlMemory *memory)
{
  g_return_val_if_fail (TL_IS_MEMORY (memory), NULL);
  return memory->last;
}

/**
 * tl_memory_set_last:
 * @memory: a memory
 * @last: (transfer full): what is in view
 */
void
tl_memory_set_last (TlMemory *memory, TlBookmark *last)
{
  g_return_if_fail (TL_IS_MEMORY (memory));
  g_return_if_fail (last != NULL);

  g_clear_pointer (&memory->last, tl_bookmark_free);
  memory->last = last;
}

/**
 * tl_memory_get_n_bookmarks:
 * @memory: a memory
 *
 * Returns: how many bookmarks there are
 */
guint
tl_memory_get_n_bookmarks (TlMemory *memory)
{
  g_return_val_if_fail (TL_IS_MEMORY (memory), 0);
  return memory->bookmarks->len;
}

/**
 * tl_memory_get_bookmark:
 * @memory: a memory
 * @index: which bookmark
 *
 * Returns: (transfer none): it, valid until the memory changes
 */
const TlBookmark *
tl_memory_get_bookmark (TlMemory *memory, guint index)
{
  g_return_val_if_fail (TL_IS_MEMORY (memory), NULL);
  g_return_val_if_fail (index < memory->bookmarks->len, NULL);
  return g_ptr_array_index (memory->bookmarks, index);
}

/**
 * tl_memory_insert:
 * @memory: a memory
 * @index: where; the end, if there are not that many
 * @bookmark: (transfer full): a bookmark
 */
void
tl_memory_insert (TlMemory *memory, guint index, TlBookmark *bookmark)
{
  g_return_if_fail (TL_IS_MEMORY (memory));
  g_return_if_fail (bookmark != NULL && bookmark->title != NULL);

  g_ptr_array_insert (memory->bookmarks, (int) MIN (index, memory->bookmarks->len), bookmark);
  g_signal_emit (memory, signals[CHANGED], 0);
}

/**
 * tl_memory_remove:
 * @memory: a memory
 * @index: which bookmark
 *
 * Returns: (transfer full): it, so that it can be put back
 */
TlBookmark *
tl_memory_remove (TlMemory *memory, guint index)
{
  TlBookmark *bookmark;

  g_return_val_if_fail (TL_IS_MEMORY (memory), NULL);
  g_return_val_if_fail (index < memory->bookmarks->len, NULL);

  bookmark = g_ptr_array_steal_index (memory->bookmarks, index);
  g_signal_emit (memory, signals[CHANGED], 0);
  return bookmark;
}

/**
 * tl_memory_move:
 * @memory: a memory
 * @from: which bookmark
 * @to: which one it is to be then
 */
void
tl_memory_move (TlMemory *memory, guint from, guint to)
{
  g_return_if_fail (TL_IS_MEMORY (memory));
  g_return_if_fail (from < memory->bookmarks->len && to < memory->bookmarks->len);

  if (from == to)
    return;
  g_ptr_array_insert (memory->bookmarks, (int) to,
                      g_ptr_array_steal_index (memory->bookmarks, from));
  g_signal_emit (memory, signals[CHANGED], 0);
}

/**
 * tl_memory_rename:
 * @memory: a memory
 * @index: which bookmark
 * @title: what it is called from now on
 */
void
tl_memory_rename (TlMemory *memory, guint index, const char *title)
{
  TlBookmark *bookmark;

  g_return_if_fail (TL_IS_MEMORY (memory));
  g_return_if_fail (index < memory->bookmarks->len);
  g_return_if_fail (title != NULL);

  bookmark = g_ptr_array_index (memory->bookmarks, index);
  if (g_str_equal (bookmark->title, title))
    return;
  g_free (bookmark->title);
  bookmark->title = g_strdup (title);
  g_signal_emit (memory, signals[CHANGED], 0);
}

/**
 * tl_memory_set_opened:
 * @memory: a memory
 *
 * With what is written next, its dataset becomes the one that was opened last.
 */
void
tl_memory_set_opened (TlMemory *memory)
{
  g_return_if_fail (TL_IS_MEMORY (memory));
  memory->is_opened = TRUE;
}

static char *
make_text (TlMemory *self)
{
  JsonObject *object = json_object_new ();
  JsonArray *bookmarks = json_array_new ();
  g_autoptr (GList) names = self->kept != NULL ? json_object_get_members (self->kept) : NULL;
  g_autoptr (JsonNode) root = json_node_new (JSON_NODE_OBJECT);

  for (GList *l = names; l != NULL; l = l->next)
    json_object_set_member (object, l->data, json_object_dup_member (self->kept, l->data));
  json_object_set_string_member (object, "format", TL_MEMORY_FORMAT);
  json_object_set_string_member (object, "dataset", self->uri);
  if (self->last != NULL)
    json_object_set_object_member (object, "last", tl_bookmark_to_json (self->last));
  for (guint i = 0; i < self->bookmarks->len; i++)
    json_array_add_object_element (bookmarks,
                                   tl_bookmark_to_json (g_ptr_array_index (self->bookmarks, i)));
  json_object_set_array_member (object, "bookmarks", bookmarks);
  json_node_take_object (root, object);
  return json_to_string (root, TRUE);
}

typedef struct
{
  char *uri;
  char *text;
  gboolean is_opened;
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  g_free (saving->uri);
  g_free (saving->text);
  g_free (saving);
}

static void
save_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Saving *saving = data;
  GError *error = NULL;

  if (saving->is_opened)
    tl_memory_store_set_last_uri (saving->uri);
  if (tl_memory_store_save (saving->uri, saving->text, TL_MEMORY_MAX, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TlMemory) self = data;
  GApplication *application = g_application_get_default ();
  g_autoptr (GError) error = NULL;

  /* A folder that can't be written to is no reason to bother anyone. */
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    g_debug ("%s", error->message);
  self->is_saving = FALSE;
  if (self->is_changed)
    tl_memory_save (self);
  if (application != NULL)
    g_application_release (application);
}

/**
 * tl_memory_save:
 * @memory: a memory
 *
 * Writes it, soon. The application stays until that is done.
 */
void
tl_memory_save (TlMemory *memory)
{
  GApplication *application = g_application_get_default ();
  g_autoptr (GTask) task = NULL;
  Saving *saving;

  g_return_if_fail (TL_IS_MEMORY (memory));

  memory->is_changed = memory->is_saving;
  if (memory->is_saving)
    return;
  memory->is_saving = TRUE;
  if (application != NULL)
    g_application_hold (application);
  saving = g_new (Saving, 1);
  *saving = (Saving){ g_strdup (memory->uri), make_text (memory), memory->is_opened };
  memory->is_opened = FALSE;
  /* Not as the task's source: that may be let go of in the task's thread. */
  task = g_task_new (NULL, NULL, on_saved, g_object_ref (memory));
  g_task_set_source_tag (task, tl_memory_save);
  g_task_set_task_data (task, saving, saving_free);
  g_task_run_in_thread (task, save_in_thread);
}

/**
 * tl_memory_get_last_dataset:
 *
 * Returns: (transfer full) (nullable): the dataset that was opened last; %NULL for the built-in
 * one, or if none ever was
 */
GFile *
tl_memory_get_last_dataset (void)
{
  g_autofree char *uri = tl_memory_store_get_last_uri ();

  if (uri == NULL || *uri == '\0' || g_str_equal (uri, TL_MEMORY_BUILTIN))
    return NULL;
  return g_file_new_for_uri (uri);
}
