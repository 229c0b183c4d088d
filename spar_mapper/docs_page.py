"""``/docs``: the OpenAPI document as one page that loads nothing from anywhere."""

import json
from html import escape
from typing import Any

STYLE = """
body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
summary{cursor:pointer;padding:.4rem 0}code,pre{font:14px/1.4 ui-monospace,monospace}
pre{background:#8882;padding:.7rem;overflow:auto}.v{display:inline-block;min-width:3.5rem;
font-weight:700}th,td{text-align:left;padding:.15rem .8rem .15rem 0;vertical-align:top}
:root{color-scheme:light dark}
"""
POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def page(told: dict[str, Any]) -> str:
    """HTML of an OpenAPI document."""
    info = told["info"]
    operations = "".join(
        _operation(path, verb, one)
        for path, verbs in told["paths"].items()
        for verb, one in verbs.items()
    )
    shapes = "".join(
        f"<details id='{escape(name)}'><summary><code>{escape(name)}</code></summary>"
        f"{_shape(schema)}</details>"
        for name, schema in told["components"]["schemas"].items()
    )
    return (
        "<!doctype html><html lang='en'><meta charset='utf-8'>"
        "<meta name='viewport' content='width=device-width'>"
        f"<title>{escape(info['title'])}</title><style>{STYLE}</style>"
        f"<h1>{escape(info['title'])} {escape(info['version'])}</h1>"
        f"<p>{escape(info['description'])}</p><p><a href='openapi.json'>openapi.json</a></p>"
        f"<h2>Paths</h2>{operations}<h2>Shapes</h2>{shapes}</html>"
    )


def _operation(path: str, verb: str, one: dict[str, Any]) -> str:
    body = one.get("requestBody", {}).get("content", {})
    asked = "".join(
        f"<h4>Request, {escape(kind)}</h4>{_shape(told['schema'])}" for kind, told in body.items()
    )
    rows = "".join(
        f"<tr><th>{escape(code)}</th><td>{escape(answer['description'])}</td></tr>"
        for code, answer in one["responses"].items()
    )
    good = one["responses"]["200"]["content"]
    answered = "".join(_shape(told["schema"]) for told in good.values())
    return (
        f"<details><summary><span class='v'>{escape(verb.upper())}</span>"
        f"<code>{escape(path)}</code> {escape(one['summary'])}</summary>{asked}"
        f"<h4>Answers</h4><table>{rows}</table>{answered}</details>"
    )


def _shape(schema: dict[str, Any]) -> str:
    return f"<pre>{_linked(json.dumps(schema, indent=1, ensure_ascii=False))}</pre>"


def _linked(text: str) -> str:
    """References become links to the shape."""
    before = '"#/components/schemas/'
    parts = text.split(before)
    told = escape(parts[0])
    for part in parts[1:]:
        name, _, rest = part.partition('"')
        told += f"<a href='#{escape(name)}'>{escape(name)}</a>{escape(rest)}"
    return told
