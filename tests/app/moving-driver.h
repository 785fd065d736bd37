/* Where one is in time, for tests of moving about in it. */
#pragma once

#include "window-driver.h"

G_BEGIN_DECLS

void moving_wait_until_still (void);
TlView moving_get_view (void);
gboolean moving_is_at (const TlView *place);
gboolean moving_is_cursor_at (gpointer id);
void moving_go_to (const char *id);
gboolean moving_has_popover (gpointer data);
gboolean moving_has_no_popover (gpointer data);
double moving_get_mark_x (const char *id);

G_END_DECLS
