/* The window's parts: its frame is in tl-window.c, and each thing that it does in a file of its
 * own, tl-window-THING.c, which is set up from there. */
#pragma once

#include "tl-details-pane.h"
#include "tl-file-watch.h"
#include "tl-finder.h"
#include "tl-loader.h"
#include "tl-memory.h"
#include "tl-search-bar.h"
#include "tl-side-pane.h"
#include "tl-window.h"

G_BEGIN_DECLS

/* What the banner has besides its text. */
typedef enum
{
  TL_BANNER_LIST = 1 << 0, /* a button that lists all problems */
  TL_BANNER_OPEN = 1 << 1, /* a button that opens what is valid */
  TL_BANNER_SHOW = 1 << 2, /* a button that shows what is new */
  TL_BANNER_NEWS = 1 << 3, /* it is no warning */
} TlBannerParts;

struct _TlWindow
{
  AdwApplicationWindow parent_instance;

  AdwWindowTitle *title;
  GtkMenuButton *menu_button;
  GtkMenuButton *bookmarks_button;
  GtkBox *bars; /* what comes and goes above the timeline */
  GtkWidget *banner;
  GtkLabel *banner_label;
  GtkWidget *banner_show;
  GtkWidget *banner_all;
  GtkWidget *banner_open;
  AdwToastOverlay *toasts;
  GtkOverlay *overlay;
  GtkStack *stack;
  AdwFlap *flap;
  TlTimelineView *timeline;
  TlSidePane *pane;       /* NULL until it is first shown */
  TlDetailsPane *details; /* in it; likewise */
  TlFinder *finder;
  GtkMenuButton *filter_button;
  GtkWidget *filter_bar;   /* NULL until there is first a filter */
  GtkLabel *filter_label;  /* in it */
  TlSearchBar *search_bar; /* NULL until it is first opened */
  GtkRevealer *hint;
  GtkWidget *zoom_box;
  GtkDropTarget *drop_target;

  GSettings *settings; /* nullable: not installed */
  GFile *file;         /* what is shown; NULL: the built-in dataset */
  GCancellable *loading;
  GFile *pending_file;     /* what is loading, or could not be shown as it is … */
  TlLoaded *pending;       /* … and what came of it; NULL while it is loading */
  TlFileWatch *watch;      /* of the file; NULL: none, or … */
  guint watch_idle;        /* … soon … */
  char *etag;              /* … since the file was read with this tag; nullable */
  GCancellable *reloading; /* NULL: the file is not being read again */
  gboolean is_replacing;   /* the file has changed, and what is shown has not yet */
  gboolean is_stale;       /* … and has to wait for what is being opened */
  gboolean has_trouble;    /* the banner says that the file can't be shown as it is by now */
  TlEventSet *news;        /* the events that the banner tells of; NULL: of none */
  guint32 news_next;       /* the next one to show */
  guint hint_timeout;
  guint busy_timeout;
  GtkWidget *go_to;     /* NULL: not asked where to go yet */
  GtkWidget *busy_sign; /* NULL: nothing is being opened, or not for long yet */
  guint subtitle_idle;
  TlMemory *memory;   /* of what is shown; NULL: nothing yet */
  GFile *memory_file; /* what that is; NULL: the built-in dataset */
  guint places_timeout;
  gboolean is_recent_due; /* what is shown is not in the list of recent files yet */
  AdwToast *undo_toast;   /* NULL: no bookmark was deleted lately */
  AdwToast *told_toast;   /* NULL: the timeline has told nothing lately */
  GMenu *recent_menu;     /* NULL until the main menu is first asked for */
  gboolean has_fallback;  /* what can't be opened is replaced by the built-in dataset */
};

void tl_window_show_dataset (TlWindow *self, TlDataset *dataset);
void tl_window_follow_dataset (TlWindow *self);
void tl_window_show_details (TlWindow *self, guint event);
void tl_window_show_page (TlWindow *self, TlSidePage page);
void tl_window_close_details (TlWindow *self);
void tl_window_focus_part (TlWindow *self, int direction);
void tl_window_hide_bar (TlWindow *self, GtkWidget *bar);
void tl_window_popup (TlWindow *self, GtkMenuButton *button);
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
void tl_window_show_errors (TlWindow *self, const char *head);
void tl_window_show_left_out (TlWindow *self);
void tl_window_show_banner (TlWindow *self, const char *text, TlBannerParts parts);
void tl_window_close_banner (TlWindow *self);
void tl_window_set_up_reloading (TlWindow *self);
void tl_window_watch_file (TlWindow *self);
void tl_window_stop_watching (TlWindow *self);
void tl_window_pause_reloading (TlWindow *self);
void tl_window_catch_up (TlWindow *self);
void tl_window_take_reloaded (TlWindow *self);
void tl_window_show_changes (TlWindow *self);
void tl_window_set_up_menu (TlWindow *self);
void tl_window_show_shortcuts (TlWindow *self);
void tl_window_show_empty_page (TlWindow *self);
void tl_window_set_up_view (TlWindow *self);
void tl_window_go_to_date (TlWindow *self);
void tl_window_set_up_opening (TlWindow *self);
void tl_window_clear_opening (TlWindow *self);
char *tl_window_describe_file (GFile *file);
void tl_window_update_busy (TlWindow *self);
void tl_window_clear_busy (TlWindow *self);
void tl_window_show_hint_once (TlWindow *self);
void tl_window_hide_hint (TlWindow *self);
void tl_window_set_up_steps (TlWindow *self);
void tl_window_step (TlWindow *self, int direction);
void tl_window_clear_hint (TlWindow *self);

void tl_window_add_place_actions (GtkWidgetClass *class);
void tl_window_set_up_places (TlWindow *self);
void tl_window_enter_places (TlWindow *self);
void tl_window_leave_places (TlWindow *self);
void tl_window_clear_places (TlWindow *self);
TlBookmark *tl_window_make_bookmark (TlWindow *self, const char *title);
void tl_window_apply_bookmark (TlWindow *self, const TlBookmark *bookmark);
void tl_window_add_bookmark_actions (GtkWidgetClass *class);
void tl_window_set_up_bookmarks (TlWindow *self);
void tl_window_update_bookmarks (TlWindow *self);
void tl_window_add_recent_actions (GtkWidgetClass *class);
void tl_window_fill_recent_menu (GMenu *menu);
void tl_window_forget_recent (GFile *file);
void tl_window_set_up_title (TlWindow *self);
void tl_window_update_title (TlWindow *self);
void tl_window_update_range (TlWindow *self, const char *range);
void tl_window_open_or_present (TlWindow *self, GFile *file);

G_END_DECLS
