"""Getting in: the unlock page, the first run, the recovery kit and other notebooks."""
