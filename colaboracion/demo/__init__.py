"""A whole session 8 as invented content, and the player that lives it through on a server."""
