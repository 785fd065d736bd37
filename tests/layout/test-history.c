/* The history: back leads to where one was, forward undoes it, and small steps leave no trace. */
#include "tl-history.h"

static TlView
make_view (gint64 origin_s, double scale)
{
  return (TlView){ .width_px = 1000,
                   .height_px = 500,
                   .left_px = 100,
                   .origin_s = origin_s,
                   .scale_px_per_s = scale };
}

/* Places so far apart that they are different ones. */
static TlView
make_place (int i)
{
  return make_view (i * G_GINT64_CONSTANT (10000000), 1e-3);
}

static void
assert_same (const TlView *a, const TlView *b)
{
  g_assert_cmpint (a->origin_s, ==, b->origin_s);
  g_assert_true (tl_view_equal (a, b));
}

static gboolean
go_back (TlHistory *history, const TlView *view, TlView *to)
{
  gpointer state = NULL;

  return tl_history_go_back (history, view, to, &state);
}

static gboolean
go_forward (TlHistory *history, const TlView *view, TlView *to)
{
  gpointer state = NULL;

  return tl_history_go_forward (history, view, to, &state);
}

static void
test_back_and_forward (void)
{
  g_autoptr (TlHistory) history = tl_history_new (g_free);
  TlView places[4];
  TlView view;

  for (int i = 0; i < 4; i++)
    places[i] = make_place (i);
  g_assert_false (tl_history_can_go_back (history, &places[0]));
  g_assert_false (go_back (history, &places[0], &view));
  for (int i = 0; i < 3; i++)
    tl_history_leave (history, &places[i], &places[i + 1], NULL);
  g_assert_false (tl_history_can_go_forward (history, &places[3]));
  view = places[3];
  for (int i = 2; i >= 0; i--)
    {
      g_assert_true (go_back (history, &view, &view));
      assert_same (&view, &places[i]);
    }
  g_assert_false (tl_history_can_go_back (history, &view));
  for (int i = 1; i < 4; i++)
    {
      g_assert_true (go_forward (history, &view, &view));
      assert_same (&view, &places[i]);
    }
  g_assert_false (go_forward (history, &view, &view));
}

/* A jump from the middle of the way drops what lay ahead. */
static void
test_drops_ahead (void)
{
  g_autoptr (TlHistory) history = tl_history_new (g_free);
  TlView first = make_place (0), second = make_place (1), third = make_place (2);
  TlView view;

  tl_history_leave (history, &first, &second, NULL);
  g_assert_true (go_back (history, &second, &view));
  g_assert_true (tl_history_can_go_forward (history, &view));
  tl_history_leave (history, &view, &third, NULL);
  g_assert_false (tl_history_can_go_forward (history, &third));
  g_assert_true (go_back (history, &third, &view));
  assert_same (&view, &first);
}

static void
test_not_twice (void)
{
  g_autoptr (TlHistory) history = tl_history_new (g_free);
  TlView first = make_place (0), second = make_place (1);
  TlView view = first;

  /* A jump to where one is, is none; nor does half a pixel make another place. */
  tl_history_leave (history, &first, &first, NULL);
  tl_view_pan (&view, 0.5);
  tl_history_leave (history, &first, &view, NULL);
  g_assert_false (tl_history_can_go_back (history, &first));
  tl_history_push (history, &first);
  tl_history_push (history, &view);
  g_assert_true (go_back (history, &second, &view));
  g_assert_false (tl_history_can_go_back (history, &view));
}

static void
test_limit (void)
{
  g_autoptr (TlHistory) history = tl_history_new (g_free);
  TlView view = make_place (1000);
  int n_steps = 0;

  for (int i = 0; i < TL_HISTORY_MAX + 50; i++)
    {
      TlView place = make_place (i);

      tl_history_push (history, &place);
    }
  while (go_back (history, &view, &view))
    n_steps++;
  g_assert_cmpint (n_steps, ==, TL_HISTORY_MAX);
  g_assert_cmpint (view.origin_s, ==, make_place (50).origin_s);
}

/* By hand: small steps are none, until together they are one; where one rested is remembered. */
static void
test_rest (void)
{
  g_autoptr (TlHistory) history = tl_history_new (g_free);
  TlView first = make_place (0);
  TlView view = first, to;

  tl_history_rest (history, &view);
  for (int i = 0; i < 3; i++)
    {
      tl_view_zoom (&view, 1.2, 550);
      tl_view_pan (&view, -100);
      tl_history_rest (history, &view);
      g_assert_false (tl_history_can_go_back (history, &view));
    }
  tl_view_zoom (&view, 1.2, 550);
  g_assert_true (tl_history_can_go_back (history, &view));
  tl_history_rest (history, &view);
  g_assert_true (go_back (history, &view, &to));
  assert_same (&to, &first);
  g_assert_true (go_forward (history, &to, &to));
  assert_same (&to, &view);
}

/* Back in the middle of a way by hand leads to where it began, and forward to where one turned. */
static void
test_back_under_way (void)
{
  g_autoptr (TlHistory) history = tl_history_new (g_free);
  TlView first = make_place (0), ahead = make_place (1);
  TlView view = first, to;

  tl_history_leave (history, &first, &ahead, NULL);
  go_back (history, &ahead, &view);
  tl_history_rest (history, &view);
  g_assert_true (tl_history_can_go_forward (history, &view));
  tl_view_pan (&view, -2000);
  g_assert_false (tl_history_can_go_forward (history, &view));
  g_assert_true (tl_history_can_go_back (history, &view));
  g_assert_true (go_back (history, &view, &to));
  assert_same (&to, &first);
  g_assert_true (go_forward (history, &to, &to));
  assert_same (&to, &view);
}

/* A jump from where one has not rested remembers both where one had and where one jumped. */
static void
test_leave_under_way (void)
{
  g_autoptr (TlHistory) history = tl_history_new (g_free);
  TlView first = make_place (0), far = make_place (5);
  TlView view = first, to;

  tl_history_rest (history, &first);
  tl_view_pan (&view, -2000);
  tl_history_leave (history, &view, &far, NULL);
  g_assert_true (go_back (history, &far, &to));
  assert_same (&to, &view);
  g_assert_true (go_back (history, &to, &to));
  assert_same (&to, &first);
}

/* In a window of another size, one comes back to the same time. */
static void
test_other_size (void)
{
  g_autoptr (TlHistory) history = tl_history_new (g_free);
  TlView first = make_place (0), second = make_place (1);
  TlView view;

  tl_history_rest (history, &first);
  view = first;
  view.width_px = 3000;
  g_assert_false (tl_history_can_go_back (history, &view));
  tl_history_leave (history, &first, &second, NULL);
  second.width_px = 1900;
  second.height_px = 800;
  g_assert_true (go_back (history, &second, &view));
  g_assert_cmpfloat (view.width_px, ==, 1900);
  g_assert_cmpfloat (view.height_px, ==, 800);
  g_assert_cmpfloat_with_epsilon (tl_view_get_length (&view), tl_view_get_length (&first), 1e-6);
  g_assert_cmpfloat_with_epsilon (tl_view_get_distance (&first, &view), 0, 1e-6);
}

static void
test_clear (void)
{
  g_autoptr (TlHistory) history = tl_history_new (g_free);
  TlView first = make_place (0), second = make_place (1);

  tl_history_rest (history, &first);
  tl_history_leave (history, &first, &second, NULL);
  tl_history_clear (history);
  g_assert_false (tl_history_can_go_back (history, &second));
  tl_history_rest (history, &second);
  g_assert_false (tl_history_can_go_back (history, &second));
}

static void
assert_state (char **state, const char *expected)
{
  g_assert_cmpstr (*state, ==, expected);
  g_clear_pointer (state, g_free);
}

/* What a jump has changed besides the view comes back over that jump only, and both ways; also
 * where it has changed nothing else. */
static void
test_state (void)
{
  g_autoptr (TlHistory) history = tl_history_new (g_free);
  TlView places[3];
  TlView view;
  char *state;

  for (int i = 0; i < 3; i++)
    places[i] = make_place (i);
  tl_history_leave (history, &places[0], &places[1], g_strdup ("first"));
  tl_history_leave (history, &places[1], &places[2], NULL);
  tl_history_leave (history, &places[2], &places[2], g_strdup ("third"));

  state = g_strdup ("fourth");
  g_assert_true (tl_history_go_back (history, &places[2], &view, (gpointer *) &state));
  assert_same (&view, &places[2]);
  assert_state (&state, "third");
  state = g_strdup ("of no use");
  g_assert_true (tl_history_go_back (history, &view, &view, (gpointer *) &state));
  assert_same (&view, &places[1]);
  assert_state (&state, NULL);
  state = g_strdup ("second");
  g_assert_true (tl_history_go_back (history, &view, &view, (gpointer *) &state));
  assert_same (&view, &places[0]);
  assert_state (&state, "first");
  state = g_strdup ("first again");
  g_assert_true (tl_history_go_forward (history, &view, &view, (gpointer *) &state));
  assert_state (&state, "second");
  g_assert_true (tl_history_go_forward (history, &view, &view, (gpointer *) &state));
  assert_state (&state, NULL);
  g_assert_true (tl_history_go_forward (history, &view, &view, (gpointer *) &state));
  assert_state (&state, "fourth");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/history/back-and-forward", test_back_and_forward);
  g_test_add_func ("/history/drops-ahead", test_drops_ahead);
  g_test_add_func ("/history/not-twice", test_not_twice);
  g_test_add_func ("/history/limit", test_limit);
  g_test_add_func ("/history/rest", test_rest);
  g_test_add_func ("/history/back-under-way", test_back_under_way);
  g_test_add_func ("/history/leave-under-way", test_leave_under_way);
  g_test_add_func ("/history/other-size", test_other_size);
  g_test_add_func ("/history/clear", test_clear);
  g_test_add_func ("/history/state", test_state);
  return g_test_run ();
}
