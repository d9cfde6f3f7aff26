"""One understanding of a paper in two languages: the Python functions that clean a source's facts,
written as JavaScript for the form at /submit/."""
