"""The schema, what validates against it, and that the program judges alike.

Reads TIMELANES_SOURCES (the project) and TIMELANES_PROGRAM (the program as built).
"""

import copy
import json
import os
import pathlib
import re
import subprocess
import tempfile
import unittest

import jsonschema

SOURCES = pathlib.Path(os.environ["TIMELANES_SOURCES"])
SCHEMA = json.loads((SOURCES / "data/timelanes-dataset.schema.json").read_text())
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)
MINIMAL = SOURCES / "data/examples/minimal.json"
DATASETS = sorted([*SOURCES.glob("data/datasets/*.json"), *SOURCES.glob("data/examples/*.json")])


def pointer_of(path):
    return "".join("/" + str(step) for step in path)


def validate(document):
    """The pointers that the program complains of, and how it ends."""
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump(document, file)
        file.flush()
        run = subprocess.run(
            [os.environ["TIMELANES_PROGRAM"], "validate", file.name],
            stdout=subprocess.PIPE,
            text=True,
        )
    pointers = [line.split(": ")[2] if ": /" in line else "" for line in run.stdout.splitlines()]
    return pointers, run.returncode, run.stdout


def put(*steps_and_value):
    """A change to a document: a value, or a function of the old one, at a path."""
    *steps, last, value = steps_and_value

    def change(document):
        for step in steps:
            document = document[step]
        if value is DELETED:
            del document[last]
        elif isinstance(document, list) and last == "+":
            document.append(value)
        else:
            document[last] = value

    return change


DELETED = object()

# Each change makes the minimal example wrong, at the pointer beside it.
FAULTS = [
    (put("lanes", DELETED), ""),
    (put("events", DELETED), ""),
    (put("events", {}), "/events"),
    (put("lanes", {}), "/lanes"),
    (put("format", "timelanes/2"), "/format"),
    (put("title", 5), "/title"),
    (put("title", {"en": 5}), "/title"),
    (put("title", {}), "/title"),
    (put("view", "next summer"), "/view"),
    (put("colour", "red"), ""),
    (put("lanes", 0, "id", DELETED), "/lanes/0"),
    (put("lanes", 0, "id", ""), "/lanes/0/id"),
    (put("lanes", 0, "color", "red"), "/lanes/0"),
    (put("kinds", [{"id": "k", "symbol": "cat"}]), "/kinds/0/symbol"),
    (put("chapters", [{"title": "One"}]), "/chapters/0"),
    (put("events", 0, "title", DELETED), "/events/0"),
    (put("events", 0, "title", ""), "/events/0/title"),
    (put("events", 0, "date", DELETED), "/events/0"),
    (put("events", 0, "date", 1910), "/events/0/date"),
    (put("events", 0, "date", "June 1910"), "/events/0/date"),
    (put("events", 0, "lanes", DELETED), "/events/0"),
    (put("events", 0, "lanes", []), "/events/0/lanes"),
    (put("events", 0, "lanes", "scott"), "/events/0/lanes"),
    (put("events", 0, "lanes", "+", "scott"), "/events/0/lanes"),
    (put("events", 0, "status", "done"), "/events/0/status"),
    (put("events", 0, "importance", 1), "/events/0/importance"),
    (put("events", 0, "attribution", "rumour"), "/events/0/attribution"),
    (put("events", 0, "people", "Scott"), "/events/0/people"),
    (put("events", 0, "people", [1]), "/events/0/people/0"),
    (put("events", 0, "footnotes", ["1"]), "/events/0/footnotes/0"),
    (put("events", 0, "quotes", [{"by": "Scott"}]), "/events/0/quotes/0"),
    (put("events", 0, "staus", "planned"), "/events/0"),
    (put("footnotes", [{"number": 0}]), "/footnotes/0/number"),
    (put("footnotes", [{"text": "…"}]), "/footnotes/0"),
    (put("references", [{"title": "…"}]), "/references/0"),
    (put("relations", [{"from": "event-1"}]), "/relations/0"),
    (put("relations", [{"from": "event-1", "to": "event-2", "type": "ended"}]), "/relations/0/type"),
    (put("story", [{"text": "…"}]), "/story/0"),
    (put("story", [{"title": "…", "range": "soon"}]), "/story/0/range"),
]


class Schema(unittest.TestCase):
    def test_is_a_schema(self):
        jsonschema.Draft202012Validator.check_schema(SCHEMA)

    def test_everything_is_described(self):
        def walk(node, path):
            for name, member in node.get("properties", {}).items():
                target = member.get("$ref", "").rpartition("/")[2]
                described = member.get("description") or SCHEMA["$defs"].get(target, {}).get("description")
                self.assertTrue(described, f"{path}/{name} is not described")
                walk(member, f"{path}/{name}")

        walk(SCHEMA, "")
        for name, definition in SCHEMA["$defs"].items():
            self.assertIn("description", definition, name)
            walk(definition, name)

    def test_datasets(self):
        self.assertGreaterEqual(len(DATASETS), 5)
        for path in DATASETS:
            with self.subTest(path.name):
                document = json.loads(path.read_text())
                faults = [f"{pointer_of(e.absolute_path)}: {e.message}" for e in VALIDATOR.iter_errors(document)]
                self.assertEqual(faults, [])
                self.assertEqual(validate(document)[:2], ([], 0))

    def test_readme(self):
        blocks = re.findall(r"^```json\n(.*?)^```$", (SOURCES / "README.md").read_text(), re.M | re.S)
        whole = [block for block in blocks if block.startswith("{")]
        self.assertEqual(whole, [MINIMAL.read_text()])
        self.assertEqual(len(MINIMAL.read_text().splitlines()), 10)

    def test_faults(self):
        """What is wrong is refused by both, and at the same place or within it."""
        for change, pointer in FAULTS:
            document = json.loads(MINIMAL.read_text())
            change(document)
            with self.subTest(pointer, document=document):
                refused = [pointer_of(e.absolute_path) for e in VALIDATOR.iter_errors(copy.deepcopy(document))]
                self.assertIn(pointer, refused)
                named, _, output = validate(document)
                self.assertTrue(any(p.startswith(pointer) for p in named), output)

    def test_enumerations(self):
        """The values that the schema lists are those that the program lists."""
        event = SCHEMA["$defs"]["event"]["properties"]
        relation = SCHEMA["$defs"]["relation"]["properties"]
        kind = SCHEMA["$defs"]["kind"]["properties"]
        cases = [(event[name]["enum"], put("events", 0, name, "?")) for name in ("status", "importance", "attribution")]
        cases.append((relation["type"]["enum"], put("relations", [{"from": "event-1", "to": "event-2", "type": "?"}])))
        cases.append((kind["symbol"]["enum"], put("kinds", [{"id": "k", "symbol": "?"}])))
        for values, change in cases:
            document = json.loads(MINIMAL.read_text())
            change(document)
            listed = re.search(r"hese are: (.*)$", validate(document)[2], re.M).group(1)
            self.assertEqual(listed.split(", "), values)


if __name__ == "__main__":
    unittest.main()
