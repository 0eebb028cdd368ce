#!/usr/bin/env python3
"""Holds JSON values against definitions of a JSON Schema file (Draft 2020-12), independently of the program.

usage: validate_schema.py SCHEMA < cases

Each line of the input is {"name": str, "def": str, "value": any, "closed": bool?, "valid": bool?}:
  def     the name under $defs
  closed  also refuse members that the definition does not list (the schema itself lets any through, typing errors too)
  valid   false where the value must be refused; a validator that accepts everything is then found out
Prints a line for each case that went otherwise. Exit: 0 all as said, 1 some not, 2 called wrongly, 77 python3-jsonschema is missing.
"""
import copy
import json
import sys

try:
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import best_match
except ImportError:
    print("python3-jsonschema is not installed")
    sys.exit(77)


def close(node):
    """Forbids unlisted members wherever a schema lists some."""
    if isinstance(node, list):
        for element in node:
            close(element)
    elif isinstance(node, dict):
        if isinstance(node.get("properties"), dict):
            node.setdefault("additionalProperties", False)
        for element in node.values():
            close(element)


def main():
    if len(sys.argv) != 2:
        print(__doc__)
        return 2
    with open(sys.argv[1], encoding="utf-8") as file:
        schema = json.load(file)
    defs = schema["$defs"]
    closed_defs = copy.deepcopy(defs)
    close(closed_defs)

    cases = wrong = 0
    for line in sys.stdin:
        case = json.loads(line)
        cases += 1
        known = closed_defs if case.get("closed") else defs
        root = {"$schema": schema["$schema"], "$defs": known, "$ref": "#/$defs/" + case["def"]}
        error = best_match(Draft202012Validator(root).iter_errors(case["value"]))
        if (error is None) != case.get("valid", True):
            wrong += 1
            said = "was accepted" if error is None else f"{error.json_path}: {error.message[:300]}"
            print(f"{case['name']} ({case['def']}): {said}")
    print(f"{cases} cases, {wrong} not as expected")
    return 1 if wrong or not cases else 0


if __name__ == "__main__":
    sys.exit(main())
