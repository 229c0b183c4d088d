"""The entry for supervisors and administrators: pages in a browser, signed with passkeys."""
