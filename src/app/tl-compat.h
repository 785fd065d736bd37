/* What differs between the GTK versions that the program runs on. Nothing else in the program asks
 * for a version. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

typedef enum
{
  TL_FILES_DATASETS,
  TL_FILES_PNG,
  TL_FILES_SVG,
  TL_FILES_PDF,
  TL_FILES_JSON,
} TlFileKind;

typedef void (*TlFileFunc) (GFile *file, gpointer data);

void tl_compat_choose_file_to_open (GtkWindow *parent, TlFileFunc func, gpointer data);
void tl_compat_choose_file_to_save (
  GtkWindow *parent, TlFileKind kind, const char *name, TlFileFunc func, gpointer data);
void tl_compat_open_uri (GtkWindow *parent, const char *uri);
void tl_compat_show_about (GtkWindow *parent);
void tl_compat_name_buttons (GtkWidget *widget);

G_END_DECLS
