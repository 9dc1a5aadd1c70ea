"""Loads files of JSON lines with followthemoney and says where they are not what it makes of them.

    python check-ftm.py FILE...

`ftm validate` drops a value that it does not take and still ends well; this does not: what comes out must
be what went in, every required property must be there, every reference must lead to an entity of the same
file whose schema is in the property's range, and ids must be unique. Ends with 1 if anything is wrong.
"""

import json
import sys

from followthemoney import model


def main(files):
    wrong = [f"{file}: {words}" for file in files for words in check(file)]
    for words in wrong:
        print(words, file=sys.stderr)
    return 1 if wrong or not files else 0


def check(file):
    with open(file, encoding="utf-8") as lines:
        entities = [json.loads(line) for line in lines]
    schemata = {entity["id"]: model.get(entity["schema"]) for entity in entities}
    if len(schemata) != len(entities):
        yield "an id is there twice"
    for entity in entities:
        for words in check_entity(entity, schemata):
            yield f"{entity['id']} ({entity['schema']}): {words}"
    print(f"{file}: {len(entities)} entities", flush=True)


def check_entity(entity, schemata):
    schema = model.get(entity["schema"])
    if schema is None:
        yield "there is no such schema"
        return
    if set(entity) != {"id", "schema", "properties"}:
        yield f"has the keys {sorted(entity)}"
    made = model.get_proxy(entity, cleaned=False).to_dict()
    if made["id"] != entity["id"] or made["schema"] != entity["schema"]:
        yield "comes out as another"
    for name in sorted(set(entity["properties"]) | set(made["properties"])):
        before = sorted(entity["properties"].get(name, []))
        after = sorted(made["properties"].get(name, []))
        if before != after:
            yield f"{name} is {before} and comes out as {after}"
    for name in schema.required:
        if not entity["properties"].get(name):
            yield f"has no {name}, which is required"
    for name, values in entity["properties"].items():
        property_ = schema.get(name)
        if property_ is None or property_.range is None:
            continue
        for value in values:
            other = schemata.get(value)
            if other is None:
                yield f"{name} leads to {value}, which is not there"
            elif not other.is_a(property_.range):
                yield f"{name} leads to a {other.name}, not a {property_.range.name}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
