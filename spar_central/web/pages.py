"""Templates: autoescaped, in the words of whoever looks, with the same helpers in every entry."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined
from markupsafe import Markup
from starlette.responses import HTMLResponse, Response

from spar_central.clock import from_ms
from spar_central.web.languages import NAMES, Languages, Words
from spar_central.web.look import icon


class Pages:
    """Templates of ``spar_central.<package>`` beside those of ``web``, once per language."""

    def __init__(self, package: str, languages: Languages, shared: Mapping[str, object]) -> None:
        """shared: names that every template of the entry may use."""
        loader = ChoiceLoader(
            [PackageLoader(f"spar_central.{package}"), PackageLoader("spar_central.web")]
        )
        self.languages = languages
        self._made = {name: _environment(loader, languages[name], shared) for name in NAMES}

    def text(self, template: str, words: Words, /, **values: Any) -> str:
        """The page."""
        return self._made[words.language].get_template(template).render(**values)

    def show(self, template: str, words: Words, /, *, status: int = 200, **values: Any) -> Response:
        """The page as an answer."""
        return HTMLResponse(self.text(template, words, **values), status)


def _environment(loader: ChoiceLoader, words: Words, shared: Mapping[str, object]) -> Environment:
    made = Environment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
        auto_reload=False,
    )
    texts: Any = made
    texts.install_gettext_callables(words.texts.gettext, words.texts.ngettext, newstyle=True)
    made.globals["_"] = _gettext(words)
    made.filters.update(
        moment=lambda at: words.moment(_moment(at)),
        day=lambda at: words.day(_moment(at)),
        number=words.number,
        share=words.share,
        age=words.age,
        said=words,
        bdi=lambda text: Markup("<bdi>{}</bdi>").format(text),  # a date after it stays whole
    )
    made.globals.update(
        shared, icon=icon, language=words.language, direction=words.direction, languages=NAMES
    )
    return made


def _gettext(words: Words) -> Callable[..., Markup]:
    """As Jinja's own with ``newstyle``, which makes a context of its own for each word.

    A table of laptops has a thousand words: half of its page's time.
    """

    def said(text: str, /, **values: object) -> Markup:
        return Markup(words.texts.gettext(text)) % values  # noqa: S704 -- a template's own text

    return said


def _moment(at: datetime | int) -> datetime:
    return at if isinstance(at, datetime) else from_ms(at)
