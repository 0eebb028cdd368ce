#!/usr/bin/env python3
"""Holds payloads against the schema of outbound webhooks, independently of the program.

usage: validate_payloads.py SCHEMA < cases

Each line of the input is {"name": str, "value": any, "valid": bool}. The schema is closed first: a member that it does not list is an error.
Its own examples are held against it too. Exit: 0 all as said, 1 some not, 77 python3-jsonschema is missing.
"""
import json
import sys

try:
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import best_match
except ImportError:
    print("python3-jsonschema is not installed")
    sys.exit(77)


def close(node, inside):
    """Forbids unlisted members of each object that is described; not in if/then, where only some of them are named."""
    if isinstance(node, list):
        for element in node:
            close(element, inside)
    elif isinstance(node, dict):
        if not inside and isinstance(node.get("properties"), dict):
            node.setdefault("additionalProperties", False)
        for name, element in node.items():
            close(element, inside or name == "allOf")


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        schema = json.load(file)
    Draft202012Validator.check_schema(schema)
    examples = schema.get("examples", [])
    close(schema, False)
    validator = Draft202012Validator(schema)
    cases = [{"name": f"example {i}", "value": value, "valid": True} for i, value in enumerate(examples)]
    cases += [json.loads(line) for line in sys.stdin]
    wrong = 0
    for case in cases:
        error = best_match(validator.iter_errors(case["value"]))
        if (error is None) != case["valid"]:
            wrong += 1
            print(case["name"], "was accepted" if error is None else f"{error.json_path}: {error.message[:300]}")
    print(f"{len(cases)} cases, {wrong} not as expected")
    return 1 if wrong else 0


sys.exit(main())
