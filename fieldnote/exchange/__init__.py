"""What leaves and enters as data: formats, packages and the carriers that bring them, and the JSON that `add` takes."""
