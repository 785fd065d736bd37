/* The legend's entries, each with the very sign that it explains, in no lane's colour. */
#include "tl-painter-private.h"

#include <math.h>

static void
paint_count_sign (const TlPainter *self, const TlSceneLegendEntry *entry)
{
  const char *text = entry->sign == TL_SIGN_CHIP ? "+7" : "12";
  double middle_y = entry->rect.y + entry->rect.height / 2;
  double width_px
    = tl_metrics_get_text_width (tl_scene_get_metrics (self->scene), TL_FONT_SMALL, text);
  TlRect bar = { entry->rect.x, middle_y - round (0.4 * self->lengths->em_px), entry->rect.width,
                 round (0.8 * self->lengths->em_px) };

  self->canvas->class->fill_rect (
    self->canvas, bar, 0, tl_color_mix (self->style->background, self->style->pale_text, 0.3));
  self->canvas->class->show_text (self->canvas, TL_FONT_SMALL, bar.x + (bar.width - width_px) / 2,
                                  round (middle_y + self->lengths->baseline_px[TL_FONT_SMALL]), 0,
                                  TL_TEXT_PLAIN, self->style->text, text);
}

static void
show_text (const TlPainter *self, TlFont font, double x, double y, const char *text)
{
  self->canvas->class->show_text (self->canvas, font, x, y, 0, TL_TEXT_PLAIN,
                                  self->style->pale_text, text);
}

static void
fill_bar (const TlPainter *self, double x, double y, double width, double height)
{
  self->canvas->class->fill_rect (self->canvas, (TlRect){ x, y, width, height }, 0,
                                  self->style->pale_text);
}

static void
paint_sign (const TlPainter *self, const TlSceneLegendEntry *entry)
{
  double em_px = self->lengths->em_px;
  TlRect rect = entry->rect;
  double middle_x = round (rect.x + rect.width / 2);
  double middle_y = round (rect.y + rect.height / 2);

  switch (entry->sign)
    {
    case TL_SIGN_MARK:
      tl_painter_paint_mark (self, &entry->sample);
      break;
    case TL_SIGN_QUOTE:
      show_text (self, TL_FONT_LABEL_BOLD, rect.x + 0.2 * em_px,
                 round (middle_y + self->lengths->baseline_px[TL_FONT_LABEL_BOLD]), "“");
      break;
    case TL_SIGN_NOTE:
      show_text (self, TL_FONT_SMALL, rect.x, entry->baseline_y - round (0.25 * em_px), "12");
      break;
    case TL_SIGN_CONNECTOR:
      fill_bar (self, middle_x, rect.y + 3, self->line_px, rect.height - 6);
      break;
    case TL_SIGN_TICK:
      fill_bar (self, middle_x, middle_y - round (0.35 * em_px), 2, round (0.7 * em_px));
      break;
    case TL_SIGN_COUNT:
    case TL_SIGN_CHIP:
      paint_count_sign (self, entry);
      break;
    case TL_SIGN_ARC:
    default:
      tl_painter_paint_arc (self, &entry->arc, self->line_px, self->style->pale_text);
      break;
    }
}

/**
 * tl_painter_paint_legend:
 * @self: a painter
 */
void
tl_painter_paint_legend (const TlPainter *self)
{
  TlRect edge = { 0, self->scene->legend_area.y, self->scene->legend_area.width, 1 };

  self->canvas->class->fill_rect (self->canvas, edge, 0, self->style->line);
  for (guint i = 0; i < self->scene->legend->len; i++)
    {
      const TlSceneLegendEntry *entry = &g_array_index (self->scene->legend, TlSceneLegendEntry, i);
      TlTextFlags flags
        = entry->sample.status == TL_STATUS_PLANNED ? TL_TEXT_ITALIC : TL_TEXT_PLAIN;

      paint_sign (self, entry);
      self->canvas->class->show_text (self->canvas, TL_FONT_SMALL, entry->text_x, entry->baseline_y,
                                      entry->text_width, flags, self->style->text, entry->text);
    }
}
