#!/usr/bin/env bash
# Makes resources/fonts/NotoSansSC-{Regular,Bold}.ttf: Noto Sans SC, cut down to the characters that the program needs.
# Needs: npm, sha256sum and fonttools (pip install fonttools; part of the dev extra). Run it from the repository root.
set -euo pipefail

package='@expo-google-fonts/noto-sans-sc@0.4.3'
regular_sha256=d45f67f0a7c0ca3f256950777ce6a61cc7ce5f9696d02900cbbaac25f8aa7d16
bold_sha256=9a38ae0ab28cd5a256f9ea8e00dedc688aac17f7915fcb000572990afa956b96

root=$(cd "$(dirname "$0")/.." && pwd)
subset=$root/.venv/bin/pyftsubset
[ -x "$subset" ] || subset=pyftsubset
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cd "$work"
npm pack --silent "$package" >/dev/null
tar xzf ./*.tgz
regular=package/400Regular/NotoSansSC_400Regular.ttf
bold=package/700Bold/NotoSansSC_700Bold.ttf
echo "$regular_sha256  $regular" | sha256sum --check --quiet
echo "$bold_sha256  $bold" | sha256sum --check --quiet

# All of GBK (simplified and traditional characters, also rare ones in names), and after it what forms and charts use.
python3 - > characters.txt <<'PYTHON'
for lead in range(0x81, 0xFF):
    for trail in (*range(0x40, 0x7F), *range(0x80, 0xFF)):
        try:
            print(bytes((lead, trail)).decode("gbk"), end="")
        except UnicodeDecodeError:
            continue
PYTHON
# Characters of the national table of standard characters that GBK lacks: they stand in names of people and places.
printf '%s' '㑇㑊㕮㘎㙍㙘㙦㛃㛚㛹㟃㠇㠓㤘㥄㧐㧑㧟㫰㬊㬎㬚㭎㭕㮾㰀㳇㳘㳚㴔㵐㶲㸆㸌㺄㻬㽏㿠䁖䂮䃅䃎䅟䌹䎃䎖䏝䏡䏲䐃䓖䓛䓨䓫䓬䗖䗛䗪䗴' \
  '䜣䝙䢺䢼䣘䥽䦃䲟䲠䲢䴓䴔䴕䴖䴗䴘䴙䶮' >> characters.txt
# Latin, Greek, Cyrillic; punctuation, currency, units (℃ ‰ №), fractions, arrows, mathematics, circled numbers,
# boxes and shapes, ticks and crosses; CJK punctuation, brackets and units (㎏ ㎡); full-width forms.
ranges='U+0020-007E,U+00A0-024F,U+0370-0451,U+2000-206F,U+2070-209F,U+20A0-20BF,U+2100-218F,U+2190-22FF,U+2300-23FF'
ranges+=',U+2460-24FF,U+2500-27BF,U+3000-303F,U+3200-33FF,U+FE30-FE4F,U+FF00-FFEF'

for pair in "$regular:Regular" "$bold:Bold"; do
  "$subset" "${pair%%:*}" --text-file=characters.txt --unicodes="$ranges" --layout-features='kern,liga,locl,tnum,pnum,mark,mkmk,ccmp' \
    --name-IDs='*' --notdef-outline --output-file="$root/resources/fonts/NotoSansSC-${pair##*:}.ttf"
done
cp package/LICENSE_FONT "$root/resources/fonts/OFL-NotoSansSC.txt"
ls -l "$root/resources/fonts"
