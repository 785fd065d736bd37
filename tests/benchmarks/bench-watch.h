/* How long the main loop does nothing else: what it does between two sleeps, the frames in it
 * apart. By the clock, which is what a hand feels, but also tells of whatever else the machine
 * does; and by the thread's own time, which doesn't. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  double clock_ms;
  double own_ms;
} BenchTime;

void bench_watch_start (void);
void bench_watch_window (GtkWidget *window);
BenchTime bench_watch_take_work (void);
BenchTime bench_watch_take_frame (void);
double bench_watch_time_next_frame (GtkWidget *widget);

G_END_DECLS
