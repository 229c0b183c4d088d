"""Plays the part of a kubelet and of a service with what Helm rendered, as processes here.

Each pod has a mount namespace with the files of the image (``make image``) read-only, its volumes
as a kubelet lays them (secrets readable by the group of ``fsGroup``), user 10001 without
capabilities, and an address of its own in 127.0.0.0/8 in place of 0.0.0.0.
"""

import os
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import httpx
import pytest

from tests.deploy.image import Image

USER: Final = 10001


@dataclass
class Cluster:
    """What pods refer to. secrets: by name, of each file its bytes."""

    image: Image
    folder: Path
    objects: list[dict[str, Any]]
    secrets: dict[str, dict[str, bytes]]
    pods: list["Pod"] = field(default_factory=list)

    def of(self, kind: str, name: str) -> dict[str, Any]:
        return next(
            one for one in self.objects if one["kind"] == kind and one["metadata"]["name"] == name
        )

    def run_job(self, name: str) -> str:
        """To its end, which must be a good one; what it said."""
        status, log = self.end_of_job(name)
        assert status == 0, log
        return log

    def end_of_job(self, name: str) -> tuple[int, str]:
        """Its exit status, and what it said; once, as with ``restartPolicy: Never``."""
        spec = self.of("Job", name)["spec"]["template"]["spec"]
        pod = Pod(self, f"{name}-{len(self.pods)}", spec, "127.0.0.1")
        self.pods.append(pod)
        status: int = pod.start(spec["containers"][0]).wait(180)
        return status, pod.log.read_text(encoding="utf-8")

    def new_pod(self, deployment: str, address: str) -> "Pod":
        """Started; not ready yet."""
        spec = self.of("Deployment", deployment)["spec"]["template"]["spec"]
        pod = Pod(self, f"{deployment}-{len(self.pods)}", spec, address)
        self.pods.append(pod)
        pod.begin()
        return pod


class Pod:
    """spec: of the pod, as rendered."""

    def __init__(self, cluster: Cluster, name: str, spec: dict[str, Any], address: str) -> None:
        self.name = name
        self.address = address
        self._cluster = cluster
        self._spec = spec
        self._folder = cluster.folder / name
        self._folder.mkdir()
        self.log = self._folder / "log"
        self._volumes = {one["name"]: self._volume(one) for one in spec.get("volumes", ())}
        self.process: subprocess.Popen[bytes] | None = None

    def begin(self) -> None:
        """Init containers to their end, then the container."""
        for one in self._spec.get("initContainers", ()):
            assert self.start(one).wait(60) == 0, self.log.read_text(encoding="utf-8")
        self.process = self.start(self._spec["containers"][0])

    def start(self, container: dict[str, Any], command: list[str] | None = None) -> Any:
        """command: in place of the container's own, as of a hook."""
        words = command or [*container["command"], *container.get("args", ())]
        words = [self.address if word == "0.0.0.0" else word for word in words]  # noqa: S104
        security = container["securityContext"]
        assert security["readOnlyRootFilesystem"]
        assert security["capabilities"] == {"drop": ["ALL"]}
        assert not security["allowPrivilegeEscalation"]
        assert self._spec["securityContext"]["runAsUser"] == USER
        at = self._folder / f"run-{time.monotonic_ns()}"
        mounts, environment = self._mounts(container), self._environment(container)
        return self._cluster.image.start(at, words, mounts, environment, self.log)

    def answers(self, probe: str) -> bool:
        """Whether the probe of the container (``readinessProbe``, ...) succeeds."""
        asked = self._spec["containers"][0][probe]["httpGet"]
        url = f"{asked['scheme'].lower()}://{self.address}:{asked['port']}{asked['path']}"
        try:
            return httpx.get(url, verify=False, timeout=5).is_success  # noqa: S501 -- as a kubelet does
        except httpx.TransportError:
            return False

    def wait_until_ready(self) -> None:
        assert self.process is not None
        deadline = time.monotonic() + 90
        while not (self.answers("startupProbe") and self.answers("readinessProbe")):
            assert time.monotonic() < deadline, self.log.read_text(encoding="utf-8")
            with suppress(subprocess.TimeoutExpired):
                log = self.log.read_text(encoding="utf-8")
                pytest.fail(f"ended with {self.process.wait(0.2)}: {log}")

    def terminate(self) -> int:
        """The hook, the signal, the grace; its exit status. Raises TimeoutExpired."""
        assert self.process is not None
        container = self._spec["containers"][0]
        ends = time.monotonic() + self._spec["terminationGracePeriodSeconds"]
        hook = self.start(container, container["lifecycle"]["preStop"]["exec"]["command"])
        assert hook.wait(ends - time.monotonic()) == 0, self.log.read_text(encoding="utf-8")
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(ends - time.monotonic())

    def run(self, *command: str) -> int:
        """A command beside the container, with its mounts and its user."""
        status: int = self.start(self._spec["containers"][0], list(command)).wait(60)
        return status

    def kill(self) -> None:
        if self.process is not None and self.process.poll() is None:
            self.process.kill()
            self.process.wait(10)

    def _environment(self, container: dict[str, Any]) -> dict[str, str]:
        found = {}
        for one in container.get("env", ()):
            if "value" in one:
                found[one["name"]] = one["value"]
                continue
            source = one["valueFrom"]["secretKeyRef"]
            found[one["name"]] = self._cluster.secrets[source["name"]][source["key"]].decode()
        return found

    def _volume(self, volume: dict[str, Any]) -> Path:
        at = self._folder / "volumes" / str(volume["name"])
        at.mkdir(parents=True)
        at.chmod(0o755)  # whatever the umask: that of a program that ran in this process
        if "emptyDir" in volume:
            os.chown(at, 0, USER)
            at.chmod(0o2777)
            return at
        if "configMap" in volume:
            given = self._cluster.of("ConfigMap", volume["configMap"]["name"])["data"]
            files, mode = {name: text.encode() for name, text in given.items()}, 0o644
        else:
            secret = volume["secret"]
            files, mode = self._cluster.secrets[secret["secretName"]], secret["defaultMode"]
            named = {one["key"]: one["path"] for one in secret.get("items", ())}
            files = {named[key]: files[key] for key in named} if named else files
        for name, data in files.items():
            (at / name).write_bytes(data)
            os.chown(at / name, 0, USER)
            (at / name).chmod(mode)
        return at

    def _mounts(self, container: dict[str, Any]) -> Iterator[str]:
        for one in container.get("volumeMounts", ()):
            how = "ro" if one.get("readOnly") else "rw"
            yield f"{self._volumes[one['name']]} {one['mountPath']} {how}"


@dataclass
class Service:
    """Pods that are ready; each new connection goes to the next one."""

    pods: list[Pod]
    _next: int = 0

    def pick(self) -> Pod:
        self._next += 1
        pods = self.pods
        return pods[self._next % len(pods)]

    def roll(self, new_pod: Callable[[], Pod], notice_s: float) -> None:
        """Each pod replaced, one more at a time; notice_s: until the last router has heard."""
        for old in list(self.pods):
            fresh = new_pod()
            fresh.wait_until_ready()
            self.pods = [*self.pods, fresh]
            statuses: list[int] = []
            ending = threading.Thread(target=_end, args=(old, statuses))
            ending.start()
            ending.join(notice_s)
            assert ending.is_alive(), "it was gone before every router had heard"
            self.pods = [one for one in self.pods if one is not old]
            ending.join()
            assert statuses == [0], old.log.read_text(encoding="utf-8")


def _end(pod: Pod, statuses: list[int]) -> None:
    statuses.append(pod.terminate())


@contextmanager
def load(ask: Callable[[], bool], threads: int) -> Iterator[list[str]]:
    """Requests one after the other in each thread; what became of each: "" or the trouble."""
    outcomes: list[str] = []
    stop = threading.Event()

    def work() -> None:
        while not stop.is_set():
            try:
                outcomes.append("" if ask() else "refused")
            except httpx.HTTPError as error:
                outcomes.append(type(error).__name__)

    workers = [threading.Thread(target=work) for _ in range(threads)]
    for one in workers:
        one.start()
    try:
        yield outcomes
    finally:
        stop.set()
        for one in workers:
            one.join()
