"""From the icon to the first picture: settings, one window per profile, a splash; then the app.

What is imported at the top of this file comes before the splash, so it is little.
"""

import sys
from collections.abc import Mapping
from pathlib import Path

from spar_agent import settings as settings_file
from spar_agent.errors import ProfileBad, SettingsFileBad
from spar_agent.process import application, begin_log
from spar_agent.ui.one_window import OneWindow
from spar_agent.ui.splash import Splash


def main(profile: Path | None, office: Path | None, options: Mapping[str, object]) -> int:
    """The app until its window closes: 0 when all went well, 2 when its settings are refused.

    options: settings by name, as the command line gave them.
    """
    banner = ""
    try:
        try:
            settings = settings_file.load(profile, options=options)
        except SettingsFileBad as error:  # whoever clicked an icon sees no console
            settings = settings_file.load(profile, options=options, read_file=False)
            banner = error.detail
    except ProfileBad as error:
        sys.stderr.write(f"spar-agent: {error.detail}\n")
        return 2
    qt = application(settings)
    ours = OneWindow(settings.profile)
    if ours.hand_over(office):
        return 0
    splash = Splash(settings.look)
    splash.show_at_once()
    begin_log(settings)
    from spar_agent.app import serve  # the bulk of the program, behind the splash

    return serve(qt, settings, ours, office=office, banner=banner, shown=splash.close)
