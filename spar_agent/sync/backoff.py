"""How long to wait before trying again."""


def delay_s(tries: int, *, jitter: float, base_s: float = 2.0, cap_s: float = 900.0) -> float:
    """Seconds to wait after ``tries`` failed sends; ``tries`` from 1.

    jitter: in [0, 1], drawn by the caller so that a test gets an exact answer. Never negative,
    never above ``cap_s``. Source: "full jitter", AWS Architecture Blog, 2015.
    """
    doublings = min(max(tries, 1) - 1, 30)
    return min(cap_s, base_s * 2.0**doublings) * jitter
