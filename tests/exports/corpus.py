"""The texts that have broken other programs' documents."""

CONTROLS = [chr(code) for code in (*range(0x20), *range(0x7F, 0xA0))]
SCRIPTS = [
    "Ñandú, pingüino, ¿qué?, ¡sí!", "Ελληνικά", "Русский", "עברית",
    "العربية", "हिन्दी", "ไทย", "中文", "日本語", "한국어", "ქართული", "Հայերեն",
    "አማርኛ", "தமிழ்", "বাংলা", "ខ្មែរ", "Tiếng Việt", "ᏣᎳᎩ", "ᐃᓄᒃᑎᑐᑦ",
    "👩🏽‍🌾🇵🇦 café",
]  # fmt: skip
MARKUP = [
    "<b>negrita</b>",
    "a & b &amp; c",
    "]]>",
    "{{ 7*7 }}",
    "<w:br/>",
    "\"comillas\" y 'otras'",
]
FORMULAS = [
    "=1+1",
    '=HYPERLINK("http://127.0.0.1/","x")',
    "@SUM(1)",
    "-2+3",
    *("- comprar sillas", "- A1:B2", "- 1 - 2"),
    "\uff1d1+1",
    "00123",
    "1E5",
]
PLAIN = ["+507 6000-0000", "-5"]
MARKS = str.maketrans("", "", "\u2068\u2069\u202c")
LINE_BREAKS = ["\n", "\r\n", "\r", "\v", "\u2028"]
