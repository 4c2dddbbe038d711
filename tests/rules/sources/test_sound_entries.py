"""Entries as careful authors write them: the rules about values have nothing to say about them."""

import pytest
from build import evidence, project

from sourcecheck.rules import catalogue

VALUES = [rule for rule in catalogue() if "SC330" <= rule.code <= "SC349"]

SOUND = {
    "an edition of a work of antiquity": r"""
        @book{livius, author={Livius, Titus}, title={Ab urbe condita}, date=1974, origdate={-0027},
          editor={Ogilvie, Robert Maxwell}, publisher={Oxford University Press}, volume={1},
          series={Scriptorum Classicorum Bibliotheca Oxoniensis}, langid={latin}}
    """,
    "an early print": r"""
        @book{luther, author={Luther, Martin}, title={Von der Freyheyt eyniß Christen menschen},
          date={1520}, location={Wittemberg}, publisher={Johann Rhau-Grunenberg}, langid={german}}
    """,
    "a medieval charter": r"""
        @unpublished{charter, author={{Otto I.}}, title={[Schenkung an das Moritzkloster]},
          date={0937-09-21}, library={LASA, U 1, I 1}, langid={german}}
    """,
    "a manuscript without a library": r"""
        @misc{beowulf, title={Beowulf}, date={10XX}, howpublished={Cotton MS Vitellius A XV}}
    """,
    "a book in Russian before the reform of its calendar": r"""
        @book{solovjev, author={Соловьёв, Сергей Михайлович}, title={История Россіи съ древнѣйшихъ
          временъ}, date={1900-02-29}, location={С.-Петербургъ}, langid={russian},
          publisher={Товарищество «Общественная польза»}, volume={1--2}, note={Изд. 3-е}}
    """,
    "an article in Russian": r"""
        @article{drobjazko, author={Дробязко, С. И. and Кращук, А. Ё.}, date={1998},
          title={Русская освободительная армия: «предатели» или патриоты? 1942–1945 гг.},
          journaltitle={Вопросы истории}, number={№ 5}, pages={С45--С58}, langid={russian}}
    """,
    "a book in Czech": r"""
        @book{auerova, author={Auský, Stanislav A. and Dvořáková, Šárka}, date={1992},
          title={Vojska generála Vlasova v~Čechách: kniha o nepochopení a zradě}, edition={2},
          publisher={Vyšehrad}, location={Praha}, langid={czech}, note={3.\ vydání V. Š.}}
    """,
    "a book in Polish, Turkish and Vietnamese letters": r"""
        @book{polish, author={Łuczak, Czesław and Şahin, Çağrı and Nguyễn, Văn Đức}, date={1979},
          title={Polityka ludnościowa i ekonomiczna hitlerowskich Niemiec}, langid={polish}}
    """,
    "an article in Chinese": r"""
        @article{wang, author={王小明 and 李, 四}, title={“南京”大屠杀研究：史料与方法——兼论口述史},
          journaltitle={历史研究}, date={2004}, number={3}, pages={12–25、30}, langid={chinese}}
    """,
    "a book in Japanese, by the year of its emperor": r"""
        @book{tanaka, author={田中 一郎}, title={ロシア解放軍の研究 DNA と RNA}, year={昭和18年},
          publisher={岩波書店}, langid={japanese}}
    """,
    "a Korean print older than Gutenberg's": r"""
        @book{jikji, author={백운}, title={직지심체요절}, year=1377, langid={korean}}
    """,
    "a Persian book, by its own calendar": """
        @book{persian, author={محمدی, علی}, title={تاریخ ایران می\N{ZERO WIDTH NON-JOINER}خوانیم},
          year=1362, langid={persian}}
    """,
    "a Thai book, by its own calendar": r"""
        @book{thai, author={ดำรง, ราชานุภาพ}, title={ประวัติศาสตร์ไทย}, year=2569}
    """,
    "a Hebrew book with marks of direction": """
        @book{hebrew, author={כהן, דוד}, title={תולדות \N{RIGHT-TO-LEFT MARK}(1943)}, year={תש״ג}}
    """,
    "an office in double braces": r"""
        @report{aok, author={{Armeeoberkommando 2, Abt. Ia, Ic, und IIa; Führungsabteilung}},
          title={Lage am 14.9.}, type={Bericht}, institution={OKH}, date={1943-09-14}}
    """,
    "an office among people": r"""
        @book{who, author={{World Health Organization} and {44th Division, G-2} and Ortega y Gasset,
          José and Ramón y Cajal, Santiago and others}, title={Report}, date={2013}}
    """,
    "names in all their forms": r"""
        @book{names, author={von der Goltz, Freiherr, Colmar and King, Jr., Martin Luther and
          Ludwig van Beethoven and {\'E}toile, {\"U}nal and de la Vega, III, Juan Carlos and
          Vallée Poussin, Charles Louis Xavier Joseph de la and {Barnes and Noble, Inc.} and
          Bakr, Abu al- and al-Khwārizmī and O'Brien, Flann and Sartre, J[ean]-P[aul]},
          title={T}, date={2013}}
    """,
    "names in biblatex's extended form": r"""
        @book{extended, author={family=Hasselmo, given=Jan, prefix=von der, useprefix=true and
          given=Anna, family=Doe}, title={T}, date={2013}}
    """,
    "an author with one name": r"""
        @online{plato, author={deadmau5 and Plato and Anonymous}, title={T}, date={2013},
          url={https://x.example/}}
    """,
    "a span of months": r"""
        @unpublished{span, author={A}, title={T}, date={1943-09/1943-10}}
    """,
    "approximate and open dates": r"""
        @misc{dates, title={T}, date={1943-09~}, origdate={194X}, eventdate={1943?/..},
          urldate={2019-07-12T14:34:00Z}, archivedate={2019-07-13}}
    """,
    "a season": "@article{season, author={A, B}, title={T}, journaltitle={J}, date={2015-21}}",
    "a year in words": r"""
        @book{press, author={A, B}, title={T}, year={in press}}
        @book{nd, author={A, B}, title={T}, year={n.d.}}
        @book{forthcoming, author={A, B}, title={T}, year={forthcoming}}
        @book{supplied, author={A, B}, title={T}, year={[1943?]}}
        @book{copyright, author={A, B}, title={T}, year={\copyright 1998}}
        @book{double, author={A, B}, title={T}, year={1998/99}}
        @book{reprint, author={A, B}, title={T}, year={1941 [1943]}}
        @book{decade, author={A, B}, title={T}, year={c. 1940s}}
        @book{roman, author={A, B}, title={T}, year={MCMXLIII}}
        @book{antique, author={A, B}, title={T}, year={44 {BC}}}
    """,
    "months": r"""
        @article{a, author={A, B}, title={T}, journal={J}, year=1998, month=sep}
        @article{b, author={A, B}, title={T}, journal={J}, year=1998, month="8~" # dec}
        @article{c, author={A, B}, title={T}, journal={J}, year=1998, month={září}}
        @article{d, author={A, B}, title={T}, journal={J}, year=1998, month={09/10}}
        @article{e, author={A, B}, title={T}, journal={J}, year=1998, month={Spring}}
        @article{f, author={A, B}, title={T}, journal={J}, year=1998, month={9}}
    """,
    "date and year that agree": r"""
        @article{a, author={A, B}, title={T}, journal={J}, date={1998-12/1999-01}, year=1999}
    """,
    "an article read before its issue is dated": r"""
        @article{a, author={A, B}, title={T}, journal={J}, date={2021-03}, urldate={2020-11-02}}
    """,
    "a page read on the day it appeared": r"""
        @online{a, title={T}, url={https://x.example/}, date={2021}, urldate={2021-01-02}}
    """,
    "pages": "\n".join(
        f"@article{{p{number}, author={{A, B}}, title={{T}}, journal={{J}}, pages={{{p}}}}}"
        for number, p in enumerate(
            (
                *("12", "147--195", "147-195", "147–195", "147 -- 195", "A12--B3", "xii--xiv"),
                *(
                    "123, 145--150",
                    "e12345",
                    "123f.",
                    "123ff.",
                    "45--49, 51, 60--1",
                    "123--8",
                    "12+",
                ),
                *(
                    "S12--S18",
                    "1-12",
                    "45-2",
                    "3-1--3-24",
                    "12r--13v",
                    "102--85",
                    "104053",
                    "R1203",
                ),
                *("Art. 12", "14:1--14:22", "12--14; 18", "xii + 345", "in press", "1045--1102"),
            )
        )
    ),
    "TeX in titles": r"""
        @book{tex, author={G{\"o}del, Kurt and Erd\H{o}s, P{\'a}l}, date={2013},
          title={\"Uber $\omega$-consistency {\`a} la {Ramsey}: \$5, 50\,\% \& {{C}++} in $\{x\}$},
          subtitle={The {\textit{Cauldron}} at {{B}{\"o}blingen} {\&} \textbackslash{}},
          note={See \url{https://x.example/?a=1&b=$c} & \href{https://x.example/}{there}}}
    """,
    "signs in titles": r"""
        @book{signs, author={A, B}, date={2013}, title={Who's afraid of $p < 0.05$ and q > 3?},
          subtitle={AT\&T; «Ça», „Fuß“ – “É…” 5 °C, 2‒3 ½ × ¾ £5 É», Ü”}, location={São Paulo}}
    """,
    "titles that end in an abbreviation or a mark": r"""
        @book{a, author={A, B}, date={2013}, title={Русская Освободительная Армия 1942-45гг.}}
        @book{b, author={A, B}, date={2013}, title={Lager usw.}}
        @book{c, author={A, B}, date={2013}, title={Wall Street and the FBI, Inc.}}
        @book{d, author={A, B}, date={2013}, title={I came. I saw. I conquered.}}
        @book{e, author={A, B}, date={2013}, title={Waiting for...}}
        @book{f, author={A, B}, date={2013}, title={What Are We Waiting For?}}
        @book{g, author={A, B}, date={2013}, title={The World We Live in}}
        @book{h, author={A, B}, date={2013}, title={What Dreams Are Made of}}
    """,
    "titles with capitals": r"""
        @book{a, author={A, B}, date={2013}, title={NATO, USSR, UNESCO, UNICEF}}
        @book{b, author={A, B}, date={2013}, title={РОА}}
        @unpublished{c, author={A}, date={1943}, title={KTB OKW}}
    """,
    "titles with numbers": r"""
        @book{a, author={A, B}, date={2013}, title={Foreign Volunteers of the Wehrmacht 1941-45}}
        @book{b, author={A, B}, date={2013}, title={Henry IV}}
        @book{c, author={A, B}, date={2013}, title={Army Group Centre (June 1944)}}
        @book{d, author={A, B}, date={2013}, title={World War II}}
        @book{e, author={A, B}, date={2013}, title={Fahrenheit 451}}
        @article{f, author={A, B}, date={2013}, journal={J}, title={Notes on Marx, vol. 1}}
        @book{g, author={A, B}, date={2013}, title={Studies in the History of the War (1939--1945)}}
    """,
    "a conference": r"""
        @inproceedings{a, author={A, B}, date={2013}, title={On the Meeting of Minds},
          booktitle={Proceedings of the 3rd International Conference on Archives}}
    """,
    "an address where it belongs": r"""
        @online{a, title={svoboda.org: «Рубать немцев»}, url={https://www.svoboda.org/a/1.html}}
    """,
    "languages": "\n".join(
        f"@book{{l{number}, author={{A, B}}, title={{T}}, date=2013, langid={{{language}}}}}"
        for number, language in enumerate(
            (
                "english",
                "ngerman",
                "USenglish",
                "polutonikogreek",
                "de-AT",
                "zh-Hans",
                "cs",
                "norsk",
            )
        )
    ),
    "an empty field that keeps another one from being inherited": r"""
        @inbook{chapter, author={A, B}, title={C}, crossref={whole}, booksubtitle={}}
        @book{whole, author={A, B}, title={T}, subtitle={S}, date={2013}}
    """,
    "a private remark": r"""
        @book{a, author={A, B}, title={T}, date={2013}, abstract={Costs $5 & <b>more},
          comment={}, file={C:\some_file & more.pdf}, annotation={}}
    """,
}


@pytest.mark.parametrize("bibliography", SOUND.values(), ids=SOUND.keys())
def test_nothing_is_said_about(bibliography: str) -> None:
    read = project(bibliography=bibliography)

    found = [
        f"{finding.source}: {finding.message} [{rule.name}]"
        for rule in VALUES
        for finding in rule.check(read, evidence({}))
    ]

    assert found == []
    assert [block.reason for block in read.bibliographies[0].unparsed] == []
