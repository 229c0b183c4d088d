"""The operating system's keyring."""

from typing import Final, Protocol, runtime_checkable

from spar_agent.errors import KeyringRefused, NoKeyring

SERVICE = "spar-agent"
TRUSTED: Final = frozenset(
    {
        "keyring.backends.SecretService.Keyring",
        "keyring.backends.libsecret.Keyring",
        "keyring.backends.kwallet.DBusKeyring",
        "keyring.backends.kwallet.DBusKeyringKWallet4",
        "keyring.backends.Windows.WinVaultKeyring",
        "keyring.backends.macOS.Keyring",
    }
)
"""Those that encrypt under the user's login. ``keyring`` would take any other that a variable
(PYTHON_KEYRING_BACKEND), its own settings file or an installed package names: plain files too."""
CHAIN: Final = "keyring.backends.chainer.ChainerBackend"
"""Several backends as one: the first of ours among them is used."""


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
    """The backend to use. Raises NoKeyring when none of the trusted ones works here."""
    import keyring

    backend = keyring.get_keyring()
    found = getattr(backend, "backends", []) if _name(backend) == CHAIN else [backend]
    for one in found:
        if _name(one) in TRUSTED and one.priority > 0:
            return one
    raise NoKeyring(type(backend).__module__)


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
