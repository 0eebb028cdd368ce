"""Every source is as clang-format leaves it."""
import pathlib
import shutil
import subprocess
import sys

root = pathlib.Path(sys.argv[1])
tool = shutil.which("clang-format")
if not tool:
    print("skipped: clang-format is not installed")
    sys.exit(77)
sources = [str(p) for top in ("core", "ui", "app", "tests") for p in (root / top).rglob("*") if p.suffix in (".h", ".cpp")]
if not sources:
    sys.exit("no sources were found")
sys.exit(subprocess.run([tool, "--dry-run", "--Werror", "--ferror-limit=3", *sources], cwd=root).returncode)
