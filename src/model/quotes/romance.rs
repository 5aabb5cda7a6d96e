//! The words of French, Spanish, Italian and Portuguese that tell who speaks.

use super::lexicon::*;

pub const FRENCH: &[List] = &[
    (
        SAY,
        "dit disait déclaré déclare déclarait affirmé affirme affirmait expliqué explique expliquait ajouté ajoute ajoutait \
        indiqué indique souligné souligne précisé précise estimé estime estimait assuré assure annoncé annonce rappelé rappelle \
        répondu répond lancé lance écrit insisté insiste dénoncé dénonce regretté regrette confié confie raconté raconte \
        reconnu reconnaît averti avertit prévenu prévient promis promet martelé martèle conclu conclut poursuivi poursuit \
        commenté commente jugé juge réagi réagit plaidé plaide tweeté demandé demande noté note observé observe confirmé \
        confirme avoué avoue soutenu soutient résumé résume témoigne témoigné exclame insurge emporte salué salue évoqué évoque \
        critiqué accusé accuse fustigé critique fustige soupire renchérit rétorque interroge glisse détaille",
    ),
    (SAYING, "disant déclarant affirmant expliquant ajoutant soulignant précisant estimant assurant rappelant dénonçant évoquant"),
    (CALL, "qualifié qualifie appelé appelle décrit parlé parle qualifiant parlant"),
    (NOUN, "déclaration communiqué mots appel message propos phrase"),
    (ACCORD, "selon d’après d'après"),
    (HE, "il"),
    (SHE, "elle"),
    (THEY, "on ils elles nous je"),
    (DET | FUNC, "le la les un une des du au aux ce cet cette ces son sa ses leur leurs"),
    (PREP | FUNC, "de à en dans pour par sur avec sans sous contre chez vers depuis après avant pendant lors devant entre face malgré"),
    (
        AUX,
        "a ont avait est était également aussi encore ensuite alors ainsi même toutefois t s' se l' y en n' ne pas déjà \
        notamment mardi lundi mercredi jeudi vendredi samedi dimanche hier ici",
    ),
    (
        FUNC,
        "mais or donc car quand si comme que lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai \
        juin juillet août septembre octobre novembre décembre aujourd'hui demain interrogé interrogée pourtant ce nous vous",
    ),
    (AND | FUNC, "et ou puis"),
    (WHO | FUNC, "qui"),
    (SHORT, "m mm dr st"),
    (
        NAMED,
        "film livre roman titre intitulé intitulée mot terme chanson album série baptisé baptisée nommé nommée surnommé surnommée \
        pièce exposition dite dit-e",
    ),
    (MR, "m monsieur"),
    (MRS, "mme madame mlle"),
    (DR, "dr me pr"),
    (
        TITLE,
        "ministre président présidente premier première secrétaire directeur directrice maire porte-parole chef cheffe député \
        députée sénateur sénatrice entraîneur entraîneuse sélectionneur capitaine professeur professeure économiste historien \
        historienne avocat avocate procureur procureure juge auteur autrice écrivain chercheur chercheuse médecin infirmière \
        infirmier agriculteur agricultrice boulanger boulangère habitant habitante acteur actrice réalisateur réalisatrice \
        chanteur chanteuse pape évêque roi reine commissaire préfet préfète patron patronne fondateur fondatrice conseiller \
        conseillère chancelier responsable éleveur éleveuse syndicaliste étudiant étudiante joueur joueuse attaquant gardien \
        mère père vigneron vigneronne",
    ),
    (
        ORG,
        "ministère gouvernement parti syndicat police banque université association fédération entreprise groupe parquet mairie \
        préfecture commission assemblée élysée matignon tribunal hôpital agence club conseil afp",
    ),
];

pub const SPANISH: &[List] = &[
    (
        SAY,
        "dijo dice decía dicho afirmó afirma afirmado aseguró asegura asegurado explicó explica explicado añadió añade añadido \
        señaló señala señalado declaró declara declarado indicó indica indicado sostuvo sostiene destacó destaca destacado \
        subrayó subraya subrayado insistió insiste insistido advirtió advierte advertido manifestó manifiesta manifestado \
        comentó comenta comentado contó cuenta contado respondió responde respondido preguntó pregunta escribió escribe escrito \
        reconoció reconoce reconocido recordó recuerda recordado anunció anuncia anunciado admitió admite admitido reiteró reitera \
        criticó critica criticado lamentó lamenta lamentado prometió promete concluyó concluye apuntó apunta apuntado denunció \
        denuncia denunciado agregó agrega expresó expresa precisó precisa opinó opina confesó confiesa zanjó relató celebró pidió \
        exigió acusó acusa acusado alertó alerta ironizó tuiteó apostilló remachó resumió resume",
    ),
    (SAYING, "diciendo asegurando afirmando añadiendo señalando explicando decir"),
    (CALL, "calificó califica calificado llamó llama tildó tachó tildado describió definió habló"),
    (NOUN, "declaración comunicado palabras llamamiento mensaje"),
    (ACCORD, "según acuerdo"),
    (HE, "él"),
    (SHE, "ella"),
    (THEY, "ellos ellas nosotros yo se"),
    (DET | FUNC, "el la los las un una unos unas su sus este esta ese esa del al lo"),
    (PREP | FUNC, "de a en con por para sin sobre contra desde hasta entre hacia tras ante durante"),
    (
        AUX,
        "ha había han también además luego después ayer hoy lunes martes miércoles jueves viernes sábado domingo le les nos me no ya \
        así entonces",
    ),
    (
        FUNC,
        "pero cuando si como que porque aunque lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo \
        junio julio agosto septiembre octubre noviembre diciembre no mientras donde más según",
    ),
    (AND | FUNC, "y e o"),
    (WHO | FUNC, "quien que"),
    (SHORT, "sr sra dr dra d"),
    (NAMED, "película libro novela título titulado titulada canción disco serie palabra término llamado llamada apodado apodada obra"),
    (MR, "sr señor don"),
    (MRS, "sra señora doña"),
    (DR, "dr dra"),
    (
        TITLE,
        "ministro ministra presidente presidenta primer primera secretario secretaria director directora alcalde alcaldesa portavoz \
        jefe jefa diputado diputada senador senadora entrenador entrenadora técnico seleccionador capitán capitana profesor \
        profesora economista historiador historiadora abogado abogada fiscal juez jueza autor autora escritor escritora \
        investigador investigadora médico médica enfermera enfermero agricultor agricultora panadero panadera vecino vecina actor \
        actriz cantante papa obispo rey reina consejero consejera canciller gobernador gobernadora líder delantero portero vicepresidenta \
        vicepresidente ganadero ganadera pescador testigo madre padre bióloga biólogo",
    ),
    (
        ORG,
        "ministerio gobierno partido sindicato policía banco universidad asociación federación empresa grupo fiscalía ayuntamiento \
        comisión congreso senado tribunal hospital agencia club consejo pp psoe vox sumar",
    ),
];

pub const ITALIAN: &[List] = &[
    (
        SAY,
        "dice detto disse diceva dichiarato dichiara affermato afferma spiegato spiega aggiunto aggiunge sottolineato sottolinea \
        precisato precisa osservato osserva ribadito ribadisce sostenuto sostiene scritto scrive commentato commenta raccontato \
        racconta annunciato annuncia assicurato assicura avvertito avverte chiesto chiede risposto risponde concluso conclude \
        ricordato ricorda ammesso ammette confermato conferma denunciato denuncia promesso promette rilevato rileva rivelato \
        insistito insiste replicato replica attaccato attacca auspicato ironizza lamenta lamentato confida twittato criticato accusato accusa",
    ),
    (SAYING, "dicendo affermando spiegando aggiungendo sottolineando precisando dire"),
    (CALL, "definito definisce chiamato chiama bollato parlato parla descritto"),
    (NOUN, "dichiarazione nota comunicato parole appello messaggio"),
    (ACCORD, "secondo"),
    (HE, "lui egli"),
    (SHE, "lei"),
    (THEY, "loro noi io"),
    (
        DET | FUNC,
        "il lo la i gli le un uno una del dello della dei degli delle al allo alla ai agli alle dal dalla nel nella sul sulla \
        suo sua suoi sue questo questa quel quella",
    ),
    (PREP | FUNC, "di a da in con su per tra fra contro dopo prima durante verso senza sotto"),
    (
        AUX,
        "ha hanno aveva è era anche poi ancora inoltre oggi ieri lunedì martedì mercoledì giovedì venerdì sabato domenica così già \
        invece si ci non",
    ),
    (
        FUNC,
        "ma quando se come che perché anche lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile \
        maggio giugno luglio agosto settembre ottobre novembre dicembre mentre dove più non",
    ),
    (AND | FUNC, "e ed o"),
    (WHO | FUNC, "che chi"),
    (SHORT, "on dott sig prof"),
    (NAMED, "film libro romanzo titolo intitolato intitolata canzone album serie parola termine chiamato chiamata soprannominato opera"),
    (MR, "signor sig"),
    (MRS, "signora"),
    (DR, "dottor dottoressa dott prof"),
    (
        TITLE,
        "ministro ministra presidente premier segretario segretaria direttore direttrice sindaco sindaca portavoce capo deputato \
        deputata senatore senatrice allenatore allenatrice tecnico ct capitano capitana professore professoressa economista storico \
        storica avvocato avvocata procuratore procuratrice giudice autore autrice scrittore scrittrice ricercatore ricercatrice \
        medico infermiera infermiere agricoltore panettiere attore attrice regista cantante papa vescovo re regina governatore \
        governatrice leader assessore assessora attaccante portiere consigliere vicepremier pescatore madre padre",
    ),
    (
        ORG,
        "ministero governo partito sindacato polizia banca università associazione federazione azienda gruppo procura comune \
        commissione parlamento senato tribunale ospedale agenzia club consiglio palazzo quirinale ansa",
    ),
];

pub const PORTUGUESE: &[List] = &[
    (
        SAY,
        "disse diz dizia dito afirmou afirma afirmado explicou explica explicado acrescentou acrescenta declarou declara declarado \
        destacou destaca ressaltou ressalta salientou sublinhou sublinha garantiu garante contou conta comentou comenta respondeu \
        responde perguntou pergunta escreveu escreve reconheceu reconhece lembrou lembra anunciou anuncia admitiu admite alertou \
        alerta avisou reiterou reitera criticou critica lamentou lamenta prometeu promete concluiu conclui apontou aponta denunciou \
        completou completa defendeu defende argumentou argumenta relatou relata informou informa avaliou avalia ponderou \
        enfatizou observou revelou considerou considera referiu frisou acusou acusa adiantou confessou",
    ),
    (SAYING, "dizendo afirmando explicando acrescentando garantindo destacando dizer"),
    (CALL, "chamou chama classificou classifica descreveu definiu qualificou"),
    (NOUN, "declaração nota comunicado palavras apelo mensagem"),
    (ACCORD, "segundo conforme acordo"),
    (HE, "ele"),
    (SHE, "ela"),
    (THEY, "eles elas nós eu"),
    (
        DET | FUNC,
        "o a os as um uma uns umas do da dos das ao à aos às no na nos nas pelo pela nesta neste nessa nesse numa num seu sua seus suas este esta esse essa",
    ),
    (PREP | FUNC, "de em com por para sem sobre contra desde até entre após antes durante a"),
    (AUX, "tem tinha havia também ainda depois ontem hoje segunda terça quarta quinta sexta sábado domingo já então lhe nos não"),
    (
        FUNC,
        "mas quando se como que porque embora segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo janeiro \
        fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro não enquanto onde mais",
    ),
    (AND | FUNC, "e ou"),
    (WHO | FUNC, "quem que"),
    (SHORT, "sr sra dr dra"),
    (NAMED, "filme livro romance título intitulado intitulada canção música álbum série palavra termo chamado chamada apelidado peça"),
    (MR, "sr senhor dom"),
    (MRS, "sra senhora dona"),
    (DR, "dr dra"),
    (
        TITLE,
        "ministro ministra presidente presidenta primeiro primeira secretário secretária diretor diretora prefeito prefeita porta-voz \
        chefe deputado deputada senador senadora treinador treinadora técnico técnica capitão professor professora economista \
        historiador historiadora advogado advogada promotor promotora procurador procuradora juiz juíza autor autora escritor escritora \
        pesquisador pesquisadora investigador investigadora médico médica enfermeira enfermeiro agricultor agricultora padeiro morador \
        moradora ator atriz cantor cantora papa bispo rei rainha governador governadora líder atacante goleiro presidente-executivo \
        pescador mãe pai autarca",
    ),
    (
        ORG,
        "ministério governo partido sindicato polícia banco universidade associação federação empresa grupo procuradoria câmara \
        comissão congresso senado tribunal hospital agência clube conselho pt psd ps lusa",
    ),
];
