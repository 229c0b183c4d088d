"""Apps that a person lets see where the money goes: asked, given, used, stopped, proven."""
