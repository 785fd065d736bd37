#include "citation-fixture.h"

#include "tl-dataset-reader.h"

/* A dataset with these items as its references, each without an id of its own. */
TlDataset *
citation_read_items (const char *const *items, guint n_items)
{
  g_autoptr (GString) json = g_string_new ("{\"lanes\": [], \"events\": [], \"references\": [");
  g_autoptr (TlProblems) problems = tl_problems_new ();
  g_autoptr (GBytes) bytes = NULL;
  TlDataset *dataset;

  for (guint i = 0; i < n_items; i++)
    g_string_append_printf (json, "%s{\"id\": \"item-%u\"%s%s}", i > 0 ? "," : "", i,
                            *items[i] != '\0' ? ", " : "", items[i]);
  g_string_append (json, "]}");
  bytes = g_bytes_new (json->str, json->len);
  dataset = tl_dataset_reader_read (bytes, NULL, problems);
  for (guint i = 0; i < tl_problems_get_length (problems); i++)
    g_test_message ("%s: %s", tl_problems_get (problems, i)->pointer,
                    tl_problems_get (problems, i)->message);
  g_assert_cmpuint (tl_problems_get_n_errors (problems), ==, 0);
  return dataset;
}

char *
citation_write_item (const char *item, TlCitationFormat format)
{
  g_autoptr (TlDataset) dataset = citation_read_items (&item, 1);

  return tl_citation_write (dataset, tl_dataset_get_references (dataset, NULL), format);
}
