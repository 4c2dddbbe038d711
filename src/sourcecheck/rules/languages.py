"""The names by which babel and polyglossia know languages."""


def _words(table: str) -> frozenset[str]:
    return frozenset(table.split())


LANGUAGES = _words(
    "acadian afrikaans akan albanian american amharic ancientgreek arabic arabic-dz arabic-eg "
    "arabic-iq arabic-jo arabic-lb arabic-ma arabic-morocco arabic-ps arabic-sa arabic-sy arabic- "
    "tn armenian assamese asturian asu australian austrian azerbaijani azerbaijani-cyrillic "
    "azerbaijani-latin bahasa bahasai bahasam bambara basque belarusian bemba bena bengali bodo "
    "bokmal bosnian bosnian-cyrillic bosnian-latin brazil brazilian breton british bulgarian "
    "burmese canadian canadien cantonese catalan centralkurdish chechen cherokee chiga chinese "
    "chinese-hans chinese-hant chinese-simplified chinese-traditional chuvash classicallatin "
    "classiclatin colognian coptic cornish croatian czech danish divehi dutch dzongkha "
    "ecclesiasticallatin ecclesiasticlatin embu english esperanto estonian ewe ewondo faroese "
    "farsi filipino finnish francais french frenchb friulan friulian fulah gaelic galician ganda "
    "georgian german german-at german-austria german-ch german-switzerland germanb greek gujarati "
    "gusii hausa hausa-ghana hausa-niger hawaiian hebrew hindi hungarian hungarianb icelandic "
    "igbo inarisami indon indonesian interlingua irish italian japanese japanese-jp javanese "
    "jolafonyi kabuverdianu kabyle kako kalaallisut kalenjin kamba kannada kashmiri kazakh khmer "
    "kikuyu kinyarwanda konkani korean koyraborosenni koyrachiini kurdish kurmanji kwasio kyrgyz "
    "ladin ladino lakota langi lao latin latinclassic latinecclesiastic latinmedieval latvian "
    "lingala lithuanian lowersorbian lsorbian lubakatanga luo luxembourgish luyia macedonian "
    "machame magyar makhuwameetto makonde malagasy malay malayalam maltese manx maori marathi "
    "marwari masai mazanderani medievallatin melayu meru mexican mongolian monotonicgreek "
    "morisyen mundang naustrian nepali newzealand ngerman nko norsk northernkurdish northernluri "
    "northernsami northndebele norwegian norwegianbokmal norwegiannynorsk nswissgerman nuer "
    "nyankole nynorsk occitan odia oriya oromo ossetic papiamento pashto persian piedmontese "
    "polish polutonikogreek polytonicgreek portuges portuguese portuguese-br portuguese-brazil "
    "portuguese-portugal portuguese-pt punjabi quechua romanian romansh rombo rundi russian "
    "russianb sakha samburu samin sango sangu sanskrit sardinian scottish scottishgaelic sena "
    "serbian serbian-cyrillic serbian-latin serbianc shambala shona sichuanyi sinhala slovak "
    "slovene slovenian soga somali sorbian spanish spanishmexico swahili swedish swissgerman "
    "switzerland syriac tachelhit taita tajik tamil tatar telugu teso thai tibetan tigrinya "
    "tongan tosk turkish turkmen ukenglish UKenglish ukraineb ukrainian uppersorbian urdu "
    "usenglish USenglish usorbian uyghur uzbek uzbek-cyrillic uzbek-latin vai vietnam vietnamese "
    "vunjo welsh westernfrisian xhosa yangben yiddish yoruba zarma zulu"
)
"""babel's manual, "Supported languages" and "The `ini` files"; polyglossia's manual, table 1."""
