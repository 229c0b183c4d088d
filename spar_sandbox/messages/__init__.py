"""A gateway for SMS and e-mail: what it is handed lies on the page that stands for phones."""
