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
CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def render_page(document: dict[str, Any]) -> str:
    """HTML of an OpenAPI document."""
    info = document["info"]
    operations = "".join(
        _operation(path, verb, operation)
        for path, verbs in document["paths"].items()
        for verb, operation in verbs.items()
    )
    shapes = "".join(
        f"<details id='{escape(name)}'><summary><code>{escape(name)}</code></summary>"
        f"{_schema(schema)}</details>"
        for name, schema in document["components"]["schemas"].items()
    )
    return (
        "<!doctype html><html lang='en'><meta charset='utf-8'>"
        "<meta name='viewport' content='width=device-width'>"
        f"<title>{escape(info['title'])}</title><style>{STYLE}</style>"
        f"<h1>{escape(info['title'])} {escape(info['version'])}</h1>"
        f"<p>{escape(info['description'])}</p><p><a href='openapi.json'>openapi.json</a></p>"
        f"<h2>Paths</h2>{operations}<h2>Shapes</h2>{shapes}</html>"
    )


def _operation(path: str, verb: str, operation: dict[str, Any]) -> str:
    body = operation.get("requestBody", {}).get("content", {})
    requests = "".join(
        f"<h4>Request, {escape(kind)}</h4>{_schema(content['schema'])}"
        for kind, content in body.items()
    )
    rows = "".join(
        f"<tr><th>{escape(code)}</th><td>{escape(answer['description'])}</td></tr>"
        for code, answer in operation["responses"].items()
    )
    success = operation["responses"]["200"]["content"]
    replies = "".join(_schema(content["schema"]) for content in success.values())
    return (
        f"<details><summary><span class='v'>{escape(verb.upper())}</span>"
        f"<code>{escape(path)}</code> {escape(operation['summary'])}</summary>{requests}"
        f"<h4>Answers</h4><table>{rows}</table>{replies}</details>"
    )


def _schema(schema: dict[str, Any]) -> str:
    return f"<pre>{_with_links(json.dumps(schema, indent=1, ensure_ascii=False))}</pre>"


def _with_links(text: str) -> str:
    """JSON text as HTML, in which a reference is a link to its schema."""
    before = '"#/components/schemas/'
    parts = text.split(before)
    html = escape(parts[0])
    for part in parts[1:]:
        name, _, rest = part.partition('"')
        html += f"<a href='#{escape(name)}'>{escape(name)}</a>{escape(rest)}"
    return html
