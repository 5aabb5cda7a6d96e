//! The words of English that tell who speaks.

use super::lexicon::*;

pub const LISTS: &[List] = &[
    (
        SAY,
        "said says told tells added adds argued argues warned warns stated states wrote writes tweeted tweets asked asks \
        replied replies answered answers responded responds explained explains insisted insists announced announces declared \
        declares admitted admits acknowledged acknowledges conceded concedes noted notes observed observes remarked remarks \
        claimed claims asserted asserts maintained maintains contended contends alleged alleges confirmed confirms denied denies \
        predicted predicts estimated estimates suggested suggests recalled recalls remembered remembers joked jokes quipped \
        quips lamented laments complained complains stressed stresses emphasized emphasised emphasizes emphasises underlined \
        underscored reiterated reiterates repeated repeats urged urges vowed vows pledged pledges promised promises testified \
        testifies recounted commented comments cautioned cautions countered counters retorted retorts shouted shouts \
        yelled yells cried whispered whispers muttered murmured exclaimed chanted proclaimed revealed reveals disclosed \
        reported reports posted posts texted emailed opined mused reflected reflects enthused gushed boasted boasts bragged \
        concluded concludes affirmed affirms accused accuses blamed blames criticised criticized criticises criticizes condemned \
        condemns denounced denounces praised praises hailed hails lauded apologised apologized thanked defended demanded demands \
        pleaded appealed begged ordered instructed ruled advised advises reasoned speculated quoted surmised summarised \
        summarized rejected rejects dismissed dismisses slammed blasted hinted echoed agreed agrees interjected volunteered \
        charged ventured wondered snapped fumed protested scoffed deadpanned offered offers pointed voiced expressed \
        expresses invoked cited elaborated clarified congratulated welcomed spoke",
    ),
    (
        SAYING,
        "saying telling adding arguing warning stating writing tweeting asking replying answering responding explaining \
        insisting announcing declaring admitting acknowledging conceding noting observing remarking claiming asserting \
        maintaining alleging confirming denying predicting suggesting recalling joking lamenting complaining stressing \
        emphasizing emphasising reiterating repeating urging vowing pledging promising testifying commenting cautioning \
        countering shouting yelling whispering chanting proclaiming concluding affirming accusing blaming criticising \
        criticizing condemning denouncing praising hailing demanding pleading ruling quoting rejecting dismissing posting \
        say tell add argue warn state write ask reply answer respond explain insist announce declare admit acknowledge concede \
        note claim deny confirm predict suggest recall stress repeat urge vow pledge promise testify comment shout",
    ),
    (
        CALL,
        "called calls calling call described describes describing describe dubbed dubbing branded branding labelled labeled \
        labels labelling labeling termed terms deemed characterised characterized characterising characterizing portrayed \
        referred refers referring decried derided likened slammed condemned praised hailed denounced criticised criticized \
        blasted",
    ),
    (
        NOUN,
        "call calls warning warnings statement demand demands promise pledge plea claim claims accusation remark remarks \
        comment comments speech letter post tweet message description vow words assertion interview testimony email memo \
        assessment apology reply answer response question verdict ruling",
    ),
    (
        WEAK,
        "shot fired hit chimed piped thundered sniffed growled barked continued continues continuing began begins went goes finished laughed laughs smiled smiles sighed sighs nodded \
        shrugged grinned read reads reading started opened closed interrupted thought thinks believed believes felt feels \
        think put puts signed sang sings intoned",
    ),
    (ACCORD, "according per"),
    (HE, "he"),
    (SHE, "she"),
    (THEY, "they we i it you one"),
    (
        DET | FUNC,
        "the a an one his her their its this that these those our my your some any no another each every both several \
        many most all few two three four five",
    ),
    (
        PREP | FUNC,
        "of in on at by for with from to into against about over under after before during since until through \
        between among behind near as despite without within across around toward towards like via amid alongside outside \
        inside upon off except beyond unlike following including regarding because than",
    ),
    (
        AUX,
        "has have had is was were be been also then later again once still already even just first now repeatedly recently \
        earlier previously often never always simply only would will could can may might did does do not himself herself  \
        further instead rather soon quickly too once today yesterday tonight tomorrow thus therefore however",
    ),
    (
        FUNC,
        "but however when if while though although there here what why how where whose so yet nor either neither \
        only just even now then also still once asked meanwhile instead perhaps maybe yes no not ok okay well oh \
        monday tuesday wednesday thursday friday saturday sunday january february march april june july august september \
        october november december today yesterday tomorrow tonight last next earlier later more less much such same other others \
        local former senior fellow retired top young old new almost nearly about speaking addressing asked given together later finally eventually initially \
        him them us me himself herself itself themselves something nothing everything someone everyone nobody anybody \
        is was were are be been being has have had do does did will would could should can may might must shall \
        hundreds thousands dozens one two three four five six seven eight nine ten",
    ),
    (AND | FUNC, "and but or nor then yet"),
    (WHO | FUNC, "who whom which"),
    (
        SHORT,
        "mr mrs ms mx dr prof rev fr sr jr st sen rep gov gen col lt sgt capt cmdr maj pres supt det ch insp hon messrs no vs \
        jan feb mar apr aug sept oct nov dec inc ltd corp co ave blvd etc dist atty",
    ),
    (
        NAMED,
        "word words term terms phrase title titled entitled nicknamed codenamed song album film movie book novel series \
        play essay single poem memoir podcast documentary painting sculpture exhibition exhibit musical ballet opera episode \
        sitcom known called dubbed spelled spelt pronounced so-called hashtag meaning means mean track ballad hit",
    ),
    (MR, "mr sir lord messrs"),
    (MRS, "mrs ms miss lady dame madam"),
    (DR, "dr prof rev fr mx hon st"),
    (
        TITLE,
        "secretary minister president premier chancellor senator sen representative rep congressman congresswoman governor \
        gov mayor councillor councilor councilman councilwoman commissioner ambassador envoy spokesman spokeswoman spokesperson \
        chief director manager head chair chairman chairwoman chairperson leader founder co-founder ceo executive officer \
        general colonel captain lieutenant sergeant major admiral commander judge justice prosecutor attorney lawyer solicitor \
        barrister sheriff detective inspector superintendent constable professor lecturer researcher scientist economist \
        analyst expert historian author writer poet novelist editor reporter journalist correspondent columnist critic actor \
        actress singer musician guitarist drummer composer conductor artist painter designer architect engineer teacher \
        headteacher principal student pupil coach trainer striker midfielder defender goalkeeper winger quarterback pitcher \
        forward skipper player golfer sprinter swimmer cyclist boxer champion referee doctor nurse surgeon paramedic physician \
        pharmacist farmer baker chef owner shopkeeper butcher fisherman driver firefighter resident neighbour neighbor \
        witness victim defendant plaintiff suspect mother father brother sister son daughter wife husband widow \
        grandmother grandfather uncle aunt cousin friend activist campaigner organiser organizer volunteer worker \
        democrat republican lawmaker legislator deputy mp mep msp td pm pc dc treasurer adviser advisor aide official bishop archbishop pope \
        cardinal pastor priest rabbi imam dean provost curator librarian trustee investor trader strategist entrepreneur \
        developer programmer king queen prince princess speaker whip clerk coroner magistrate ombudsman counsel psychologist \
        therapist biologist physicist chemist geologist ecologist climatologist meteorologist epidemiologist astronomer \
        virologist conservationist ranger gardener beekeeper vet landlord tenant customer passenger pilot captain sailor \
        veteran soldier pensioner retiree carpenter plumber electrician miner waiter barista mechanic choreographer dancer taoiseach tánaiste emir sultan ayatollah \
        filmmaker producer presenter broadcaster comedian chairwoman man woman boy girl teenager",
    ),
    (
        ORG,
        "ministry department office agency council committee commission company bank university college school hospital \
        party union association federation league club court police army navy force group board foundation institute \
        organisation organization government parliament congress senate house pentagon kremlin authority service society \
        corporation trust team administration campaign embassy airline church museum charity network institution \
        street road river bridge city county park airport station stadium theatre theater hall cup state states nations kingdom \
        north south east west northern southern eastern western act agreement treaty summit conference times post news journal \
        press guardian telegraph reuters radio television magazine inc ltd corp plc airlines motors",
    ),
];
