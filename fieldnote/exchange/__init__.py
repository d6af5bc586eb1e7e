"""What leaves and enters as data: today the documented JSON that `fieldnote add` takes in."""
