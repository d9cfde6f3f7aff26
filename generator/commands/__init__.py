"""The commands of `papers`, one module each, and what they share.

The module of a command is named as the command and holds it as `command`; `import` is a word of
Python's, so its module is `import_`. Shared: `base`, `options`, `project`, `import_options`,
`workflows`.
"""
