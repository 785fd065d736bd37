/* timelanes export: the picture of a dataset, to a file. */
#include "tl-cli-private.h"

#include "tl-export.h"
#include "tl-font.h"
#include "tl-page.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define MM_PER_INCH 25.4

/* The size of labels: what a desktop's is, and what a journal's is. */
#define EM_SCREEN_PX (10 * TL_EXPORT_PX_PER_INCH / 72)
#define EM_PAPER_PX  (8 * TL_EXPORT_PX_PER_INCH / 72)

/* The resolution of a bitmap whose size is given in millimetres. */
#define DPI_PAPER 300

typedef struct
{
  char **files;
  char **outputs;
  char *size;
  char *range;
  char *style;
  char *language;
  double dpi;
  gboolean transparent;
  gboolean overview;
  gboolean legend;
  gboolean relations;
  TlCliFilter filter;
} Options;

static void
options_clear (Options *options)
{
  g_strfreev (options->files);
  g_strfreev (options->outputs);
  g_free (options->size);
  g_free (options->range);
  g_free (options->style);
  g_free (options->language);
  tl_cli_filter_clear (&options->filter);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* One length of a size: a number, then blanks, then perhaps "mm" or "px". */
static gboolean
parse_length (const char **text, double *length, gboolean *is_mm)
{
  char *end;

  *length = g_ascii_strtod (*text, &end);
  if (end == *text || !isfinite (*length) || *length <= 0)
    return FALSE;
  while (*end == ' ')
    end++;
  *is_mm = g_str_has_prefix (end, "mm");
  if (*is_mm || g_str_has_prefix (end, "px"))
    end += 2;
  while (*end == ' ')
    end++;
  *text = end;
  return TRUE;
}

/* "1920x1080", "190mm x 120mm", with × as well as x. */
static gboolean
parse_size (const char *text, TlPage *page, gboolean *is_mm)
{
  gboolean height_is_mm;
  double factor;

  if (!parse_length (&text, &page->width_px, is_mm))
    return FALSE;
  if (g_str_has_prefix (text, "×"))
    text += strlen ("×");
  else if (*text == 'x' || *text == 'X')
    text++;
  else
    return FALSE;
  while (*text == ' ')
    text++;
  if (!parse_length (&text, &page->height_px, &height_is_mm) || *text != '\0')
    return FALSE;
  /* "190x120mm" means millimetres for both. */
  *is_mm = *is_mm || height_is_mm;
  factor = *is_mm ? TL_EXPORT_PX_PER_INCH / MM_PER_INCH : 1;
  page->width_px *= factor;
  page->height_px *= factor;
  return TRUE;
}

static TlExit
fail (const char *format, const char *what)
{
  g_autofree char *message = g_strdup_printf (format, what);

  g_printerr ("%s: %s\n", g_get_prgname (), message);
  return TL_EXIT_CALL;
}

static TlExit
parse_page (const Options *options, TlPage *page, TlExportOptions *export_options)
{
  TlStyleName style = TL_STYLE_LIGHT;
  gboolean is_mm = FALSE;
  TlDate range;
  g_autoptr (GError) error = NULL;

  if (options->size != NULL && !parse_size (options->size, page, &is_mm))
    return fail (_ ("“%s” is not a size; write 1920x1080 or 190mm x 120mm"), options->size);
  if (options->dpi < 0 || !isfinite (options->dpi))
    return fail (_ ("“%s” must be more than 0"), "--dpi");
  if (options->style != NULL && !tl_style_from_name (options->style, &style))
    return fail (
      _ (
        "there is no style “%s”; these are: light, dark, high-contrast, high-contrast-dark, print"),
      options->style);
  if (options->range != NULL)
    {
      if (!tl_edtf_parse (options->range, &range, NULL, &error))
        return fail ("--range: %s", error->message);
      if (range.start_bound != TL_BOUND_GIVEN || range.end_bound != TL_BOUND_GIVEN)
        return fail (_ ("--range needs a start and an end, found “%s”"), options->range);
      page->has_range = page->is_exact = TRUE;
      page->start_s = range.earliest_start;
      page->end_s = range.latest_end;
    }
  page->em_px = is_mm ? EM_PAPER_PX : EM_SCREEN_PX;
  page->flags = TL_SCENE_CHAPTERS | (options->overview ? TL_SCENE_OVERVIEW : 0)
                | (options->legend ? TL_SCENE_LEGEND : 0)
                | (options->relations ? TL_SCENE_RELATIONS : 0);
  export_options->style = tl_style_get (style);
  export_options->dpi = options->dpi > 0 ? options->dpi : is_mm ? DPI_PAPER : 0;
  export_options->transparent = options->transparent;
  return TL_EXIT_DONE;
}

static gboolean
write_standard_output (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return fwrite (data, 1, length, stdout) == length && fflush (stdout) == 0;
}

static TlExit
write_output (const TlScene *scene, const char *output, const TlExportOptions *options)
{
  TlExportFormat format = TL_EXPORT_SVG;
  gboolean is_stdout = g_str_equal (output, "-");
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (output);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  if (!is_stdout && !tl_export_format_from_name (output, &format))
    return fail (_ ("“%s” ends in none of .png, .svg, .pdf, .json"), output);
  bytes = tl_export_render (scene, format, options, &error);
  if (bytes != NULL && is_stdout)
    return write_standard_output (bytes) ? TL_EXIT_DONE
                                         : fail (_ ("can’t write to %s"), _ ("standard output"));
  if (bytes == NULL || !tl_export_write (bytes, file, NULL, &error))
    {
      g_printerr ("%s: %s: %s\n", g_get_prgname (), output, error->message);
      return TL_EXIT_CALL;
    }
  return TL_EXIT_DONE;
}

/* No event is left out of a picture without a word. */
static void
say_what_is_outside (const TlScene *scene, const TlEventSet *shown)
{
  guint n_events;
  const TlEvent *events = tl_dataset_get_events (tl_scene_get_dataset (scene), &n_events);
  gint64 start_s = tl_view_get_start (&scene->view);
  gint64 end_s = tl_view_get_end (&scene->view);
  g_autofree char *range = NULL;
  guint n_outside = 0;

  for (guint i = 0; i < n_events; i++)
    n_outside += tl_event_set_contains (shown, i)
                 && (tl_date_get_known_end (&events[i].date) <= start_s
                     || tl_date_get_known_start (&events[i].date) >= end_s);
  if (n_outside == 0)
    return;
  range = tl_edtf_range_to_words (start_s, end_s);
  /* Translators: the program's name, two numbers, a range of time. */
  g_printerr (ngettext ("%s: %u of %u events is outside of the picture (%s); see --range\n",
                        "%s: %u of %u events are outside of the picture (%s); see --range\n",
                        n_outside),
              g_get_prgname (), n_outside, n_events, range);
}

/* Nor a lane, or a part of one: lanes have a least height. */
static void
say_what_is_below (const TlScene *scene)
{
  double missing_px = scene->lanes_height - scene->lanes_area.height;

  if (missing_px < 1)
    return;
  /* Translators: the program's name, and a height in pixels. */
  g_printerr (_ ("%s: the lanes are higher than the picture, by %.0f pixels; see --size\n"),
              g_get_prgname (), ceil (missing_px));
}

static TlExit
export_dataset (const Options *options,
                TlDataset *dataset,
                const TlPage *page,
                TlExportOptions *export_options)
{
  PangoContext *context = tl_font_create_context ();
  g_autoptr (TlScene) scene = tl_page_build_scene (page, dataset, context);

  g_object_unref (context);
  say_what_is_outside (scene, page->events);
  say_what_is_below (scene);
  export_options->title = tl_dataset_get_title (dataset);
  export_options->description = tl_dataset_get_description (dataset);
  for (guint i = 0; options->outputs[i] != NULL; i++)
    {
      TlExit status = write_output (scene, options->outputs[i], export_options);

      if (status != TL_EXIT_DONE)
        return status;
    }
  return TL_EXIT_DONE;
}

static TlExit
parse_options (Options *options, int *argc, char ***argv)
{
  GOptionEntry filter_entries[TL_CLI_FILTER_ENTRIES];
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME_ARRAY, &options->outputs,
      N_ ("Where to write; the ending says what: .png, .svg, .pdf, .json. May be given several "
          "times; “-” is SVG to standard output"),
      N_ ("OUT") },
    { "size", 's', 0, G_OPTION_ARG_STRING, &options->size,
      N_ ("Size of the picture: 1920x1080 (pixels) or 190mm x 120mm"), N_ ("W×H") },
    { "dpi", 'd', 0, G_OPTION_ARG_DOUBLE, &options->dpi,
      N_ ("Resolution of a bitmap; 300 where the size is in millimetres"), N_ ("N") },
    { "range", 'r', 0, G_OPTION_ARG_STRING, &options->range,
      N_ ("What to show: a date or an interval (EDTF), such as 2025-07/2025-09"), N_ ("EDTF") },
    { "style", 0, 0, G_OPTION_ARG_STRING, &options->style,
      N_ ("Colours: light, dark, high-contrast, high-contrast-dark, print"), N_ ("STYLE") },
    { "overview", 0, 0, G_OPTION_ARG_NONE, &options->overview,
      N_ ("Add the overview of the whole range"), NULL },
    { "legend", 0, 0, G_OPTION_ARG_NONE, &options->legend, N_ ("Explain the signs in the picture"),
      NULL },
    { "relations", 0, 0, G_OPTION_ARG_NONE, &options->relations,
      N_ ("Draw the relations between events"), NULL },
    { "transparent", 0, 0, G_OPTION_ARG_NONE, &options->transparent, N_ ("Paint no background"),
      NULL },
    { "language", 'l', 0, G_OPTION_ARG_STRING, &options->language,
      N_ ("Which of the dataset’s languages to use"), N_ ("LANGUAGE") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->files, NULL, NULL },
    { NULL },
  };

  tl_cli_filter_get_entries (&options->filter, filter_entries);
  return tl_cli_parse ("export", _ ("[FILE] -o OUT — write a timeline as a picture"),
                       _ ("Without FILE: the built-in dataset; “-”: standard input."), entries,
                       filter_entries, argc, argv);
}

/* Of a filter by lanes the picture has no others: those would be empty, but for events that are in
 * both. */
static TlArrangement *
arrange_lanes (const TlCliFilter *filter, TlDataset *dataset)
{
  guint n_lanes;
  const TlLane *lanes = tl_dataset_get_lanes (dataset, &n_lanes);
  TlArrangement *arrangement = tl_arrangement_new (n_lanes);
  g_auto (GStrv) wanted = filter->lanes != NULL ? g_strsplit (filter->lanes, ",", -1) : NULL;

  for (guint i = 0; wanted != NULL && i < n_lanes; i++)
    {
      gboolean is_wanted = FALSE;

      for (guint j = 0; wanted[j] != NULL; j++)
        is_wanted = is_wanted || g_ascii_strcasecmp (g_strstrip (wanted[j]), lanes[i].id) == 0
                    || g_strcmp0 (wanted[j], lanes[i].title) == 0;
      tl_arrangement_set_hidden (arrangement, i, !is_wanted);
    }
  return arrangement;
}

/**
 * tl_cli_export:
 * @argc: the number of arguments
 * @argv: the arguments, the command's name first
 *
 * Returns: how it went
 */
TlExit
tl_cli_export (int argc, char **argv)
{
  g_auto (Options) options = { 0 };
  g_autoptr (TlDataset) dataset = NULL;
  g_autoptr (TlEventSet) events = NULL;
  g_autoptr (GArray) arrangement = NULL;
  TlExportOptions export_options = { 0 };
  TlPage page = { .width_px = 1920, .height_px = 1080 };
  TlExit status = parse_options (&options, &argc, &argv);

  if (status == TL_EXIT_DONE)
    status = parse_page (&options, &page, &export_options);
  if (status != TL_EXIT_DONE)
    return status;
  if (options.outputs == NULL)
    return fail ("%s", _ ("say where to write: -o OUT.png, .svg, .pdf or .json"));
  if (options.files != NULL && g_strv_length (options.files) > 1)
    return fail ("%s", _ ("one dataset at a time"));
  dataset
    = tl_cli_open (options.files != NULL ? options.files[0] : NULL, options.language, &status);
  if (dataset != NULL)
    status = tl_cli_filter_run (&options.filter, NULL, dataset, &events);
  if (status != TL_EXIT_DONE)
    return status;
  arrangement = arrange_lanes (&options.filter, dataset);
  page.events = events;
  page.arrangement = arrangement;
  return export_dataset (&options, dataset, &page, &export_options);
}
