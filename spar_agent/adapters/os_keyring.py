"""The operating system's keyring, and one in memory for tests and the demo."""

from typing import Protocol

from spar_agent.errors import KeyringRefused, NoKeyring

SERVICE = "spar-agent"


class Keyring(Protocol):
    """Text by name, kept for this user. Raises NoKeyring, KeyringRefused."""

    def get(self, name: str) -> str | None:
        """The text, or None."""
        ...

    def set(self, name: str, text: str) -> None:
        """Keep it."""
        ...

    def delete(self, name: str) -> None:
        """Forget it; fine when it is not there."""
        ...


class OsKeyring:
    """Secret Service, KWallet, Windows Credential Locker or macOS Keychain, through ``keyring``."""

    def get(self, name: str) -> str | None:
        """See Keyring."""
        return self._do("get", name)

    def set(self, name: str, text: str) -> None:
        """See Keyring."""
        self._do("set", name, text)

    def delete(self, name: str) -> None:
        """See Keyring."""
        self._do("delete", name)

    def _do(self, act: str, name: str, text: str = "") -> str | None:
        import keyring
        from keyring import errors

        backend = keyring.get_keyring()
        if getattr(backend, "priority", 0) <= 0:
            raise NoKeyring(type(backend).__module__)
        try:
            if act == "get":
                return backend.get_password(SERVICE, name)
            if act == "set":
                backend.set_password(SERVICE, name, text)
            else:
                backend.delete_password(SERVICE, name)
        except errors.NoKeyringError as error:
            raise NoKeyring(type(backend).__module__) from error
        except errors.PasswordDeleteError:
            return None
        except errors.KeyringError as error:
            raise KeyringRefused(type(error).__name__) from error
        except Exception as error:  # backends let D-Bus and OS errors through: all mean the same
            raise KeyringRefused(type(error).__name__) from error
        return None


class MemoryKeyring:
    """Forgets everything with the process: for tests, and for the demo on a bare server."""

    def __init__(self) -> None:
        self._texts: dict[str, str] = {}

    def get(self, name: str) -> str | None:
        """See Keyring."""
        return self._texts.get(name)

    def set(self, name: str, text: str) -> None:
        """See Keyring."""
        self._texts[name] = text

    def delete(self, name: str) -> None:
        """See Keyring."""
        self._texts.pop(name, None)
