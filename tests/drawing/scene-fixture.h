/* Scenes to export, made as the program makes them. */
#pragma once

#include "tl-scene.h"

G_BEGIN_DECLS

/* A handful of events of all shapes, with texts that are hard on files. */
extern const char scene_fixture_json[];

TlScene *scene_fixture_new (const char *json, double width_px, double height_px);

G_END_DECLS
