/* A popover that reads a date as people type it, and says what it understands before one goes
 * there: the date in words, and how many events begin then. Going is another's business.
 */
#include "tl-go-to.h"

#include "tl-compat.h"
#include "tl-date-entry.h"

#include <glib/gi18n.h>

struct _TlGoTo
{
  GtkPopover parent_instance;

  GtkEntry *entry;
  GtkWidget *go;
  GtkLabel *understood;
  GtkLabel *found;

  TlFinder *finder; /* nullable: whose dataset and filter count */
  gint64 year;      /* that a date without one is of */
  gboolean is_date; /* that was typed */
  gint64 start_s;   /* what it takes … */
  gint64 end_s;     /* … exclusive */
};

G_DEFINE_FINAL_TYPE (TlGoTo, tl_go_to, GTK_TYPE_POPOVER)

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static TlDataset *
get_dataset (TlGoTo *self)
{
  return self->finder != NULL ? tl_finder_get_dataset (self->finder) : NULL;
}

/* All that a date may be; where it is open, to where the events end. */
static void
take_range (TlGoTo *self, const TlDate *date)
{
  gint64 first_s = date->earliest_start;
  gint64 last_s = date->latest_end;

  if (first_s <= TL_TIME_MIN || last_s >= TL_TIME_MAX)
    {
      gint64 extent_start_s, extent_end_s;

      if (!tl_dataset_get_extent (get_dataset (self), &extent_start_s, &extent_end_s))
        return;
      if (first_s <= TL_TIME_MIN)
        first_s = MIN (extent_start_s, last_s - TL_SECONDS_PER_DAY);
      else
        last_s = MAX (extent_end_s, first_s + TL_SECONDS_PER_DAY);
    }
  self->start_s = first_s;
  self->end_s = last_s;
}

/* Those that a filter hides don't count. */
static guint
count_events (TlGoTo *self)
{
  const TlEventSet *shown = tl_finder_get_shown (self->finder);
  guint end = tl_dataset_find_start (get_dataset (self), self->end_s);
  guint n = 0;

  for (guint i = tl_dataset_find_start (get_dataset (self), self->start_s); i < end; i++)
    n += tl_event_set_contains (shown, i) ? 1 : 0;
  return n;
}

/* How many events begin then, or that there can be none. */
static char *
describe_events (TlGoTo *self)
{
  gint64 extent_start_s, extent_end_s;
  guint n = count_events (self);

  if (n == 0 && tl_dataset_get_extent (get_dataset (self), &extent_start_s, &extent_end_s)
      && (self->end_s <= extent_start_s || self->start_s >= extent_end_s))
    {
      g_autofree char *range = tl_edtf_range_to_words (extent_start_s, extent_end_s);

      /* Translators: where one goes to has no events; %s is the range of dates that has. */
      return g_strdup_printf (_ ("Outside of this timeline (%s): goes as near as it can."), range);
    }
  if (n == 0)
    return g_strdup (_ ("No event begins then."));
  return g_strdup_printf (ngettext ("%'u event begins then.", "%'u events begin then.", n), n);
}

static void
say (TlGoTo *self, const char *understood, const char *found)
{
  g_autofree char *both = g_strconcat (understood, " ", found, NULL);

  gtk_label_set_text (self->understood, understood);
  gtk_label_set_text (self->found, found);
  gtk_widget_set_visible (GTK_WIDGET (self->found), *found != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  both, -1);
}

static void
say_nothing_typed (TlGoTo *self)
{
  /* Translators: what may be typed; the examples as one types them in your language. */
  say (self, _ ("For example: 18 March 2025, March, spring 2025, 1760s, 44 BC, 2025-03"), "");
}

/* What is typed is looked at with every key; that it is wrong is no fault until one goes. */
static void
on_changed (TlGoTo *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  g_autofree char *edtf = NULL;
  g_autofree char *words = NULL;
  g_autofree char *events = NULL;
  g_autoptr (GError) error = NULL;
  TlDateEntryContext context;
  TlDate date;

  gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
  tl_date_entry_context_init (&context);
  context.year = self->year;
  context.has_year = TRUE;
  self->is_date = get_dataset (self) != NULL && *stripped != '\0'
                  && tl_date_entry_parse_in (stripped, &context, &edtf, &error)
                  && tl_edtf_parse (edtf, &date, NULL, &error);
  gtk_widget_set_sensitive (self->go, self->is_date);
  if (self->is_date)
    {
      take_range (self, &date);
      words = tl_edtf_to_words (edtf);
      events = describe_events (self);
      say (self, words, events);
    }
  else if (error != NULL)
    {
      say (self, error->message, "");
    }
  else
    {
      say_nothing_typed (self);
    }
}

static void
on_activated (TlGoTo *self)
{
  if (self->is_date)
    {
      g_signal_emit (self, signals[CHOSEN], 0, self->start_s, self->end_s);
      gtk_popover_popdown (GTK_POPOVER (self));
      return;
    }
  gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  gtk_widget_error_bell (GTK_WIDGET (self->entry));
}

static void
tl_go_to_dispose (GObject *object)
{
  g_clear_object (&TL_GO_TO (object)->finder);
  G_OBJECT_CLASS (tl_go_to_parent_class)->dispose (object);
}

static void
tl_go_to_class_init (TlGoToClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = tl_go_to_dispose;

  /**
   * TlGoTo::chosen:
   * @go_to: the popover
   * @start_s: the first instant of the date
   * @end_s: the last one, exclusive
   *
   * One wants to go there.
   */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_INT64);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/timelanes/Timelanes/tl-go-to.ui");
  gtk_widget_class_bind_template_child (widget_class, TlGoTo, entry);
  gtk_widget_class_bind_template_child (widget_class, TlGoTo, go);
  gtk_widget_class_bind_template_child (widget_class, TlGoTo, understood);
  gtk_widget_class_bind_template_child (widget_class, TlGoTo, found);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
}

static void
tl_go_to_init (TlGoTo *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tl_compat_name_buttons (GTK_WIDGET (self));
}

/**
 * tl_go_to_new:
 *
 * Returns: (transfer floating): a popover that knows no events yet
 */
GtkWidget *
tl_go_to_new (void)
{
  return g_object_new (TL_TYPE_GO_TO, NULL);
}

/**
 * tl_go_to_begin:
 * @go_to: a popover
 * @finder: whose dataset's events one goes to, unless its filter hides them
 * @year: the astronomical year that is in view, which a date without one is of
 *
 * Begins anew: what was typed before stays, to be typed over.
 */
void
tl_go_to_begin (TlGoTo *go_to, TlFinder *finder, gint64 year)
{
  g_return_if_fail (TL_IS_GO_TO (go_to));

  g_set_object (&go_to->finder, finder);
  go_to->year = year;
  on_changed (go_to);
  gtk_widget_grab_focus (GTK_WIDGET (go_to->entry));
  gtk_editable_select_region (GTK_EDITABLE (go_to->entry), 0, -1);
}
