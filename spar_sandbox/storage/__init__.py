"""What lies in the data folder: keys, secrets and partner.json."""
