"""The Portuguese of Brazil is complete, in step with the sources, and keeps every placeholder."""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree

root = pathlib.Path(sys.argv[1])
kept = root / "resources/translations/geon_pt_BR.ts"
tool = next((t for t in ("/usr/lib/qt6/bin/lupdate", shutil.which("lupdate6"), shutil.which("lupdate")) if t and pathlib.Path(t).exists()), None)
if not tool:
    print("skipped: lupdate is not installed")
    sys.exit(77)


def messages(path):
    found = {}
    for context in tree.parse(path).getroot().iter("context"):
        name = context.findtext("name")
        for message in context.iter("message"):
            found[(name, message.findtext("source"), message.findtext("comment") or "")] = message
    return found


with tempfile.TemporaryDirectory() as folder:
    fresh = pathlib.Path(folder) / "geon_pt_BR.ts"
    shutil.copy(kept, fresh)
    subprocess.run([tool, "-silent", "-no-obsolete", "-locations", "none", "-I", ".", "core", "ui", "app", "-ts", str(fresh)], cwd=root, check=True)
    before, after = messages(kept), messages(fresh)

faults = [f"not in the translation file: {key[0]}: {key[1]!r}" for key in after if key not in before]
faults += [f"no longer in the sources: {key[0]}: {key[1]!r}" for key in before if key not in after]
for key, message in before.items():
    translation = message.find("translation")
    texts = [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]
    if translation.get("type") == "unfinished" or not all(texts):
        faults.append(f"not translated: {key[0]}: {key[1]!r}")
        continue
    wanted = set(re.findall(r"%(?:L?\d|n)", key[1]))
    for text in texts:
        if set(re.findall(r"%(?:L?\d|n)", text)) - {"%n"} != wanted - {"%n"}:
            faults.append(f"placeholders differ: {key[0]}: {key[1]!r} -> {text!r}")
    if key[1].endswith("…") != texts[0].endswith("…"):
        faults.append(f"one has the dots, the other not: {key[0]}: {key[1]!r}")

print("\n".join(faults) or f"{len(before)} messages, all translated.")
sys.exit(1 if faults else 0)
