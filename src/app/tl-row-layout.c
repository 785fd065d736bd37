/* The first child takes the room that the others leave. Where that is too little, those between the
 * first and the last one go into a second row, in which the first of them takes what the others
 * leave:
 *
 *   |first             | second | third | last|
 *
 *   |first                              | last|
 *   |second                           | third |
 */
#include "tl-row-layout.h"

/* What the first child is to have, in one row. */
#define FIRST_MIN_PX 160

struct _TlRowLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (TlRowLayout, tl_row_layout, GTK_TYPE_LAYOUT_MANAGER)

typedef enum
{
  PART_FIRST,
  PART_BETWEEN,
  PART_LAST,
} Part;

static GtkWidget *
get_next (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static GtkWidget *
find_first (GtkWidget *widget)
{
  return get_next (gtk_widget_get_first_child (widget));
}

static GtkWidget *
find_next (GtkWidget *child)
{
  return get_next (gtk_widget_get_next_sibling (child));
}

static Part
get_part (GtkWidget *widget, GtkWidget *child)
{
  if (child == find_first (widget))
    return PART_FIRST;
  return find_next (child) == NULL ? PART_LAST : PART_BETWEEN;
}

static int
measure_child (GtkWidget *child, GtkOrientation orientation, int for_size, int *natural)
{
  int minimum;

  gtk_widget_measure (child, orientation, for_size, &minimum, natural, NULL, NULL);
  return minimum;
}

/* The widths of all children but the first one, each with the space beside it. */
static int
add_widths (GtkWidget *widget, Part part)
{
  int width = 0;

  for (GtkWidget *child = find_first (widget); child != NULL; child = find_next (child))
    if (get_part (widget, child) == part)
      {
        int natural;

        measure_child (child, GTK_ORIENTATION_HORIZONTAL, -1, &natural);
        width += natural;
      }
  return width;
}

static gboolean
is_one_row (GtkWidget *widget, int width)
{
  GtkWidget *first = find_first (widget);
  int natural, minimum;

  if (first == NULL || width < 0)
    return TRUE;
  minimum = measure_child (first, GTK_ORIENTATION_HORIZONTAL, -1, &natural);
  minimum = MAX (minimum, MIN (natural, FIRST_MIN_PX));
  return minimum + add_widths (widget, PART_BETWEEN) + add_widths (widget, PART_LAST) <= width;
}

static void
measure_width (GtkWidget *widget, int *minimum, int *natural)
{
  int between = add_widths (widget, PART_BETWEEN);
  int last = add_widths (widget, PART_LAST);
  GtkWidget *first = find_first (widget);
  int first_natural, first_minimum;

  *minimum = *natural = 0;
  if (first == NULL)
    return;
  first_minimum = measure_child (first, GTK_ORIENTATION_HORIZONTAL, -1, &first_natural);
  *minimum = MAX (first_minimum + last, between);
  *natural = MAX (first_natural, FIRST_MIN_PX) + between + last;
}

/* The height of a row; width is what the first child in it is given. */
static int
measure_row (
  GtkWidget *widget, GtkWidget *filling, int width, gboolean has_between, gboolean has_ends)
{
  int height = 0;

  for (GtkWidget *child = find_first (widget); child != NULL; child = find_next (child))
    if (get_part (widget, child) == PART_BETWEEN ? has_between : has_ends)
      {
        int natural;

        measure_child (child, GTK_ORIENTATION_VERTICAL, child == filling ? width : -1, &natural);
        height = MAX (height, natural);
      }
  return height;
}

static GtkWidget *
find_second (GtkWidget *widget)
{
  return find_next (find_first (widget));
}

static void
measure_height (GtkWidget *widget, int width, int *first_row, int *second_row)
{
  GtkWidget *first = find_first (widget);
  int last = add_widths (widget, PART_LAST);
  int room = width < 0 ? -1 : MAX (width - last, 0);

  *first_row = *second_row = 0;
  if (first == NULL)
    return;
  if (is_one_row (widget, width))
    {
      if (room >= 0)
        room -= add_widths (widget, PART_BETWEEN);
      *first_row = measure_row (widget, first, room, TRUE, TRUE);
      return;
    }
  *first_row = measure_row (widget, first, room, FALSE, TRUE);
  *second_row = measure_row (widget, NULL, -1, TRUE, FALSE);
}

static void
tl_row_layout_measure (GtkLayoutManager *manager,
                       GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  int first_row, second_row;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (widget, minimum, natural);
      return;
    }
  measure_height (widget, for_size, &first_row, &second_row);
  *minimum = *natural = first_row + second_row;
}

static void
place (GtkWidget *widget, GtkWidget *child, int row_width, GtkAllocation *allocation)
{
  GtkAllocation mirrored = *allocation;

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    mirrored.x = row_width - allocation->x - allocation->width;
  gtk_widget_size_allocate (child, &mirrored, -1);
  allocation->x += allocation->width;
}

static void
tl_row_layout_allocate (
  GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  gboolean is_one = is_one_row (widget, width);
  int between = add_widths (widget, PART_BETWEEN);
  int last = add_widths (widget, PART_LAST);
  GtkAllocation upper = { 0, 0, 0, height };
  GtkAllocation lower = { 0 };

  if (!is_one)
    {
      measure_height (widget, width, &upper.height, &lower.height);
      lower.y = upper.height;
    }
  for (GtkWidget *child = find_first (widget); child != NULL; child = find_next (child))
    {
      Part part = get_part (widget, child);
      GtkAllocation *row = part == PART_BETWEEN && !is_one ? &lower : &upper;

      measure_child (child, GTK_ORIENTATION_HORIZONTAL, -1, &row->width);
      if (part == PART_FIRST)
        row->width = MAX (width - last - (is_one ? between : 0), 0);
      else if (row == &lower && child == find_second (widget))
        row->width += MAX (width - between, 0);
      place (widget, child, width, row);
    }
}

static GtkSizeRequestMode
tl_row_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
tl_row_layout_class_init (TlRowLayoutClass *class)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (class);

  manager_class->measure = tl_row_layout_measure;
  manager_class->allocate = tl_row_layout_allocate;
  manager_class->get_request_mode = tl_row_layout_get_request_mode;
}

static void
tl_row_layout_init (TlRowLayout *self)
{
}
