"""How mobile numbers of other countries begin: the code of the country, and the digits that only mobiles have."""

from __future__ import annotations

BEGINNINGS = {
    "30": "69",  # Greece
    "31": "6",  # Netherlands
    "33": "[67]",  # France
    "34": "[67]",  # Spain
    "353": "8[35679]",  # Ireland
    "355": "6",  # Albania
    "359": "8[789]",  # Bulgaria
    "36": "(?:20|30|31|50|70)",  # Hungary
    "370": "6",  # Lithuania
    "371": "2",  # Latvia
    "380": "(?:39|50|6[3678]|73|9[1-9])",  # Ukraine
    "39": "3[2-9]",  # Italy
    "40": "7",  # Romania
    "420": "[67]",  # Czech Republic
    "421": "9",  # Slovakia
    "48": "(?:45|5[0137]|6[069]|7[2389]|88)",  # Poland
    "49": "1[567]",  # Germany
    "61": "4",  # Australia
    "84": "[35789]",  # Vietnam
    "880": "1",  # Bangladesh
    "90": "5",  # Turkey
    "91": "[6-9]",  # India
    "92": "3",  # Pakistan
    "93": "7",  # Afghanistan
    "98": "9",  # Iran
    "234": "[789]",  # Nigeria
    "351": "9",  # Portugal
    "963": "9",  # Syria
    "964": "7",  # Iraq
}
BETWEEN = r"\)?[ .-]?(?:\(0\)[ -]?)?\(?0?"
MOBILES_ABROAD = "|".join(rf"{code}{BETWEEN}{begins}" for code, begins in BEGINNINGS.items())
