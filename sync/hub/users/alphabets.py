"""The letters of which user names are made, and which of them look alike.

Written down here, and not asked of `unicodedata`, so that hubs with different Pythons take the same names.
The look-alikes are those of Unicode's confusables (UTS #39) among these letters in lower case, with some
more that differ by little: to merge too many names costs a claim, to merge too few costs trust.
"""

from enum import Enum


class Alphabet(Enum):
    """A set of letters that one name may be made of."""

    LATIN = "Latin"
    GREEK = "Greek"
    CYRILLIC = "Cyrillic"
    HEBREW = "Hebrew"
    ARABIC = "Arabic"
    DEVANAGARI = "Devanagari"
    THAI = "Thai"
    HANGUL = "Hangul"
    HAN_AND_KANA = "Han and Kana"


# A composed letter counts as what it is composed of, so most accented letters need no line here.
_RANGES = (
    (0x0061, 0x007A, Alphabet.LATIN),
    (0x00E0, 0x00F6, Alphabet.LATIN),
    (0x00F8, 0x017E, Alphabet.LATIN),
    (0x0390, 0x03CE, Alphabet.GREEK),
    (0x0430, 0x045F, Alphabet.CYRILLIC),
    (0x0491, 0x04E9, Alphabet.CYRILLIC),
    (0x05D0, 0x05EA, Alphabet.HEBREW),
    (0x0620, 0x063A, Alphabet.ARABIC),
    (0x0641, 0x064A, Alphabet.ARABIC),
    (0x0671, 0x06D3, Alphabet.ARABIC),
    (0x0904, 0x0939, Alphabet.DEVANAGARI),
    (0x093E, 0x094D, Alphabet.DEVANAGARI),
    (0x0E01, 0x0E3A, Alphabet.THAI),
    (0x0E40, 0x0E4E, Alphabet.THAI),
    (0xAC00, 0xD7A3, Alphabet.HANGUL),
    (0x3005, 0x3005, Alphabet.HAN_AND_KANA),
    (0x3041, 0x3096, Alphabet.HAN_AND_KANA),
    (0x30A1, 0x30FA, Alphabet.HAN_AND_KANA),
    (0x30FC, 0x30FC, Alphabet.HAN_AND_KANA),
    (0x4E00, 0x9FA5, Alphabet.HAN_AND_KANA),
)

WITHOUT_MARKS = frozenset(
    {Alphabet.LATIN, Alphabet.GREEK, Alphabet.CYRILLIC, Alphabet.HEBREW, Alphabet.ARABIC}
)
"""Where accents and points are told apart by a careful eye only; elsewhere marks are vowels."""

_PAIRS = (
    # digits and Latin
    "0o 1l ıi øo łl đd ðd ħh þp ŋn ŧt ĸk "
    # Greek
    "αa βb γy εe ηn ιi κk νv οo ρp σo ςc τt υu χx ωw πn "
    # Cyrillic
    "аa вb гr еe зe кk мm нh оo пn рp сc тt уy хx ьb ѕs іi јj ћh ђh ґr ғf қk ҡk ҝk ҟk ңh ҥh ҫc үy ұy ҳx һh "
    "ѡw ѵv ӏl өo әe єe ҽe б6 ӌч ҷч "
    # Hebrew
    "סo וl ןl טv "
    # Arabic
    "اl ٱl هo ةo ہo ەo ىي یي ېي ےي کك ڪك ھo ۃo ڧف "
    # Thai
    "ฃข ๅา "
    # Kana and Han
    "ー一 ニ二 エ工 カ力 ロ口 タ夕 ト卜 ハ八 ヘへ リり ノ丿 ミ三 チ千 ム厶 オ才 曰日 士土 末未 已己 巳己 "
    "囗口 イ亻 倂併 値值 啟啓 塡填 壿墫 嬀媯 帲帡 戸戶 晚晩 肦朌 胐朏 胊朐 脁朓 脘朘 脧朘 "
    "膧朣 柿杮 樧榝 潙溈 硏研 絶絕 腁胼 蔿蒍 虁蘷 "
    "訮詽 讏讆 豣豜 趆赿 跥跺 躛躗 輧軿 郞郎 鎮鎭 隷隸 鹃鹂 黒黑"
)
_LOOK_ALIKES = {pair[0]: pair[1] for pair in _PAIRS.split()}
_LONG_LOOK_ALIKES = (("æ", "ae"), ("œ", "oe"), ("ы", "bl"))
_WRITTEN_TOGETHER = (("rn", "m"), ("vv", "w"))
_TRANSLATION = str.maketrans(_LOOK_ALIKES | dict(_LONG_LOOK_ALIKES))


def alphabet_of(letter: str) -> Alphabet | None:
    """Say to which alphabet a lower-case letter belongs; None for one that no name may have."""
    point = ord(letter)
    return next((alphabet for first, last, alphabet in _RANGES if first <= point <= last), None)


def looks_of(text: str) -> str:
    """Replace letters by what they look like, so that texts that look alike become equal."""
    looks = text.translate(_TRANSLATION)
    for pair, one in _WRITTEN_TOGETHER:
        looks = looks.replace(pair, one)
    return looks
