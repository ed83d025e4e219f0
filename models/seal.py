#!/usr/bin/env python3
"""Write the checksums of a model's files, trained here, into its manifest.

usage: models/seal.py NAME      (from the project's root; `models/seal.py expression`)
"""
import hashlib
import json
import pathlib
import re
import sys

if len(sys.argv) != 2 or not (pathlib.Path("models") / sys.argv[1] / "manifest.json").is_file():
    sys.exit(__doc__)
folder = pathlib.Path("models") / sys.argv[1]
text = (folder / "manifest.json").read_text(encoding="utf-8")
for file in json.loads(text)["files"]:
    digest = hashlib.sha256((folder / file["file"]).read_bytes()).hexdigest()
    place = re.compile(r'("file": "' + re.escape(file["file"]) + r'",\s*"sha256": ")[0-9a-f]*"')
    text, count = place.subn(r"\g<1>" + digest + '"', text)
    print(f"{file['file']}: {digest}" if count == 1 else f"{file['file']}: no \"sha256\" beside \"file\"; add one")
(folder / "manifest.json").write_text(text, encoding="utf-8")
