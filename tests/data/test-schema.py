"""The schema, what validates against it, and that the program judges alike.

Reads TIMELANES_SOURCES (the project) and TIMELANES_PROGRAM (the program as built).
"""

import json
import os
import pathlib
import re
import subprocess
import sys
import unittest

try:
    import jsonschema
except ImportError:
    sys.exit(f"{sys.executable} has no jsonschema: build-aux/setup test installs it")

SOURCES = pathlib.Path(os.environ["TIMELANES_SOURCES"])


def read(path):
    return (SOURCES / path).read_text(encoding="utf-8")


SCHEMA = json.loads(read("data/timelanes-dataset.schema.json"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)
MINIMAL = read("data/examples/minimal.json")
DATASETS = sorted([*SOURCES.glob("data/datasets/*.json"), *SOURCES.glob("data/examples/*.json")])
README = read("README.md")
EDTF = re.compile(SCHEMA["$defs"]["edtf"]["pattern"])


def refuse(document):
    """The pointers to what the schema refuses."""
    return ["".join(f"/{step}" for step in error.absolute_path) for error in VALIDATOR.iter_errors(document)]


def validate(document):
    """What the program says, as pairs of severity and pointer; how it ends; and its words."""
    run = subprocess.run(
        [os.environ["TIMELANES_PROGRAM"], "validate", "-"],
        input=json.dumps(document).encode(),
        stdout=subprocess.PIPE,
        check=False,
    )
    output = run.stdout.decode()
    said = re.findall(r"^-:\d+:\d+: (error|warning): (?:(/\S*): )?", output, re.M)
    return said, run.returncode, output


DELETED = object()


def change(*steps_and_value):
    """The minimal example with one value put, added ("+") or deleted at a path."""
    *steps, last, value = steps_and_value
    document = json.loads(MINIMAL)
    place = document
    for step in steps:
        place = place[step]
    if value is DELETED:
        del place[last]
    elif last == "+":
        place.append(value)
    else:
        place[last] = value
    return document


# Each document is the minimal example made wrong, at the pointer beside it. The program ends with 1.
ERRORS = [
    ([], ""),
    (change("lanes", DELETED), ""),
    (change("events", DELETED), ""),
    (change("events", {}), "/events"),
    (change("lanes", {}), "/lanes"),
    (change("lanes", None), "/lanes"),
    (change("format", "timelanes/2"), "/format"),
    (change("format", 1), "/format"),
    (change("language", ["en"]), "/language"),
    (change("title", 5), "/title"),
    (change("title", {"en": 5}), "/title/en"),
    (change("title", {}), "/title"),
    (change("view", "next summer"), "/view"),
    (change("lanes", "+", "byrd"), "/lanes/2"),
    (change("lanes", 0, "id", DELETED), "/lanes/0"),
    (change("lanes", 0, "id", ""), "/lanes/0/id"),
    (change("lanes", 0, "id", 1), "/lanes/0/id"),
    (change("kinds", {"k": "circle"}), "/kinds"),
    (change("kinds", [{"id": "k", "symbol": "cat"}]), "/kinds/0/symbol"),
    (change("chapters", [{"title": "One"}]), "/chapters/0"),
    (change("events", "+", 7), "/events/5"),
    (change("events", 0, "id", ""), "/events/0/id"),
    (change("events", 0, "title", DELETED), "/events/0"),
    (change("events", 0, "title", ""), "/events/0/title"),
    (change("events", 0, "title", {"en": "Winter", "uk": ""}), "/events/0/title/uk"),
    (change("events", 0, "date", DELETED), "/events/0"),
    (change("events", 0, "date", ""), "/events/0/date"),
    (change("events", 0, "date", 1910), "/events/0/date"),
    (change("events", 0, "lanes", DELETED), "/events/0"),
    (change("events", 0, "lanes", []), "/events/0/lanes"),
    (change("events", 0, "lanes", "scott"), "/events/0/lanes"),
    (change("events", 0, "status", "done"), "/events/0/status"),
    (change("events", 0, "importance", 1), "/events/0/importance"),
    (change("events", 0, "attribution", "Fact"), "/events/0/attribution"),
    (change("events", 0, "people", "Scott"), "/events/0/people"),
    (change("events", 0, "people", [1]), "/events/0/people/0"),
    (change("events", 0, "people", [{"en": "Scott", "uk": 1}]), "/events/0/people/0/uk"),
    (change("events", 0, "footnotes", ["1"]), "/events/0/footnotes/0"),
    (change("events", 0, "footnotes", [0]), "/events/0/footnotes/0"),
    (change("events", 0, "quotes", [{"by": "Scott"}]), "/events/0/quotes/0"),
    (change("events", 0, "otherDates", {"date": "1912"}), "/events/0/otherDates"),
    (change("events", 0, "otherDates", [{"note": "…"}]), "/events/0/otherDates/0"),
    (change("events", 0, "otherDates", [{"date": "soon"}]), "/events/0/otherDates/0/date"),
    (change("events", 0, "otherDates", [{"date": "1912", "footnotes": [0]}]), "/events/0/otherDates/0/footnotes/0"),
    (change("footnotes", [{"number": 0}]), "/footnotes/0/number"),
    (change("footnotes", [{"number": 1.5}]), "/footnotes/0/number"),
    (change("footnotes", [{"text": "…"}]), "/footnotes/0"),
    (change("references", [{"title": "…"}]), "/references/0"),
    (change("references", [{"id": "r", "author": "Scott"}]), "/references/0/author"),
    (change("references", [{"id": "r", "author": [{"family": 1}]}]), "/references/0/author/0/family"),
    (change("references", [{"id": "r", "issued": "1912"}]), "/references/0/issued"),
    (change("references", [{"id": "r", "issued": {"date-parts": [1912]}}]), "/references/0/issued/date-parts/0"),
    (change("references", [{"id": "r", "volume": True}]), "/references/0/volume"),
    (change("relations", [{"from": "event-1"}]), "/relations/0"),
    (change("relations", [{"from": "event-1", "to": "event-2", "type": "ended"}]), "/relations/0/type"),
    (change("story", [{"text": "…"}]), "/story/0"),
    (change("story", [{"title": "…", "range": "soon"}]), "/story/0/range"),
    (change("story", [{"title": "…", "events": "event-1"}]), "/story/0/events"),
]

# What an editor marks and the program only warns of: slips of typing, the same twice, a language or a kind of work that
# nobody knows. It ends with 0.
WARNINGS = [
    (change("colour", "red"), ""),
    (change("lanes", 0, "color", "red"), "/lanes/0"),
    (change("lanes", 0, "$schema", ""), "/lanes/0"),
    (change("events", 0, "staus", "planned"), "/events/0"),
    (change("events", 0, "quotes", [{"text": "…", "who": "Scott"}]), "/events/0/quotes/0"),
    (change("events", 0, "otherDates", [{"date": "1912", "by": "Scott"}]), "/events/0/otherDates/0"),
    (change("story", [{"title": "…", "slide": 1}]), "/story/0"),
    (change("events", 0, "lanes", "+", "scott"), "/events/0/lanes"),
    (change("language", "English"), "/language"),
    (change("title", {"en_GB": "To the South Pole"}), "/title"),
    (change("title", {"x": "To the South Pole"}), "/title"),
    (change("title", {"en-": "To the South Pole"}), "/title"),
    (change("title", {"e1": "To the South Pole"}), "/title"),
    (change("events", 0, "people", [{"en-abcdefghi": "Scott"}]), "/events/0/people/0"),
    (change("references", [{"id": "r", "type": "buk"}]), "/references/0/type"),
]

SOUND = [
    change("$schema", "https://timelanes.github.io/timelanes-dataset.schema.json"),
    change("x-tool", {"any": ["thing"]}),
    change("events", 0, "x-colour", 1),
    change("events", 0, "people", ["Scott", {"en": "Scott", "uk": "Скотт"}]),
    change("title", {"en": "To the South Pole", "pt-BR": "Para o Polo Sul", "x-old": "…", "zh-Hant-TW-1": "…"}),
    change("events", 0, "summary", ""),
    change("events", 0, "otherDates", [{"date": "1912~", "note": {"en": "…", "uk": "…"}, "x-page": 4}]),
    change("references", [{"id": "r", "issued": {"date-parts": [["1912", 9]]}, "custom": {"a": 1}, "volume": 2}]),
]

NO_DATES = [
    "March 1911", "14.12.1911", "12/14/1911", "1911/12/14", "1911-1", "1911-12-1", "19111214", "1911-12-14 ",
    "1911–1912", "1911..1912", "1911,1912", "[1911,1912", "{1911]", "1911]", "c. 1911", "spring 1911", "/", "..",
    "1911-12-14T15:00", "1911-12-14 15:00:00", "11", "unknown", "1911-xx",
]  # fmt: skip


class Schema(unittest.TestCase):
    maxDiff = None

    def test_is_a_schema(self):
        jsonschema.Draft202012Validator.check_schema(SCHEMA)

    def test_everything_is_described(self):
        """An editor shows the description where the pointer rests: each member has one of its own."""
        n_members = 0

        def walk(node, path):
            nonlocal n_members
            if isinstance(node, list):
                for i, part in enumerate(node):
                    walk(part, f"{path}/{i}")
            elif isinstance(node, dict):
                for name, member in node.get("properties", {}).items():
                    n_members += 1
                    self.assertTrue(member.get("description"), f"{path}/{name} is not described")
                for name, part in node.items():
                    if name not in ("examples", "default", "enum"):
                        walk(part, f"{path}/{name}")

        walk(SCHEMA, "")
        self.assertGreater(n_members, 80)
        for name, definition in SCHEMA["$defs"].items():
            self.assertTrue(definition.get("description"), name)

    def test_own_examples(self):
        def walk(node):
            for part in node.values() if isinstance(node, dict) else node:
                if isinstance(part, (dict, list)):
                    walk(part)
            if isinstance(node, dict) and isinstance(node.get("examples"), list):
                local = jsonschema.Draft202012Validator({**node, "$defs": SCHEMA["$defs"]})
                for example in node["examples"]:
                    local.validate(example)

        walk(SCHEMA)

    def test_datasets(self):
        self.assertGreaterEqual(len(DATASETS), 5)
        for path in DATASETS:
            with self.subTest(path.name):
                document = json.loads(path.read_text(encoding="utf-8"))
                self.assertEqual(refuse(document), [])
                self.assertEqual(validate(document), ([], 0, ""))

    def test_readme(self):
        blocks = re.findall(r"^```json\n(.*?)^```$", README, re.M | re.S)
        whole = [block for block in blocks if block.startswith("{")]
        self.assertEqual(whole, [MINIMAL])
        self.assertEqual(len(MINIMAL.splitlines()), 10)

    def test_readme_dates(self):
        """Each row of the README's table of dates is an event of the example, which says how it is written."""
        table = README[README.index("| you know |") :].split("\n\n")[0]
        written = re.findall(r"^\|[^|]*\| `([^`]*)`", table, re.M)
        events = json.loads(read("data/examples/dates.json"))["events"]
        self.assertGreaterEqual(len(written), 12)
        self.assertEqual([date for date in written if date not in [event["date"] for event in events]], [])
        for event in events:
            self.assertTrue(event["title"].endswith(": " + event["date"]), event["title"])

    def check_refused(self, documents, severity, status):
        for document, pointer in documents:
            with self.subTest(pointer, document=document):
                self.assertIn(pointer, refuse(document))
                said, returned, output = validate(document)
                self.assertEqual(returned, status, output)
                # Of what is missing or too much, either names the object or the member.
                named = [at for how, at in said if how == severity]
                self.assertTrue(any(at.startswith(pointer) or (at and pointer.startswith(at)) for at in named), output)

    def test_errors(self):
        self.check_refused(ERRORS, "error", 1)

    def test_warnings(self):
        self.check_refused(WARNINGS, "warning", 0)

    def test_sound(self):
        for document in SOUND:
            with self.subTest(document=document):
                self.assertEqual(refuse(document), [])
                self.assertEqual(validate(document), ([], 0, ""))

    def find_accepted(self, dates):
        """Which of these dates the program accepts; it lists a hundred faults at most."""
        accepted = []
        for first in range(0, len(dates), 100):
            batch = dates[first : first + 100]
            events = [{"title": date, "date": date, "lanes": ["scott"]} for date in batch]
            refused = {at for _, at in validate(change("events", events))[0]}
            accepted += [date for i, date in enumerate(batch) if f"/events/{i}/date" not in refused]
        return accepted

    def test_dates(self):
        """The schema refuses no date that the program accepts, nor accepts what is plainly none."""
        rows = [line.partition("\t")[0] for line in read("tests/data/edtf/reference.tsv").splitlines()[1:]]
        accepted = self.find_accepted(rows)
        self.assertGreater(len(accepted), 1000)
        self.assertEqual([date for date in accepted if not EDTF.search(date)], [])
        self.assertEqual([date for date in NO_DATES if EDTF.search(date)], [])
        self.assertEqual(self.find_accepted(NO_DATES), [])

    def test_enumerations(self):
        """The values that the schema lists are those that the program lists."""
        event, relation, kind = (SCHEMA["$defs"][name]["properties"] for name in ("event", "relation", "kind"))
        cases = [(event[name], change("events", 0, name, "?")) for name in ("status", "importance", "attribution")]
        cases.append((relation["type"], change("relations", [{"from": "event-1", "to": "event-2", "type": "?"}])))
        cases.append((kind["symbol"], change("kinds", [{"id": "k", "symbol": "?"}])))
        for member, document in cases:
            listed = re.search(r"hese are: (.*)$", validate(document)[2], re.M).group(1)
            self.assertEqual(listed.split(", "), member["enum"])
        # The types of references are too many to list.
        types = SCHEMA["$defs"]["reference"]["properties"]["type"]["enum"]
        references = [{"id": name, "type": name} for name in types]
        self.assertEqual(validate(change("references", references)), ([], 0, ""))
        self.assertEqual(json.dumps(SCHEMA).count('"enum"'), len(cases) + 1)


if __name__ == "__main__":
    unittest.main(verbosity=2)
