"""What the entries with pages share: looks, languages, sessions, forms, headers, errors."""
