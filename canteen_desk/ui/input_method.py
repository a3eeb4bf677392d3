"""Lets a Chinese input method reach the Qt that pip installs on Linux."""

from collections.abc import MutableMapping


def prepare_input_method(environment: MutableMapping[str, str], platform: str) -> None:
    """Point Qt at fcitx's ibus portal; to be called before the application object is made.

    The wheels carry no fcitx plug-in. fcitx answers the ibus protocol through its portal,
    which Qt speaks only when both variables are set.
    """
    if platform != "linux":
        return
    chosen = environment.get("QT_IM_MODULE", "")
    if not chosen or chosen.startswith("fcitx"):
        environment["QT_IM_MODULE"] = "ibus"
        environment["IBUS_USE_PORTAL"] = "1"
