"""Dependencies point one way: each folder includes only what it may know. Looks at the include lines, in both spellings of Qt's."""
import pathlib
import re
import sys

# Folder -> the folders it may include besides itself.
MAY = {
    "core/base": [],
    "core/redaction": ["core/base"],
    "core/config": ["core/redaction", "core/base"],
    "core/realtime": ["core/base"],
    "core/webhooks": ["core/base"],
    "core/agents": ["core/realtime", "core/base"],
    "core/calls": ["core/agents", "core/webhooks", "core/realtime", "core/base"],
    "core/desk": ["core/calls", "core/redaction", "core/agents", "core/webhooks", "core/realtime", "core/config", "core/base"],
    "core/history": ["core/desk", "core/calls", "core/redaction", "core/agents", "core/webhooks", "core/realtime", "core/config", "core/base"],
    "core/integrations": ["core/history", "core/desk", "core/calls", "core/redaction", "core/agents", "core/webhooks", "core/realtime", "core/config",
                          "core/base"],
    "core/simulator": ["core/realtime", "core/webhooks", "core/base"],
    "ui/words": ["core/desk", "core/calls", "core/base"],
    "ui": ["core/desk", "core/calls", "core/agents", "core/config", "core/base"],
    "app": ["ui", "core"],
}
# The screen is not core's business; a system Qt lets <QtWidgets/QWidget> compile without linking it.
SCREEN = re.compile(r"<(QtWidgets|QtGui|QtSvg)/|<Q(Widget|Application|GuiApplication|Icon|Color|Pixmap|Image|Painter|Font|Palette|Window|Action)\b")


def folder_of(path):
    for folder in sorted(MAY, key=len, reverse=True):
        if path == folder or path.startswith(folder + "/"):
            return folder
    return None


def main(root):
    faults = []
    for path in sorted(p for top in ("core", "ui", "app") for p in (root / top).rglob("*") if p.suffix in (".h", ".cpp")):
        name = path.relative_to(root).as_posix()
        own = folder_of(name)
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if not line.lstrip().startswith("#include"):
                continue
            if (own.startswith("core/") or own == "ui/words") and SCREEN.search(line):
                faults.append(f"{name}:{number}: {own} must not know the screen: {line.strip()}")
            own_include = re.search(r'"((?:core|ui|app|tests)/[^"]+)"', line)
            if not own_include:
                continue
            other = own_include.group(1)
            allowed = [own, *MAY[own]]
            if not any(other.startswith(folder + "/") for folder in allowed):
                faults.append(f"{name}:{number}: {own} may not include {other}")
    print("\n".join(faults) or "Every include points the allowed way.")
    return 1 if faults else 0


sys.exit(main(pathlib.Path(sys.argv[1])))
