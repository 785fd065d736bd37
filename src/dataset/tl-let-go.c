#include "tl-let-go.h"

/* So many parts are freed within a moment. */
#define AT_ONCE_MAX 2000

typedef struct
{
  gpointer data;
  GDestroyNotify destroy;
} LettingGo;

static gpointer
let_go_in_thread (gpointer data)
{
  LettingGo *letting_go = data;

  letting_go->destroy (letting_go->data);
  g_free (letting_go);
  return NULL;
}

/**
 * tl_let_go:
 * @data: (transfer full): what nobody has any more
 * @destroy: what frees it, in any thread
 * @n_parts: about how many things it consists of
 *
 * Frees @data: here if it is small, else in a thread.
 */
void
tl_let_go (gpointer data, GDestroyNotify destroy, guint n_parts)
{
  LettingGo *letting_go;
  GThread *thread;

  g_return_if_fail (data != NULL);
  g_return_if_fail (destroy != NULL);

  if (n_parts <= AT_ONCE_MAX)
    {
      destroy (data);
      return;
    }
  letting_go = g_new (LettingGo, 1);
  *letting_go = (LettingGo){ data, destroy };
  thread = g_thread_try_new ("let-go", let_go_in_thread, letting_go, NULL);
  if (thread != NULL)
    g_thread_unref (thread);
  else
    let_go_in_thread (letting_go);
}
