/* The window's parts: its frame (tl-window.c), actions (tl-window-actions.c), opening
 * (tl-window-opening.c), search (tl-window-search.c), filter (tl-window-filter.c), what moving
 * about asks for (tl-window-moving.c), menus (tl-window-menus.c), the newcomer's hint
 * (tl-window-hint.c), what is being opened (tl-window-busy.c). */
#pragma once

#include "tl-details-pane.h"
#include "tl-finder.h"
#include "tl-loader.h"
#include "tl-search-bar.h"
#include "tl-window.h"

G_BEGIN_DECLS

struct _TlWindow
{
  AdwApplicationWindow parent_instance;

  AdwWindowTitle *title;
  GtkMenuButton *menu_button;
  GtkRevealer *banner;
  GtkLabel *banner_label;
  GtkWidget *banner_all;
  GtkWidget *banner_open;
  AdwToastOverlay *toasts;
  GtkOverlay *overlay;
  GtkStack *stack;
  AdwFlap *flap;
  TlTimelineView *timeline;
  TlDetailsPane *details; /* NULL until it is first shown */
  TlFinder *finder;
  GtkMenuButton *filter_button;
  GtkRevealer *filter_bar; /* NULL until there is first a filter */
  GtkLabel *filter_label;  /* in it */
  TlSearchBar *search_bar; /* NULL until it is first opened */
  GtkRevealer *hint;
  GtkWidget *zoom_box;
  GtkDropTarget *drop_target;

  GSettings *settings; /* nullable: not installed */
  GFile *file;         /* what is shown; NULL: the built-in dataset */
  GCancellable *loading;
  GFile *pending_file; /* what is loading, or could not be shown as it is … */
  TlLoaded *pending;   /* … and what came of it; NULL while it is loading */
  guint hint_timeout;
  guint busy_timeout;
  GtkWidget *busy_sign; /* NULL: nothing is being opened, or not for long yet */
  guint subtitle_idle;
};

void tl_window_show_dataset (TlWindow *self, TlDataset *dataset);
void tl_window_show_details (TlWindow *self, guint event);
void tl_window_close_details (TlWindow *self);
void tl_window_open_search (TlWindow *self);
void tl_window_close_search (TlWindow *self);
void tl_window_go_to_hit (TlWindow *self, int direction);
void tl_window_set_up_filter (TlWindow *self);
void tl_window_filter_by_search (TlWindow *self);
void tl_window_add_actions (GtkWidgetClass *class);
void tl_window_set_up_ways (TlWindow *self);
void tl_window_set_up_moving (TlWindow *self);
void tl_window_update_ways (TlWindow *self);
void tl_window_open_valid (TlWindow *self);
void tl_window_show_problems (TlWindow *self);
void tl_window_close_banner (TlWindow *self);
void tl_window_set_up_menu (TlWindow *self);
void tl_window_show_shortcuts (TlWindow *self);
void tl_window_show_empty_page (TlWindow *self);
void tl_window_set_up_view (TlWindow *self);
void tl_window_set_up_opening (TlWindow *self);
void tl_window_clear_opening (TlWindow *self);
char *tl_window_describe_file (GFile *file);
void tl_window_update_busy (TlWindow *self);
void tl_window_clear_busy (TlWindow *self);
void tl_window_show_hint_once (TlWindow *self);
void tl_window_hide_hint (TlWindow *self);
void tl_window_clear_hint (TlWindow *self);

G_END_DECLS
