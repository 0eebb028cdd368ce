"""The Portuguese of Brazil, and the plurals of English, are complete, in step with the sources, and keep every placeholder."""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree

root = pathlib.Path(sys.argv[1])
FILES = {"geon_pt_BR.ts": [], "geon_en.ts": ["-pluralonly"]}
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


def faults_of(name, options):
    kept = root / "resources/translations" / name
    with tempfile.TemporaryDirectory() as folder:
        fresh = pathlib.Path(folder) / name
        shutil.copy(kept, fresh)
        subprocess.run([tool, "-silent", "-no-obsolete", *options, "-locations", "none", "-I", ".", "core", "ui", "app", "-ts", str(fresh)],
                       cwd=root, check=True, stderr=subprocess.DEVNULL)
        before, after = messages(kept), messages(fresh)

    faults = [f"{name}: not in the file: {key[0]}: {key[1]!r}" for key in after if key not in before]
    faults += [f"{name}: no longer in the sources: {key[0]}: {key[1]!r}" for key in before if key not in after]
    for key, message in before.items():
        translation = message.find("translation")
        texts = [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]
        if translation.get("type") == "unfinished" or not all(texts):
            faults.append(f"{name}: not translated: {key[0]}: {key[1]!r}")
            continue
        wanted = set(re.findall(r"%(?:L?\d|n)", key[1]))
        for text in texts:
            if set(re.findall(r"%(?:L?\d|n)", text)) - {"%n"} != wanted - {"%n"}:
                faults.append(f"{name}: placeholders differ: {key[0]}: {key[1]!r} -> {text!r}")
        if key[1].endswith("…") != texts[0].endswith("…"):
            faults.append(f"{name}: one has the dots, the other not: {key[0]}: {key[1]!r}")
    print(f"{name}: {len(before)} messages")
    return faults


found = [fault for name, options in FILES.items() for fault in faults_of(name, options)]
# A local function named tr() hides what it translates from lupdate.
for path in [p for top in ("core", "ui", "app") for p in (root / top).rglob("*.cpp")]:
    if re.search(r"\btr\(QT_TRANSLATE_NOOP", path.read_text(encoding="utf-8")):
        found.append(f"{path.relative_to(root)}: tr(QT_TRANSLATE_NOOP(…)) is not seen by lupdate; name the function otherwise")
print("\n".join(found))
sys.exit(1 if found else 0)
