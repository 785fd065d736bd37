/* From which scale on an item's label may be longer: its title, and its footnotes' numbers. */
#include "tl-placement-private.h"

/* How many later items of a row are looked at for the room that a longer text has. */
#define LOOK_AHEAD 64

/**
 * tl_item_get_needed_px:
 * @item: an item
 * @detail: how much its label says
 * @lengths: the font's lengths
 *
 * Returns: the room that the item takes in its row from its start to the next one's, at most: its
 *   symbol, the next one's overhang, and the label with a gap on either side
 */
double
tl_item_get_needed_px (const TlItem *item, TlDetail detail, const TlMetricsLengths *lengths)
{
  return 1.5 * lengths->symbol_px + lengths->symbol_gap_px + (double) item->label_px[detail]
         + lengths->label_gap_px;
}

/* The scale from which on a longer label has room before the items after it in its row. Of those,
 * the ones that are shown only from a larger scale on don't matter: the room is there then. */
static float
find_room (const TlItem *items,
           const guint32 *later,
           guint n_later,
           const TlItem *item,
           TlDetail detail,
           const TlMetricsLengths *lengths)
{
  double needed_px = tl_item_get_needed_px (item, detail, lengths);
  double room = (double) item->activation[detail - 1];

  for (guint i = 0; i < n_later; i++)
    {
      const TlItem *other = &items[later[i]];
      double scale = needed_px / ((double) other->start_s - (double) item->start_s);

      if (scale <= room)
        return (float) room;
      if ((double) other->activation[TL_DETAIL_SHORT] < scale || i + 1 == LOOK_AHEAD)
        return (float) scale;
    }
  return (float) room;
}

/* The indices of the items in each row, by start. */
static void
collect_rows (const TlItem *items, guint n_items, guint32 *indices, guint *first)
{
  guint next[TL_ROWS_MAX];

  for (guint i = 0; i < n_items; i++)
    if (items[i].row >= 0)
      first[items[i].row + 1]++;
  for (guint row = 0; row < TL_ROWS_MAX; row++)
    {
      first[row + 1] += first[row];
      next[row] = first[row];
    }
  for (guint i = 0; i < n_items; i++)
    if (items[i].row >= 0)
      indices[next[items[i].row]++] = i;
}

/**
 * tl_placement_find_details:
 * @items: a lane's items, by start, with their rows and the scales from which on they are shown
 * @n_items: how many there are
 * @lengths: the font's lengths
 *
 * Sets the scales from which on their labels say more.
 */
void
tl_placement_find_details (TlItem *items, guint n_items, const TlMetricsLengths *lengths)
{
  g_autofree guint32 *indices = g_new (guint32, n_items);
  guint first[TL_ROWS_MAX + 1] = { 0 };

  collect_rows (items, n_items, indices, first);
  for (guint i = 0; i < n_items; i++)
    for (TlDetail detail = TL_DETAIL_FULL; detail < TL_N_DETAILS; detail++)
      items[i].activation[detail] = items[i].activation[detail - 1];
  for (guint row = 0; row < TL_ROWS_MAX; row++)
    for (guint i = first[row]; i < first[row + 1]; i++)
      for (TlDetail detail = TL_DETAIL_FULL; detail < TL_N_DETAILS; detail++)
        {
          TlItem *item = &items[indices[i]];

          item->activation[detail] = item->activation[detail - 1];
          if (item->label_px[detail] > item->label_px[detail - 1])
            item->activation[detail]
              = find_room (items, indices + i + 1, first[row + 1] - i - 1, item, detail, lengths);
        }
}
