#!/bin/bash
# Fieldnote.app, signed and notarised, in a disk image. A recipe: it has not been run yet.
#
#   installer/macos/make.sh "Developer ID Application: NAME (TEAM)" PROFILE
#
# on macOS 14 or later with Xcode's tools and Python 3.11. PROFILE is what `xcrun notarytool store-credentials` keeps.
set -euo pipefail

identity=${1:?who signs}
profile=${2:?the profile of notarytool}
cd "$(dirname "$0")/../.."
here=installer/macos
built=build/bundle
app=$built/Fieldnote.app
version=$(python3 -c 'import fieldnote; print(fieldnote.__version__)')
image=build/macos/Fieldnote-$version-$(uname -m).dmg

python3 installer/dev.py bundle
# The licences were written into the folder when the app around it was made already.
ditto "$built/fieldnote/_internal/fieldnote/resources/licences" "$app/Contents/Resources/fieldnote/resources/licences"

# From the inside out: a signature holds those of what lies within. All the same options, or the hardened runtime refuses.
sign() {
    codesign --force --timestamp --options runtime --entitlements "$here/entitlements.plist" --sign "$identity" "$@"
}
find "$app/Contents" -type f \( -name '*.dylib' -o -name '*.so' \) -print0 | while IFS= read -r -d '' library; do
    sign "$library"
done
find "$app/Contents/Frameworks" -type d -name '*.framework' -prune -print0 | while IFS= read -r -d '' framework; do
    sign "$framework"
done
sign "$app/Contents/MacOS/fieldnote"
sign "$app"
codesign --verify --deep --strict --verbose=2 "$app"
"$app/Contents/MacOS/fieldnote" doctor --self-test

rm -rf build/macos
mkdir -p build/macos/image
ditto "$app" build/macos/image/Fieldnote.app
ln -s /Applications build/macos/image/Applications
hdiutil create -volname "Fieldnote $version" -srcfolder build/macos/image -format UDZO -fs HFS+ "$image"
codesign --timestamp --sign "$identity" "$image"

xcrun notarytool submit "$image" --keychain-profile "$profile" --wait
xcrun stapler staple "$image"
xcrun stapler validate "$image"
spctl --assess --type open --context context:primary-signature --verbose "$image"
echo "$image"
