/* The details pane's parts: its frame (tl-details-pane.c), what it is made of
 * (tl-details-widgets.c), whose word an event is (tl-details-claims.c), its dates
 * (tl-details-dates.c), its kind, lanes, people, place and chapter (tl-details-facts.c), the events
 * that it is related to (tl-details-relations.c), its footnotes (tl-details-footnotes.c) and what
 * else those support (tl-details-citings.c). */
#pragma once

#include "tl-cited-text.h"
#include "tl-details-pane.h"
#include "tl-step-bar.h"

G_BEGIN_DECLS

struct _TlDetailsPane
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *scroller;
  GtkLabel *title;
  GtkBox *claims;
  GtkLabel *date;
  GtkGrid *other_dates;
  GtkLabel *date_note;
  TlCitedText *summary;
  GtkBox *quotes;
  GtkGrid *facts;
  GtkWidget *relations_box;
  GtkBox *relations;
  GtkWidget *footnotes_box;
  GtkBox *footnotes;
  TlStepBar *steps;

  TlDataset *dataset; /* NULL until an event is shown */
  guint32 event;
  GtkWidget *came_from; /* nullable, weak: what a footnote was followed from … */
  GtkWidget *marked;    /* nullable, weak: … and the footnote, as long as it is marked */
  guint mark_timeout;
};

void tl_details_pane_choose_event (TlDetailsPane *self, guint32 event);
void tl_details_pane_choose_filter (TlDetailsPane *self, const char *field, const char *value);
void tl_details_pane_say_copied (TlDetailsPane *self, guint format);

void tl_details_clear (GtkWidget *container);
void tl_details_set_label (GtkLabel *label, const char *text);
GtkWidget *tl_details_new_text (const char *text, const char *css_class);
GtkWidget *tl_details_new_link (const char *text);
GtkWidget *tl_details_new_event_link (TlDetailsPane *self, guint32 event);
GtkWidget *tl_details_new_cited_text (TlDetailsPane *self, const char *text, TlSlice footnotes);

void tl_details_show_claims (TlDetailsPane *self, const TlEvent *event);
void tl_details_show_quotes (TlDetailsPane *self, const TlEvent *event);
void tl_details_show_dates (TlDetailsPane *self, const TlEvent *event);
void tl_details_show_facts (TlDetailsPane *self, const TlEvent *event);
void tl_details_show_relations (TlDetailsPane *self);
void tl_details_show_footnotes (TlDetailsPane *self);
GtkWidget *tl_details_new_citings (TlDetailsPane *self, guint footnote);

void tl_details_follow_footnote (TlDetailsPane *self, guint footnote, GtkWidget *from);
void tl_details_clear_mark (TlDetailsPane *self);

G_END_DECLS
