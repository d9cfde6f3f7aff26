"""What belongs to a site as a whole: addresses, settings, hosting."""
