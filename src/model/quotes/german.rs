//! The words of German that tell who speaks.

use super::lexicon::*;

/// How offices end: 'Bundesaußenministerin'.
pub const TITLES: &str = "minister ministerin präsident präsidentin kanzler kanzlerin sprecher sprecherin trainer trainerin chef chefin leiter \
    leiterin sekretär sekretärin meister meisterin vorsitzende vorsitzender forscher forscherin anwalt anwältin führer führerin \
    direktor direktorin richter richterin beauftragte beauftragter experte expertin rätin spieler spielerin ärztin \
    lehrer lehrerin politiker politikerin";
/// How bodies end.
pub const BODIES: &str = "ministerium amt verband gewerkschaft partei behörde gesellschaft verein rat bank gericht werk anstalt";

pub const LISTS: &[List] = &[
    (
        SAY,
        "sagte sagt sagten erklärte erklärt betonte betont warnte warnt kritisierte kritisiert forderte fordert meinte meint \
        schrieb schreibt antwortete antwortet fragte fragt ergänzte ergänzt kündigte berichtete berichtet erzählte erzählt \
        behauptete behauptet bekräftigte bekräftigt unterstrich mahnte mahnt lobte lobt rief ruft gesagt erläuterte \
        erläutert versicherte versichert versprach entgegnete erwiderte hieß heißt äußerte fügte räumte bestätigte bestätigt \
        teilte beklagte beklagt verkündete konstatierte resümierte urteilte befand bezeichnete nannte nennt sprach spricht \
        zitierte wiederholte verteidigte gab stellte",
    ),
    (SAYING, "sagen erklären betonen warnen"),
    (CALL, "nannte nennt bezeichnete bezeichnet sprach spricht"),
    (WEAK, "so fuhr lachte glaubt findet weiß"),
    (ACCORD, "laut zufolge angaben"),
    (NOUN, "aussage worte worten erklärung mitteilung forderung aufruf"),
    (HE, "er"),
    (SHE, "sie"),
    (THEY, "es man wir ich"),
    (DET | FUNC, "der die das den dem des ein eine einen einem einer eines seine seiner sein ihr ihre ihrer dieser diese dieses"),
    (
        PREP | FUNC,
        "in im an am auf aus bei beim mit nach von vom zu zum zur für über unter vor gegen um seit bis durch während \
        wegen trotz ohne zwischen angesichts als",
    ),
    (
        AUX,
        "hat habe hatte haben ist war wird würde auch dann später zudem weiter erneut bereits nun jetzt dazu dabei noch schon \
        heute gestern wie darauf daraufhin dagegen hingegen allerdings jedoch außerdem sich nur deshalb danach",
    ),
    (
        FUNC,
        "aber doch denn wenn weil dass ob wo was wer warum montag dienstag mittwoch donnerstag freitag samstag sonntag januar \
        februar märz april mai juni juli august september oktober november dezember nicht kein keine journalisten uhr jahr \
        jahre woche tag abend morgen mittag nachmittag prozent millionen euro zeitung interview gespräch anfrage",
    ),
    (AND | FUNC, "und oder sowie"),
    (SHORT, "dr prof nr st bzw ca usw z.b d.h"),
    (NAMED, "titel film buch roman lied wort begriff namens genannte sogenannte sogenannten serie album stück ausstellung"),
    (MR, "herr herrn"),
    (MRS, "frau"),
    (DR, "dr prof"),
    (
        TITLE,
        "minister ministerin präsident präsidentin kanzler kanzlerin sprecher sprecherin trainer trainerin chef chefin leiter \
        leiterin bürgermeister bürgermeisterin vorsitzende vorsitzender professor professorin richter richterin anwalt anwältin \
        autor autorin direktor direktorin forscher forscherin ökonom ökonomin historiker historikerin landwirt landwirtin \
        bäcker bäckerin lehrer lehrerin schüler schülerin arzt ärztin stürmer torwart kapitän kapitänin schauspieler \
        schauspielerin regisseur regisseurin sänger sängerin bischof papst abgeordnete abgeordneter politiker politikerin \
        könig königin prinz geschäftsführer geschäftsführerin gründer gründerin pastor pastorin wirt wirtin zeuge zeugin mutter \
        vater anwohner anwohnerin experte expertin feuerwehrmann torhüter torhüterin förster försterin biologe biologin",
    ),
    (
        ORG,
        "ministerium polizei regierung partei verband gewerkschaft bank gericht staatsanwaltschaft amt behörde verein stadt \
        feuerwehr bundestag bundesrat kommission universität institut union spd cdu csu fdp grüne grünen afd linke",
    ),
];
