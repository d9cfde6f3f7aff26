"""From the files of a project to its site: reading, generating, rendering, publishing."""
