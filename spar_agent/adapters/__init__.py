"""One package per outside system; each translates its errors into ours."""
