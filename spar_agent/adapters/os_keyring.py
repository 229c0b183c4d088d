"""The operating system's keyring."""

from importlib import import_module
from typing import Any, Final, Protocol, cast, runtime_checkable

from spar_agent.errors import KeyringRefused, NoKeyring

SERVICE = "spar-agent"
TRUSTED: Final = (
    "keyring.backends.SecretService.Keyring",
    "keyring.backends.libsecret.Keyring",
    "keyring.backends.kwallet.DBusKeyring",
    "keyring.backends.kwallet.DBusKeyringKWallet4",
    "keyring.backends.Windows.WinVaultKeyring",
    "keyring.backends.macOS.Keyring",
)
"""Those that encrypt under the user's login. ``keyring`` would take any other that a variable
(PYTHON_KEYRING_BACKEND), its own settings file or an installed package names: plain files too."""


class Keyring(Protocol):
    """Text by name, kept for this user. Raises NoKeyring, KeyringRefused."""

    def get(self, name: str) -> str | None:
        """The text kept under ``name``; None when there is none."""
        ...

    def set(self, name: str, text: str) -> None:
        """Keep ``value`` under ``name``, in the place of an earlier one."""
        ...


@runtime_checkable
class AskingKeyring(Keyring, Protocol):
    """A Keyring that may open a window of its own to ask for its password."""

    def would_ask(self) -> bool:
        """True where the next call would ask, or where that is not known. Never asks itself."""
        ...


class _Backend(Protocol):
    """What we use of a backend of ``keyring``."""

    @property
    def priority(self) -> float: ...

    def get_password(self, service: str, username: str) -> str | None: ...

    def set_password(self, service: str, username: str, password: str) -> None: ...


class OsKeyring:
    """Secret Service, KWallet, Windows Credential Locker or macOS Keychain, through ``keyring``.

    Raises NoKeyring where none of these is there, KeyringRefused when it does not answer.
    """

    def get(self, name: str) -> str | None:
        """The text kept as ``name``, or None."""
        from keyring import errors

        backend = _trusted_backend()
        try:
            return backend.get_password(SERVICE, name)
        except errors.NoKeyringError as error:
            raise NoKeyring(type(backend).__module__) from error
        except Exception as error:  # backends let D-Bus and OS errors through: all mean the same
            raise KeyringRefused(type(error).__name__) from error

    def would_ask(self) -> bool:
        """True where the next call opens a window of the key storage, or where that is not known.

        Windows and macOS open theirs with the user's sign-in.
        """
        kind = _name(_trusted_backend())
        if kind == "keyring.backends.SecretService.Keyring":
            return _is_locked()
        return "kwallet" in kind or "libsecret" in kind

    def set(self, name: str, text: str) -> None:
        """Keep ``text`` as ``name``, instead of what was there."""
        from keyring import errors

        backend = _trusted_backend()
        try:
            backend.set_password(SERVICE, name, text)
        except errors.NoKeyringError as error:
            raise NoKeyring(type(backend).__module__) from error
        except Exception as error:  # as above
            raise KeyringRefused(type(error).__name__) from error


def _trusted_backend() -> _Backend:
    """The best of ours that works here. Raises NoKeyring.

    ``keyring.get_keyring()`` is not asked: it follows PYTHON_KEYRING_BACKEND, ``keyringrc.cfg``
    (and a ``keyring-path`` in it, from which it would import) and every package installed.
    """
    found = [kind for kind in map(_kind, TRUSTED) if kind is not None and kind.viable]
    if not found:
        raise NoKeyring("none of ours works here")
    return cast("_Backend", max(found, key=lambda kind: float(kind.priority))())


def _kind(name: str) -> Any:
    """The class of that name; None where the system has nothing of the kind."""
    module, _, member = name.rpartition(".")
    try:
        return getattr(import_module(module), member, None)
    except ImportError:
        return None


def _name(backend: object) -> str:
    return f"{type(backend).__module__}.{type(backend).__qualname__}"


def _is_locked() -> bool:
    """Whether the collection that keyring would use is locked; nothing is opened or made."""
    import secretstorage

    try:
        connection = secretstorage.dbus_init()
        try:
            path = "/org/freedesktop/secrets/aliases/default"
            return bool(secretstorage.Collection(connection, path).is_locked())
        finally:
            connection.close()
    except Exception:  # as above: D-Bus errors of many kinds, all of them no answer
        return True
