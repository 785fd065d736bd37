/* A footnote is found by the beginnings of words: of its own text and number, and of the authors,
 * titles and containers of what it cites. */
#include "tl-footnote-list.h"

#include "tl-citation.h"
#include "tl-text-fold.h"

#include <string.h>

struct _TlFootnoteItem
{
  GObject parent_instance;

  TlDataset *dataset;
  guint32 footnote;
};

G_DEFINE_FINAL_TYPE (TlFootnoteItem, tl_footnote_item, G_TYPE_OBJECT)

struct _TlFootnoteList
{
  GObject parent_instance;

  TlDataset *dataset;
  GArray *footnotes; /* guint32; NULL: all */
  guint n_footnotes;
};

static void list_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TlFootnoteList,
                               tl_footnote_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
tl_footnote_item_finalize (GObject *object)
{
  g_clear_object (&TL_FOOTNOTE_ITEM (object)->dataset);
  G_OBJECT_CLASS (tl_footnote_item_parent_class)->finalize (object);
}

static void
tl_footnote_item_class_init (TlFootnoteItemClass *class)
{
  G_OBJECT_CLASS (class)->finalize = tl_footnote_item_finalize;
}

static void
tl_footnote_item_init (TlFootnoteItem *self)
{
}

/**
 * tl_footnote_item_get_dataset:
 * @item: an item
 *
 * Returns: (transfer none): the dataset of its footnote
 */
TlDataset *
tl_footnote_item_get_dataset (TlFootnoteItem *item)
{
  g_return_val_if_fail (TL_IS_FOOTNOTE_ITEM (item), NULL);
  return item->dataset;
}

/**
 * tl_footnote_item_get_footnote:
 * @item: an item
 *
 * Returns: the index of its footnote
 */
guint32
tl_footnote_item_get_footnote (TlFootnoteItem *item)
{
  g_return_val_if_fail (TL_IS_FOOTNOTE_ITEM (item), 0);
  return item->footnote;
}

static GType
get_item_type (GListModel *model)
{
  return TL_TYPE_FOOTNOTE_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return TL_FOOTNOTE_LIST (model)->n_footnotes;
}

static gpointer
get_item (GListModel *model, guint position)
{
  TlFootnoteList *self = TL_FOOTNOTE_LIST (model);
  TlFootnoteItem *item;

  if (position >= self->n_footnotes)
    return NULL;
  item = g_object_new (TL_TYPE_FOOTNOTE_ITEM, NULL);
  item->dataset = g_object_ref (self->dataset);
  item->footnote
    = self->footnotes != NULL ? g_array_index (self->footnotes, guint32, position) : position;
  return item;
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

static void
tl_footnote_list_finalize (GObject *object)
{
  TlFootnoteList *self = TL_FOOTNOTE_LIST (object);

  g_clear_pointer (&self->footnotes, g_array_unref);
  g_clear_object (&self->dataset);
  G_OBJECT_CLASS (tl_footnote_list_parent_class)->finalize (object);
}

static void
tl_footnote_list_class_init (TlFootnoteListClass *class)
{
  G_OBJECT_CLASS (class)->finalize = tl_footnote_list_finalize;
}

static void
tl_footnote_list_init (TlFootnoteList *self)
{
}

static void
append_text (GString *folded, const char *text)
{
  if (text == NULL)
    return;
  tl_text_fold_append (folded, text);
  g_string_append_c (folded, TL_TEXT_FOLD_BREAK);
}

static char *
fold_footnote (TlDataset *dataset, const TlFootnote *footnote)
{
  const TlReference *references = tl_dataset_get_references (dataset, NULL);
  const guint32 *indices = tl_dataset_get_indices (dataset, footnote->references);
  GString *folded = g_string_new (NULL);
  g_autofree char *number = g_strdup_printf ("%u", footnote->number);

  append_text (folded, number);
  append_text (folded, footnote->text);
  for (guint i = 0; i < footnote->references.length; i++)
    {
      const TlReference *reference = &references[indices[i]];
      g_autofree char *authors = tl_citation_write_names (dataset, reference->authors);

      append_text (folded, authors);
      append_text (folded, reference->title);
      append_text (folded, reference->container_title);
      append_text (folded, reference->publisher);
    }
  return g_string_free (folded, FALSE);
}

/**
 * tl_footnote_list_fold:
 * @dataset: a dataset
 *
 * Returns: (transfer full) (element-type utf8): for each of its footnotes what a search looks
 *   through
 */
GPtrArray *
tl_footnote_list_fold (TlDataset *dataset)
{
  guint n_footnotes;
  const TlFootnote *footnotes;
  GPtrArray *folded;

  g_return_val_if_fail (TL_IS_DATASET (dataset), NULL);

  footnotes = tl_dataset_get_footnotes (dataset, &n_footnotes);
  folded = g_ptr_array_new_full (n_footnotes, g_free);
  for (guint i = 0; i < n_footnotes; i++)
    g_ptr_array_add (folded, fold_footnote (dataset, &footnotes[i]));
  return folded;
}

/* Whether each word begins one of a folded text's. */
static gboolean
has_words (const char *folded, char **words)
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *start = g_strconcat (" ", words[i], NULL);

      if (*words[i] != '\0' && strstr (folded, start) == NULL)
        return FALSE;
    }
  return TRUE;
}

/**
 * tl_footnote_list_new:
 * @dataset: a dataset
 * @folded: (nullable) (element-type utf8): what tl_footnote_list_fold() made of it; %NULL where
 *   @words is ""
 * @words: what is looked for
 *
 * Returns: (transfer full): the footnotes that have all of the words; all, where there are none
 */
TlFootnoteList *
tl_footnote_list_new (TlDataset *dataset, GPtrArray *folded, const char *words)
{
  TlFootnoteList *self;
  g_autofree char *folded_words = NULL;
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (TL_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (words != NULL, NULL);

  self = g_object_new (TL_TYPE_FOOTNOTE_LIST, NULL);
  self->dataset = g_object_ref (dataset);
  tl_dataset_get_footnotes (dataset, &self->n_footnotes);
  folded_words = tl_text_fold (words);
  g_strstrip (folded_words);
  if (folded == NULL || *folded_words == '\0')
    return self;
  parts = g_strsplit (folded_words, " ", -1);
  self->footnotes = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint32 i = 0; i < folded->len; i++)
    if (has_words (g_ptr_array_index (folded, i), parts))
      g_array_append_val (self->footnotes, i);
  self->n_footnotes = self->footnotes->len;
  return self;
}

/**
 * tl_footnote_list_find:
 * @list: a list
 * @footnote: a footnote's index
 * @position: (out): where it stands
 *
 * Returns: whether it is listed
 */
gboolean
tl_footnote_list_find (TlFootnoteList *list, guint32 footnote, guint *position)
{
  g_return_val_if_fail (TL_IS_FOOTNOTE_LIST (list), FALSE);
  g_return_val_if_fail (position != NULL, FALSE);

  if (list->footnotes == NULL)
    {
      *position = footnote;
      return footnote < list->n_footnotes;
    }
  for (guint i = 0; i < list->n_footnotes; i++)
    if (g_array_index (list->footnotes, guint32, i) == footnote)
      {
        *position = i;
        return TRUE;
      }
  return FALSE;
}
