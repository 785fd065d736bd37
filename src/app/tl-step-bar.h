/* The bar that steps from the shown event to the one before or after it: in a lane, in the chapter,
 * in the story, among all. It says where one is, and steps over what a filter hides.
 */
#pragma once

#include <gtk/gtk.h>

#include "tl-event-sequence.h"

G_BEGIN_DECLS

#define TL_TYPE_STEP_BAR (tl_step_bar_get_type ())
G_DECLARE_FINAL_TYPE (TlStepBar, tl_step_bar, TL, STEP_BAR, GtkWidget)

void tl_step_bar_show_event (TlStepBar *bar, TlDataset *dataset, guint32 event, guint lane);
void tl_step_bar_set_passed (TlStepBar *bar, TlEventSet *passed);
void tl_step_bar_step (TlStepBar *bar, int direction);

G_END_DECLS
