//! First names, particles and places, of all languages.

use super::lexicon::*;

pub const LISTS: &[List] = &[
    (
        MALE,
        "adam ahmed alan albert alejandro alessandro alex alexander alexandre alfred ali andrea andreas andrei andrew andrés \
        anthony antoine antonio antónio arthur ben benjamin bernard bill bob boris brian bruno carl carlo carlos charles charlie chris \
        christian christopher colin craig daniel dave dean david declan dennis diego dieter dmitry dominic donald douglas edward eduardo \
        emmanuel enrico eric ernst evan felipe felix fernando filipe florian francesco francisco françois frank frederick friedrich gary \
        gavin geoffrey george gerald gérald gérard giorgio giovanni giuseppe gordon graham greg guillaume günter hans harold harry hassan heinz \
        helmut henri henry hugo ian ibrahim igor ivan jack jacob jacques jake james jamie jan jason javier jean jeff jeffrey jens jeremy \
        jerome jim jimmy joão joe joel johan johannes john johnny jon jonas jonathan jordan jorge josé joseph josh joshua juan jürgen julian \
        julien justin karl keir keith ken kenneth kevin klaus kyle larry lars laurent lee leo leon leonardo liam louis luc luca lucas luigi \
        luis luiz lukas luke manuel marc marcel marco marcos mario mark markus martin matt matteo matthew matthias maurice mauro max \
        michael michel miguel mike mohamed mohammed nathan neil nicholas nick nicolas nigel nikolai noah oleg oliver olivier omar oscar \
        owen pablo paolo pascal patrick paul paulo pedro pete peter ramón phil philip philippe pierre rafael ralph raúl ray raymond \
        rené riccardo richard rob robert roberto roger roland ron ronald roy russell ryan sam samuel scott sean sebastian sergei sergio \
        simon stefan stefano stephen steve steven stuart terry theo thomas tim timothy tobias todd tom tomás tommy tony trevor uwe victor \
        vincent vincenzo vladimir volodymyr walter wayne werner william wolfgang xavier yusuf zach jorg ricardo rui tiago nuno \
        alberto álvaro jaime ignacio joaquín lorenzo davide fabio claudio dario etienne étienne lionel thierry yves jens sven \
        heiko frank gerd günther hartmut dirk horst ingo joachim jochen jörg karsten carsten lothar manfred norbert olaf rainer \
        reinhard rüdiger siegfried thorsten torsten udo volker wilhelm ralf armin benedikt bastian maximilian moritz philipp fabian sebastian \
        sergei yann loïc gaël mathieu bruno rémi cédric jérôme sébastien stéphane gilles alain hervé fabrice franco vittorio enzo \
        massimo stefano maurizio silvio salvatore gianni nicola filippo emilio germán hernán gonzalo ignacio íñigo iker rodrigo \
        gustavo sérgio flávio otávio fábio márcio edson wagner aleksandr sergey mykola andriy pavel piotr tomasz jakub mateusz \
        lars björn anders erik nils mikael magnus henrik ahmad mustafa mehmet emre khalid rashid ibrahim abdul kwesi emeka tunde \
        owain gareth rhys callum hamish angus declan cormac padraig aidan conor finn marcus derek keith barry nigel clive \
        stewart bradley brandon dylan ethan logan mason tyler travis wade holger rolf bernd ulrich tarek karim omar rashid kofi kwame chidi raj ravi arjun sanjay vikram amit hiroshi kenji takashi wei",
    ),
    (
        FEMALE,
        "abigail agnes aisha alba alice alicia amanda amélie amy ana andrea angela angélique anita ann anna annalena anne annie \
        antonia barbara beatrice beatriz bella beth brenda camille carla carmen carol carole caroline catarina catherine cecilia \
        charlotte chiara chloe christina christine claire clara claudia cláudia cristina daniela deborah denise diana diane donna dorothy \
        edith elena eleanor élisabeth elisabeth elizabeth ella ellen elsa emily emma erika esther eva evelyn fatima federica fiona \
        florence frances francesca gabriela giorgia giulia gloria grace greta hannah heather heidi helen helena hélène holly inês ines ingrid \
        irene iris isabel isabelle jane janet jennifer jenny jess jessica jill joan joana joanna joanne josephine joyce judith julia juliane \
        julie karen karin kate katharina katherine kathleen katie katja kelly kerstin kim laura layla leah lena leila linda lisa lucia \
        lucía lucy luisa lynn mandy margaret maria maría mariana marie marina marta martha martina mary megan melissa mia michelle miriam \
        monica monika mónica nadia nancy naomi natalia natalie nathalie nicole nina nora olga olivia oksana pamela patricia paula pauline \
        petra pilar priya rachel raquel rebecca regina renate rita rosa rose ruth sabine samantha sandra sara sarah sharon sheila silvia sílvia \
        simone sofia sonia sophie stefanie stella stephanie susan susana susanne sylvie tamara tanja tatiana teresa theresa tina ursula \
        valentina valerie valérie vera veronica victoria virginia wendy yasmin yolanda yvonne zoe zoë amina nkechi ngozi ayesha mei yuki \
        heike anke silke ute gisela jutta kirsten antje dagmar elke gudrun marion bettina cornelia nadine annette christiane \
        frauke inge mareike melanie nele sonja lena luise paulina nolwenn maëlle aurore camille delphine émilie estelle fabienne \
        isabelle jeanne laure manon marion mireille noémie océane solène virginie elisa alessandra antonella bianca cristiana donatella \
        ilaria letizia lorena luciana manuela mariella michela ornella rosanna serena stefania tiziana adriana andreia aline bruna \
        dirce fernanda flávia joaquina juliana larissa letícia lúcia márcia patrícia renata simone tânia vanessa carmela consuelo \
        dolores elvira encarnación guadalupe inmaculada jimena josefa lola lorena marisol mercedes montserrat nieves noelia nuria \
        rocío soledad teresa yolanda zainab noor leïla salma maryam khadija abena adwoa chioma ifeoma sinéad siobhán aoife niamh \
        gwen dilys bronwen morag ailsa catriona hilary joy hope faith grace edith miriam ellen gail sheila dawn tracey stacey \
        kylie madison ashley brittany courtney brianna tamika latoya shanice margarida rosalía begoña lourdes ségolène aurélie élodie giuliana paola elly svenja birgit ulrike beate franziska",
    ),
    (PARTICLE, "van von der den de del della di da dos das du la le bin ibn ben al el ten ter zu af av y"),
    (
        PLACE,
        "ukraine russia europe america britain england scotland wales ireland france germany spain italy portugal china japan india \
        israel iran iraq syria turkey canada mexico brazil australia africa asia london paris berlin brussels washington moscow \
        kyiv beijing tokyo rome madrid lisbon vienna geneva york california texas florida deutschland frankreich italien spanien \
        españa francia alemania italia francia germania brasil portugal europa états-unis allemagne bruxelles roma milano lisboa \
        münchen hamburg köln lyon marseille barcelona sevilla",
    ),
];
