"""The first start of a device."""
