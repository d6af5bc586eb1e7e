import io

import pytest
from PIL import Image, ImageCms

from fieldnote.reports import icc


def test_the_profile_is_read_as_srgb_by_a_library_that_did_not_make_it() -> None:
    profile = ImageCms.ImageCmsProfile(io.BytesIO(icc.srgb()))
    assert ImageCms.getProfileDescription(profile).strip() == icc.NAME
    assert profile.profile.version == pytest.approx(2.1)
    assert profile.profile.device_class == "mntr"
    assert profile.profile.xcolor_space.strip() == "RGB"
    assert len(icc.srgb()) == int.from_bytes(icc.srgb()[:4], "big")


def test_its_colours_are_those_of_srgb() -> None:
    ours = ImageCms.ImageCmsProfile(io.BytesIO(icc.srgb()))
    shades = (0, 1, 5, 10, 29, 64, 98, 128, 190, 255)
    picture = Image.new("RGB", (len(shades) ** 3, 1))
    picture.putdata([(red, green, blue) for red in shades for green in shades for blue in shades])
    seen = ImageCms.profileToProfile(
        picture, ours, ImageCms.createProfile("sRGB"), renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC
    )
    assert seen is not None
    apart = max(abs(a - b) for a, b in zip(picture.tobytes(), seen.tobytes(), strict=True))
    assert apart <= 1
