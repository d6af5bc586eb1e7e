"""What goes into the bundle and what stays out, each with its reason: read by `pyinstaller.spec` and by the tests."""

import re
import sys
import sysconfig
from collections.abc import Iterable, Mapping
from importlib.metadata import distribution, distributions
from pathlib import PurePosixPath
from typing import Final

from installer import dev

ROOT: Final = dev.ROOT
RUNTIME: Final = ROOT / "installer" / "requirements" / "runtime.txt"

# ── Python ───────────────────────────────────────────────────────────────────────────────────────

MODULES_LEFT_OUT: Final[Mapping[str, str]] = {
    "sqlite3": "SQL goes through sqlcipher3, whose engine is its own; a second SQLite would only be one more to keep",
    "_sqlite3": "as sqlite3",
    "tkinter": "another toolkit for windows",
    "_tkinter": "as tkinter",
    "curses": "for programs on a terminal's whole screen",
    "_curses": "as curses",
    "readline": "line editing at a Python prompt, which the bundle has not",
    "pdb": "a debugger, in a program that keeps others out of its memory",
    "doctest": "tests",
    "unittest": "tests",
    "test": "tests",
    "lib2to3": "rewrites Python 2",
    "distutils": "builds packages",
    "ensurepip": "installs pip",
    "venv": "makes environments",
    "idlelib": "an editor",
    "turtle": "drawing lessons",
    "pydoc_data": "a manual of Python",
    "xmlrpc": "a network protocol nobody here speaks",
    "ftplib": "likewise",
    "telnetlib": "likewise",
    "nntplib": "likewise",
    "poplib": "likewise",
    "imaplib": "likewise",
    "smtplib": "likewise",
    "PIL._avif": "attached pictures are JPEG or PNG",
    "PIL.AvifImagePlugin": "likewise",
    "PIL._webp": "likewise",
    "PIL.WebPImagePlugin": "likewise",
    "lxml.objectify": "pikepdf and openpyxl read XML with lxml.etree",
    "lxml.html": "likewise",
    "PIL.ImageQt": "hands pictures to Qt; ours stay in their own process",
    "PIL.ImageTk": "another toolkit for windows",
    "PIL.ImageShow": "starts other programs with a picture in a file",
    "PIL.ImageGrab": "takes pictures of the screen",
    "reportlab.graphics.testshapes": "tests",
    "httpx._main": "a program for the command line, made with click and rich",
    "cffi.recompiler": "compiles C",
    "pycparser": "reads C for cffi when something is compiled, which was done when the wheels were made",
}
"""Modules of packages that are shipped, left out nevertheless."""


LAZY_MODULES: Final = ("hunspell", "httpx", "paramiko", "openpyxl", "pikepdf", "uharfbuzz", "pyrage")
"""Packages that are imported when they are needed, inside functions: named here so that none is overlooked."""

START_LEFT_OUT: Final[Mapping[str, str]] = {
    "pyi_rth_inspect": "brings in `inspect`, which is slow, at every start",
    "pyi_rth_pkgutil": "likewise `pkgutil`",
    "pyi_rth_multiprocessing": "likewise `multiprocessing`; frozen.py sees whether it is needed",
    "pyi_rth_pyside6": "sets where Qt finds its plugins in the environment, for every child process too; PySide6 knows "
    "it by its own place",
}
"""What PyInstaller would do at every start, before a line of ours."""


def python_knows() -> tuple[str, str]:
    """Give the module in which Python knows how it was built, by its name and with what programs ask of it alone.

    The rest tells of the builder's folders. Windows' Python has no such module; nobody asks for this one there.
    """
    asked = {name: sysconfig.get_config_var(name) for name in ("TZPATH", "EXT_SUFFIX", "SOABI", "Py_DEBUG")}
    name: str = sysconfig._get_sysconfigdata_name()  # type: ignore[attr-defined]  # noqa: SLF001 -- Debian has its own
    return name, f"build_time_vars = {asked!r}\n"


def runtime_distributions(system: str = sys.platform) -> tuple[str, ...]:
    """Name the distributions that the bundle may hold: the pinned ones of runtime.txt that this system needs."""
    found = []
    for line in RUNTIME.read_text("utf-8").splitlines():
        pinned = re.match(r"([A-Za-z0-9._-]+)==[^ ;]+(?: ; (?P<marker>.*?))? *\\?$", line)
        if pinned and _is_for(pinned["marker"] or "", system):
            found.append(normal_name(pinned[1]))
    return tuple(sorted(found))


def normal_name(name: str) -> str:
    """Write a distribution's name as all of its spellings are compared (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _is_for(marker: str, system: str) -> bool:
    """Whether a requirement is for CPython on a system, as far as the markers of our own lists ask."""
    wanted = re.findall(r"sys_platform == '(\w+)'", marker)
    return not wanted or system in wanted


def installed_distributions() -> tuple[str, ...]:
    """Name all that is installed beside this Python."""
    return tuple(sorted({found.metadata["Name"] for found in distributions()}))


def top_modules(names: Iterable[str]) -> frozenset[str]:
    """Give the top-level modules that these installed distributions bring."""
    return frozenset(
        path.parts[0].partition(".")[0]
        for name in names
        for path in distribution(name).files or ()
        if path.suffix in {".py", ".so", ".pyd"} and ".." not in path.parts
    )


# ── Qt ───────────────────────────────────────────────────────────────────────────────────────────

QT_MODULES: Final[Mapping[str, str]] = {
    "QtCore": "events, text, time",
    "QtGui": "fonts, pictures, keys",
    "QtWidgets": "the window",
    "QtSvg": "icons",
    "QtPrintSupport": "printers",
    "QtPdf": "reads a document for its preview",
    "QtPdfWidgets": "shows it",
    "QtDBus": "hears of sleep and lock from a Linux desktop",
    "QtNetwork": "QtPdf's library is linked to it; nobody imports it, and its plugins for TLS stay out",
}
"""Modules whose library is kept; of these, PySide6 is imported for all but QtNetwork."""

QT_PLUGINS: Final[Mapping[str, str]] = {
    "platforms/qxcb": "X11",
    "platforms/qwayland": "Wayland",
    "platforms/qoffscreen": "no display: pictures, tests",
    "platforms/qminimal": "no display and no fonts",
    "platforms/qwindows": "Windows",
    "platforms/qcocoa": "macOS",
    "styles/qmodernwindowsstyle": "what Qt asks for at its start on Windows",
    "styles/qmacstyle": "likewise on macOS",
    "wayland-shell-integration/xdg-shell": "windows on Wayland",
    "wayland-decoration-client/bradient": "a title bar where the Wayland desktop draws none",
    "wayland-decoration-client/adwaita": "likewise, GNOME's",
    "platforminputcontexts/composeplatforminputcontextplugin": "letters made of two keys",
    "platforminputcontexts/ibusplatforminputcontextplugin": "Vietnamese, Chinese and others",
    "printsupport/cupsprintersupport": "printers on Linux; works where the system has CUPS",
    "imageformats/qjpeg": "attached photographs",
    "platformthemes/qxdgdesktopportal": "the desktop's own dialogs, shown by another process (Flatpak)",
}
"""The plugins that are kept, by folder and name without a system's `lib` and ending."""

QT_LEFT_OUT: Final[Mapping[str, str]] = {
    "Qml, Quick, VirtualKeyboard, Lottie and the rest of Qt": "nothing of ours is written in QML",
    "translations but Spanish": "the window speaks English and Spanish; Qt's own dialogs speak with it",
    "platforms for bare screens (eglfs, linuxfb, vnc, vkkhrdisplay, minimalegl)": "no laptop runs without a desktop",
    "platformthemes/gtk3": "brings GTK and its modules into the process with the keys; its file dialog keeps a list "
    "of recent files with their names",
    "platforminputcontexts/qtvirtualkeyboard": "written in QML",
    "generic (evdev, tuio)": "input without a desktop",
    "imageformats but JPEG": "hostile pictures are decoded in a process of their own by Pillow; PNG is part of QtGui",
    "iconengines/svgicon": "icons are drawn with QtSvg itself",
    "tls, networkinformation": "the window has no network",
    "sqldrivers": "SQL goes through sqlcipher3",
    "xcbglintegrations, wayland-graphics-integration": "nothing is drawn with OpenGL",
    "qmltooling, designer, vectorimageformats": "QML and tools",
}
"""What of Qt stays out."""

QT_TRANSLATIONS: Final = ("qtbase_es.qm",)
"""The words of Qt's own dialogs and menus that are kept."""

_ICU: Final = re.compile(r"libicu(data|i18n|uc)\.so")
_OWN_QT: Final = re.compile(r"(lib)?(pyside6|shiboken6)\.(abi3|cp\d+)")
_PLUGIN_LIBRARIES: Final = ("Qt6XcbQpa", "Qt6WaylandClient")


def _is_wanted_of_qt(place: str) -> bool:
    """Whether a file of PySide6 belongs into the bundle, by its place there."""
    path = PurePosixPath(place.replace("\\", "/"))
    if path.parts[0] != "PySide6":
        return True
    if "translations" in path.parts or "qml" in path.parts:
        return path.name in QT_TRANSLATIONS
    if "plugins" in path.parts:
        return f"{path.parent.name}/{path.stem.removeprefix('lib')}" in QT_PLUGINS
    framework = next((part for part in path.parts if part.endswith(".framework")), "")  # macOS
    name = framework.removesuffix(".framework") or path.name.partition(".")[0].removeprefix("lib")
    if framework or name.startswith("Qt6"):
        return name.replace("Qt6", "Qt", 1) in QT_MODULES or name in _PLUGIN_LIBRARIES
    if name.startswith("Qt") and path.suffix in {".so", ".pyd"}:
        return name in QT_MODULES and name != "QtNetwork"
    # opengl32sw is Windows' way to draw OpenGL without a graphics card.
    is_own = _ICU.match(path.name) or _OWN_QT.match(path.name) or path.suffix in {".py", ".pyc", ".dll"}
    return bool(is_own) and name != "opengl32sw"


# ── The system's libraries on Linux ──────────────────────────────────────────────────────────────

BUNDLED_LIBRARIES: Final[Mapping[str, str]] = {
    "libpython3": "the Python that runs all this",
    "libssl": "the carriers' HTTPS; each distribution has another",
    "libcrypto": "likewise",
    "libffi": "ctypes; each distribution has another",
    "libbz2": "Python's own",
    "liblzma": "Python's own",
    "libuuid": "Python's own",
    "libexpat": "likewise, where Debian made it",
    "libxcb-cursor": "often missing, and Qt does not start without it",
    "libxcb-icccm": "likewise",
    "libxcb-image": "likewise",
    "libxcb-keysyms": "likewise",
    "libxcb-render-util": "likewise",
    "libxcb-util": "likewise",
}
"""What the bundle brings of the libraries that a Linux system may have itself.

All others belong to the desktop: they must fit its other parts, and it keeps them safe.
"""


SYSTEM_LIBRARIES: Final[Mapping[str, str]] = {
    **dev.QT_LIBRARIES,
    **dev.X11_LIBRARIES,
    **dev.WAYLAND_LIBRARIES,
    "libc.so.6": "libc6",
    "libm.so.6": "libc6",
    "libdl.so.2": "libc6",
    "libpthread.so.0": "libc6",
    "librt.so.1": "libc6",
    "libutil.so.1": "libc6",
    "ld-linux-x86-64.so.2": "libc6",
    "ld-linux-aarch64.so.1": "libc6",
    "libgcc_s.so.1": "libgcc-s1",
    "libstdc++.so.6": "libstdc++6",
    "libresolv.so.2": "libc6",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libbrotlicommon.so.1": "libbrotli1",
    "libcups.so.2": "libcups2",
}
"""The libraries that the bundle may ask of a Linux system, each with its Debian package."""

OPTIONAL_PACKAGES: Final = frozenset({"libcups2"})
"""Without these the program starts and works; printers are then unknown."""


def _is_wanted_library(place: str) -> bool:
    """Whether a library that was found beside Python's packages goes into the bundle, by its place there."""
    path = PurePosixPath(place)
    if len(path.parts) > 1 or not path.name.startswith("lib") or ".so" not in path.name:
        return True
    return any(re.match(rf"{re.escape(name)}[.\d]", path.name) for name in BUNDLED_LIBRARIES)


def is_wanted_file(place: str) -> bool:
    """Whether a file that PyInstaller found goes into the bundle, by its place there."""
    if _DISTRIBUTION.search(place):
        return PurePosixPath(place).name == "METADATA"
    return _is_wanted_of_qt(place) and _is_wanted_library(place)


_DISTRIBUTION: Final = re.compile(r"^[^/\\\\]+\.dist-info[/\\\\]")
"""What is told of a package. Of that only its name and version matter; its licence is with all the others."""

# ── Our own ──────────────────────────────────────────────────────────────────────────────────────

RESOURCES_LEFT_OUT: Final[Mapping[str, str]] = {
    "pictures": "of the window, for the page that describes it",
    "README.md": "for those who change what is in here",
    "practice/README.md": "likewise",
    "translations/fieldnote_es.ts": "what the compiled file beside it is made of",
}
"""What of `resources` is not for the program."""


def is_wanted_resource(place: str) -> bool:
    """Whether a file of `resources` goes into the bundle."""
    return not any(place == left or place.startswith(f"{left}/") for left in RESOURCES_LEFT_OUT)
