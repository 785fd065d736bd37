/* What is to be done once a list has been laid out, before which GTK can't scroll it. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* So many frames a new list takes. */
#define TL_SETTLE_FRAMES 2

typedef void (*TlSettled) (GtkWidget *widget);

void tl_settle (GtkWidget *widget, guint n_frames, TlSettled settled);

G_END_DECLS
