"""The reports of what was tried in a fresh system tell of the program as it is."""

from fieldnote.vault import migrations
from installer import contents


def test_the_report_of_the_debian_package_is_of_the_newest_schema() -> None:
    report = (contents.ROOT / "installer" / "linux" / "report.md").read_text("utf-8")
    assert f"schema-{migrations.newest():04} | opens as it is" in report
