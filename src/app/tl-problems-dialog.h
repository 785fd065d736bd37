/* The list of what is wrong with a dataset. */
#pragma once

#include <adwaita.h>

#include "tl-problems.h"

G_BEGIN_DECLS

void tl_problems_dialog_show (GtkWindow *parent, const char *name, const TlProblems *problems);

G_END_DECLS
