/**
 * A family of words that is no sign alone. Families add up within two sentences: what a child tells, of whom, of which
 * need or hurt, when; everyday matters count against. Weights were fitted to labelled messages and rounded.
 */
export type Evidence = {
  readonly about: string;
  /** A hurt is what befalls a person; circumstances say where, when and how; what is everyday or only asked counts against. */
  readonly role: 'person' | 'circumstance' | 'hurt' | 'everyday' | 'question';
  readonly weight: number;
  readonly phrases: readonly string[];
};

export const EVIDENCE: readonly Evidence[] = [
  {
    about: 'the child tells',
    role: 'circumstance',
    weight: 1.5,
    phrases: [
      '<child> .. (siger|sagde|sagt|fortæller|fortalte|fortalt|forklarede|viste|hviskede|hvisker|betroede|afslørede|indrømmede|røbede|skriver|skrev|skrevet|ringede|told|says|said|texted)',
      '(siger|sagde|fortæller|fortalte|forklarede|hviskede|viste) (han|hun|de|børnene|drengen|pigen|barnet|navn|at|mig|os)',
      '(he|she|boy|girl) (has)? (told|says|said|texted|showed)',
      '(har|havde) (fortalt|sagt|vist|betroet)',
    ],
  },
  {
    about: 'a child',
    role: 'person',
    weight: 1,
    phrases: [
      '(han|hun|ham|hende|hans|hendes|barnet|børnene|drengen|pigen|pigerne|drengene|knægten|tøsen|ungen|venskabsbarn*|lillebror|lillesøster|storebror|storesøster|he|she|him|her|the boy|the girl)',
    ],
  },
  {
    about: 'how small',
    role: 'circumstance',
    weight: 0.75,
    phrases: [
      '(er|på|kun|er kun|med) (2|3|4|5|6|7|8|9|10|11|12|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv) (år)?',
    ],
  },
  {
    about: 'an adult of the home',
    role: 'person',
    weight: 0.5,
    phrases: [
      '(farmand|mutter|fatter|mors ven|mors nye ven|stepfather|stepmother|boyfriend|bror|broren|hendes bror|hans bror|tante|tanten|bedste|nevø|svoger*|farfaren|plejefar|plejemor|grandfather|grandmother|brother)',
      '(far|fars|faren|farens|faderen|mor|mors|moren|morens|moderen|stedfar*|papfar*|stedmor*|papmor*|bonusfar*|onkel*|bedstefar*|farfar*|morfar*|forældre*|mum|mom|dad|father|mother|uncle|stepdad)',
      '(mors|hendes mors|hans mors|den nye|ny) kæreste*',
      '(fætter|kusine|storebror|de voksne|en voksen|voksne|ham der bor|en mand|mænd|manden|lejeren|gæster)',
    ],
  },
  {
    about: 'the home',
    role: 'circumstance',
    weight: 0.75,
    phrases: [
      '(hos sin (far|mor)|hjemmefra|i det hjem|hjemmet|i huset|deres (hus|lejlighed|hjem|bil|køkken)|køkkenet|stuen|gangen|loftet|kælderrum*|garagen|skuret|bilen|balkon*|vinduet|foran (fjernsynet|skærmen)|hjemme (hos|er|har|får|bliver|skal|må|siger)|når de er hjemme)',
      '(derhjemme|hjemme hos (dem|ham|hende|sig)|hos dem|hjemmet|lejlighed*|toværelses*|etværelses*|kælder*|altan*|badekar*|badeværels*|køkkenbord*|loft*|skabet|opgang*|trappe*|gulvet|sengen|dynen|værelse*|home|bathroom)',
      '(komme*|kom|tage|vil|skal|køre*|sendes) hjem',
    ],
  },
  {
    about: 'night, or for long',
    role: 'circumstance',
    weight: 0.25,
    phrases: [
      '(nat|natten|nætter|nætterne|midnat|night)',
      '(i|flere|mange|to|tre|fire|fem|hele) (uger|måneder|dage|dagen|døgn|weekenden|ugen|timer|timevis|dagevis|måned)',
      '(hver (dag|nat|aften|gang)|hele tiden|altid|igen|stadig|konstant|siden (jul|sommer*|i|efterår*|sidst|morges)|de sidste|sidste (tre|to|mange)|tredje (gang|måned|uge)|for (anden|tredje|fjerde) (gang|uge|måned)|tit|ofte|always)',
    ],
  },
  {
    about: 'something is lacking',
    role: 'circumstance',
    weight: 1.25,
    phrases: [
      '(ikke|ik|ikk|ikek|ingen|intet|ingenting|aldrig|uden|hverken|mangler|dårligt|knap|næppe|never|not|without)',
    ],
  },
  {
    about: 'anger and blows',
    role: 'hurt',
    weight: 0.25,
    phrases: [
      '(raserianfald*|jagte*|jagtede|jagtet|slæbte|slæber|hiver|hev|rykkede|pressede|presser|presses|kæp|kæppen|stok|pisk|slange|støvsugerslange|bøjle|kost|kosteskaft|grydelåg|ske|tallerken|tog fat|makker ret|opfører sig (ikke)? ordentligt|smider|sparket|får man mere|får mere|disciplin*|streng|strenge|truende|skældt ud|hidsig*|arrig*|flippede|klam|dum|grim|tyk|ond|onde|uartig|uartige|stemmeføring|skyld|sendt væk|sendes væk|på hovedet|knytnæve*|næven|knæet|holdt fast|holder (ham|hende) fast|under vand|under vandet|våd klud|kold bruser|koldt bad|iskoldt|sæbe i munden|spyt|bræk|tvinger|tvunget|tvinges|punish*|punishment|yells|hurt|hurts|stram|vold*)',
      '(gal|ophidset|bandede|bandet|spærret|eddike|dukser*|slap|skramlede|kommanderer|tyran*|kontrollere*|overvåger|tager sit ur af|vred|vrede|rasende|skrige*|skriger|skreg|råbe*|råber|råbte|råb|slå|slår|slaar|slor|slog|slået|slåede|sparke*|smadre*|kaste*|kastede|smide*|smed|smidt|river|rev|flår|hamre*|hammer|hammeren|strygejern*|bælte*|livrem*|tøffel*|flade|flader|lussing*|straf*|låst|låser|låste|låse|lukket inde|kvæler*|kvælertag|brændt|brænder|truer|truede|trusler|tæv|tæsk|skældud|skælder|skældte|skænderi*|skændes|skændtes|voldsom*|ondskab*|hårdhændet|skubber|skubbede|nev|niver|ruskede|rusker|hærdes|opdrages|hård hånd|kæft|luder|lort|kontant afregning|locks|hits|screams|yells)',
      '(en på (kassen|hovedet|skrinet|siden af hovedet|tæven|lampen)|går i stykker|gået i stykker|slå* på|går amok|tager hårdt|skal mærke|lære (ham|hende)|en lektie|ud ad vinduet|kælderen|i mørke|mørket|skammekrog*|røg ud|stå i skammekrogen)',
    ],
  },
  {
    about: 'marks on the body',
    role: 'hurt',
    weight: 0.25,
    phrases: [
      '(flænge|flænger|flænget|skramme|skrammer|sprukken|plaster|forbinding|gips|brækket|snit|hak|huller|knude|bule|buler|rød|røde|blodskudt|blålig*|halter|haltede|humper|humpede|ømt|øm|cigaretmærke*|brandmærke*|forslåede|hævelser|tandmærke*)',
      '(mærker|mærket|mærkerne|et mærke|stribe|striber|striberne|aftryk|sår|såret|blod|blodig*|rift*|ridset|ridser|skåret|skærer|skar|brændt|brandsår|brændsår|hævet|hævede|hævelse|forslået|bylder|skader|skadet|kradset|kradser|brækket|brud|bidt|bider|gul og|marks|bruise*|scar*)',
    ],
  },
  {
    about: 'the body',
    role: 'circumstance',
    weight: 1,
    phrases: [
      '(øjenbryn*|øjenlåg|pande|panden|tinding*|håndflade*|fod|foden|fødder*|knæ|knæet|albue*|ribben*|mund|munden|tænder|hår|håret|bryst*|hofte*|ballerne|bagdel*|underarm*|ører|ørerne|negl|neglene|fodsåler*|dernede)',
      '(arm|armen|arme|armene|overarm*|ryg|ryggen|hals|halsen|nakken|kind|kinden|kinder|skulder*|lår|låret|lårene|ben|benene|krop|kroppen|ansigt*|hovedet|hovedbund*|maven|hånd|hånden|håndled*|fingre|øje|øjet|øjne|øjnene|numse*|balder*|læbe*|øret|hud|huden|negle|tænder*|neck|arms)',
    ],
  },
  {
    about: 'food and clothes',
    role: 'circumstance',
    weight: 1,
    phrases: [
      '(mæt|mætte|toiletpapir|sæbe|bleer|shampoo|frugt|banan|æble|havregryn|ris|nudler|toast|kiks|madvarer|tallerken*|vanter|handsker|hue|huen|gummistøvler|støvler|regntøj|flyverdragt|frakke|trøje*|bluse*|nattøj|skoletaske|penge|pengene|lektier|negle|redt|børstet|klippet|vasket|vaske|tandbørste|godnathistorie|sengetid|fødselsdag|cooks|cook|coat|shoes|køkken*)',
      '(mad|maden|aftensmad*|morgenmad*|madpakke*|spise|spiser|spiste|spist|brød|brødet|rugbrød|boller|rester|resterne|portion*|sulten|sultne|sult|køleskab*|frokost|tøj|tøjet|undertøj*|sko|skoene|strømper|sokker|jakke|jakken|overtøj|skiftetøj|briller|brillerne|medicin*|ble|bleen|møbler|varme|strøm|vand|vasket|seng|madras*|dyne|penge|bad|hungry|food|lunch|clothes)',
      '(i skole|skolen|lægen|læge|tandlæge*|sundhedsplejerske*)',
    ],
  },
  {
    about: 'want and filth',
    role: 'hurt',
    weight: 0.25,
    phrases: [
      '(pantsat|bunker|loppebid*|fugt|fugtig*|skimmelsvamp|glasskår|rotter|mus|kakerlak*|væggelus|hamstre*|hamstrer|slikker|slikkede|ingen råd|har ikke råd|ikke råd til|gæld|fogeden|lukket for|mørkt|snavs|rod|rodet|klistre*|fedtet|filtret|huller i|hul i|lappet|arvet|for store|gammelt brød|nasser|tynd som|skind og ben|grådig*|slugte|sluger|spiser op|ribbet|medtaget|uplejet*|sjusket|ildelugtende|forpjusket|evigheder|året rundt)',
      '(lugter|lugtede|lugt|stinker|beskidt|beskidte|snavset*|uvasket|skrald|affald|madrasser|rådne|sorte tænder|minus|minusgrader|frost|fryser|frossen|sne|hullet|hullede|laset*|slidt|gennemblødt|for små|forslået|tynd|tynde|afmagret|bleg|blege|forsømt|hundesulten|skrupsulten|sulten|sultne|tigger|tiggede|skimmel|koldt|kolde|stearinlys|inkasso|smidt ud af|starving|dirty|smells)',
      '(gemte|gemmer|stjal|stjæler|hugger|tog|snuppede|puttede|proppede|samlede|hapsede|steals) .. (mad|maden|brød|brødet|rester*|sokke*|lomme*|taske*|tøjet|ærmet|food|boller*|kiks|frugt)',
      '(rester|maden|mad|brød) .. (hjem|lomme*|med hjem|til lillebror|til lillesøster)',
    ],
  },
  {
    about: 'fear',
    role: 'hurt',
    weight: 0.5,
    phrases: [
      '(trist|tavs|stirrer|stirrede|rokker|rokkede|vugger|baglås|lukker ned|lukket ned|sætter sig i hjørnet|hjørnet|tom i|tomme øjne|græde|panisk|nervøs|nervøse|skælver|skælvede|springer op|vender ryggen|undviger|saks|udmattet|sovet siden|ikke sovet|holde sig vågen|vågen|vender sig væk|på tæer|på vagt|holder på|vil ikke (sidde|være|ind|med|hen|op|ud|ned|hjem)|tør|nægter|rystende|klump|grådkvalt|får ikke lov|tegner|tegne|tegnede|hjertebanken|hyperventilerer|svedte|sveder|flinches|flinch|scared|helt ude af|ulykkelige|savner ingen|hvid i ansigtet|passer på hvad|lister|hvisker|vogter|spejder|slukker lyset|gemmer (legetøjet|det hele)|kastede sig|kaster sig|kryber sammen|mod væggen|udgange|undskylder|tomt blik|stille som en mus|kigger ud ad vinduet|usynlig|holder op med at tale|forvandlet|sidder bare|leger ikke|ikke trøstes|ude af sig selv|krummer sig|siger undskyld|lægger ører til|ved ikke hvad (hun|han) skal)',
      '(bange|angst|skræk|rædsel|tør|turde|ryster|rystede|ryste|rystende|græder|græd|grædende|grædt|gemmer sig|gemte sig|kravler|kravlede|krøb|kryber|farer sammen|for sammen|fór sammen|skvætter|spjætter|stivner|stivnede|stiv|stift|hvid i hovedet|bleg|nægter|nægtede|nægtet|trygler|tryglede|bønfaldt|bad (mig|os) om|undskyldte|undskylder|panik*|mareridt|utryg|tisse*|tissede|klynger|klamrer|holder vejret|sitrer|beskytter|dukker sig|dukkede sig|stol for|holder sig for|løbe|flygte*|hader|ulykkelig|kaster op|begged|begged us|afraid|scared)',
      '(holder|holdt) (vagt|øje|sig vågen|sig for ørerne)',
      '(for ørerne|under bordet|under sengen|i skabet|bag døren|bag sofaen)',
    ],
  },
  {
    about: 'left alone',
    role: 'hurt',
    weight: 0,
    phrases: [
      '(glemt (ham|hende|dem|børnene)|glemte (ham|hende|dem|børnene)|selv hjemme|er de selv|lukket ude|stå i regnen|stod i regnen|sover hos naboen|hos naboen|kommer i kontakt|få fat i|komme i kontakt|uden at nogen|ingen (vidste|ved|gør|siger|lægger|spørger|vasker|klipper|henter|har)|nobody|ingen voksne|for sig selv|passer sig selv|plejer ingen|ude hele|går (bare)? fra|hjemløs*|sendt rundt|ingen der|ikke nogen der|der er ikke nogen)',
      '(alene|overladt|forladt|efterladt|ladt|alene hjemme)',
      '(ingen|ikke nogen|aldrig nogen|uden) (hjemme|der|voksne|voksen|åbner|lukker op|lukkede op|åbnede|har set|har kigget|kigger|passer|ser|trøster|hjalp|hjælper|svarer|kommer|kom|tog|har opdaget)',
      '(været|er|var) .. (nogen|ingen) hjemme',
      '(egen|selv) nøgle*',
      '(væk|forsvundet|rejst|skredet|stukket af|ikke set (sin|deres|hans|hendes)|kom først|kom ikke|kommer ikke|dukkede ikke op|først hjem|ved ikke hvor|ikke kommet hjem|kommer først)',
      '(selv|rundt) .. (byen|gaden|ude) ',
      '(klarer|klare|ordner|sørger) .. (selv|sig selv|det hele)',
      'passet ordentligt',
    ],
  },
  {
    about: 'kept secret',
    role: 'hurt',
    weight: 0.25,
    phrases: [
      '(lyver om|opdigter|dækker for|ingen må|bilder os ind|lyve|lyver|løgn|løj|sværge|lovede ikke|må man ikke|må de ikke|holde mund|holde tæt|ellers får|ikke vide|skjule*|skjuler|gemmer mærk*|trækker ned i ærm*|ned i ærmerne|dække over|dækker over|finder på undskyldninger)',
      '(må|måtte|skal|skulle|tør) (hun|han|de|vi|jeg|man)? (ikke|aldrig) .. (vide|få|fortælle|fortælles|sige|siges|snakke|tale|se|have venner|høre)',
      '(besked på|hemmelighed*|hemmelig|hemmeligt|secret|børnehjem*|fjernet|ikke sige|ikke fortælle|ikke snakke|lovede|love|ikke tale|ikke se|sladre)',
      '(sige|fortælle) det til nogen',
    ],
  },
  {
    about: 'a child in the place of a parent',
    role: 'circumstance',
    weight: 0.5,
    phrases: [
      '(manden i huset|skaffe penge|skifte (en)? ble|sørge for|ansvaret|ansvar|storesøster på|storebror på|havde lavet mad|står op med|tolker|tolke for|voksent|lille voksen|gammel for sin alder|forælder for|trøste|trøster|holder øje|nurser)',
      '(laver|lave|smører|henter|køber|lægger|putter|passer|vasker|trøster|vækker|mader|skifter|bærer|gør rent|rydder op|handler) .. (mad|aftensmad|medicin|tøj|små|søskende|lillebror|lillesøster|tvilling*|mor|far|baby*|ind|hver dag|børnene|huset|alting|det hele)',
      'den eneste der',
      '(søskende|lillebror|lillesøster|tvillingerne|babyen|de små|småsøskende)',
    ],
  },
  {
    about: 'an adult who cannot',
    role: 'hurt',
    weight: 0.25,
    phrases: [
      '(drikke|drikker|drukket|feste|ude at feste|hash*|pusher|ludoman*|casino|gambler|slet ikke svarer|er ikke til at|græder hele|sover hele|sleeps all day|ikke kontakt|indlagt|selvmord*|skærer sig|uberegnelig|humørsvingninger|går ned|gået ned|helt væk|langt ude|ved siden af sig selv|trist|træt af (ham|hende)|blev træt af|orker (ham|hende)|kan ikke (klare|holde|overskue|magte|rumme)|opgiver|giver (ham|hende) skylden|påvirkede|ude af den)',
      '(ligger|lå|bliver liggende) .. (sengen|sofaen|gulvet|mørke|gardin*)',
      '(vågen|vække|vækkes|vågner|vågnede|svaje*|svajede|vodka*|sprut|øl|flasker|flaske|dåser|spiritus|hash|joint|fuld|fulde|beruset|påvirket|skæv|drikker|drak|drukket|fester|sprøjter|piller|misbrug*|fængsel|politiet|politi|anholdt|psykisk|depression|nedtur|sammenbrud|bryder sammen|holdt op med at|drunk|drinks)',
      '(kan|kunne) (dårligt|ikke|ik|knap) .. (stå|huske|svare|gå|hænge|overskue|mere|magte|passe|tage sig|klare|holde ud)',
      '(fortrudt|fortryder|uønsket|ikke ønsket|hader (ham|hende)|giver op|er ligeglad|ligeglad|magter|orker|opgivet|gider ikke|overhovedet ikke) ..',
      '(meget|virkelig|rigtig) (skidt|dårligt|syg|langt nede)',
    ],
  },
  {
    about: 'closeness that is wrong',
    role: 'hurt',
    weight: 0.25,
    phrases: [
      '(gør ting ved|ting ved (hende|ham|mig)|ved hendes seng|ved hans seng|i sengen med|alene med (hende|ham) på værelset|kæreste på|nye ven|på skødet|videoer med|film med voksne|voksenfilm|i brusebadet|vaske (hende|ham)|vasker (hende|ham)|tager (hende|ham) med ind|lukker døren|låser døren)',
      '(kysse*|kysser|kyssede|skødet|under dynen|filmer|filmede|rører|rørte|røre|røre ved|piller|nøgen|nøgne|bare numse|tissemand*|tissekone*|underbukser|trusser*|i seng med|ligge ved siden af|ligger ved siden|sidde på skødet|i badet|under badet|klæde sig af|kommer nogen|kommer ind|ind til hende|ind til ham|giftes|gift|forlovet|en mand til|massere*|touch*|into her room|in her bed)',
    ],
  },
  {
    about: 'death and weapons',
    role: 'hurt',
    weight: 0,
    phrases: [
      '(saks|dolk|strygejern|ikke var her|ikke være her|blive væk|bliver væk for altid|hurt himself|hurt herself|reb om|blod|ambulance*|112|tændstikker|benzin)',
      '(døde|at dø|være død|døden|livet|af dage|pistol*|gevær|kniv|kniven|økse|reb|selvmord*|skærer|cutter|gøre en ende|ikke mere|kan ikke mere|forsvinde|overdosis|dead|die)',
    ],
  },
  {
    about: 'the writer is shaken',
    role: 'circumstance',
    weight: 1.75,
    phrases: [
      '(bekymr*|urolig*|i tvivl om jeg skal|ved ikke helt hvordan|ved ikke hvordan jeg|slippe tanken|hovedet|tænke på|inde i mig|galt|ikke som det skal|mistanke|underlig*|mærkelig*|gå videre med|ringe til mig|kan i ringe|kan i råde|hvem skal jeg|hvad gør jeg|normalt at et barn|ondt i|svært at skrive|chok|choker*)',
    ],
  },
  {
    about: 'a question',
    role: 'question',
    weight: -2,
    phrases: ['?'],
  },
  {
    about: 'everyday matters',
    role: 'everyday',
    weight: -0.5,
    phrases: [
      '(aflys*|afbud|rykke|bytte|flytte (det|besøget|dagen)|invitere*|gave|gaver|fødselsdag*|jul|ferie|ferien|feberen|feber|forkølet|influenza|skoldkopper|vaccin*|kage|slik|is|popcorn|film*|spil|spille|spiller|fodbold*|håndbold*|karate|gymnastik*|svømning|svømmehal*|træning|cykel*|trampolin*|legeplads*|leger|lege|leg|hund|hunden|kat|katten|møde|mødet|kursus|kurset|aftale|aftaler|transport*|kørsel|tivoli|zoo|biograf*|konfirmation|gæster|middag|kaffe|weekend|overnat*|kommunen|sagsbehandler*|arbejde*|arbejder|vagter|sms|messenger|facebook|begravelse|hospitalet|opereret|gravid|føde|toilettet|bestik|ketchup|mudder|regler*|forsikr*|ansvar*|support|parkering*|simkort|taletid|mail*|besked|beskeden|medier|adresse|dansk|datoer|kalender*|stå på ski|opkastsyge|influenza|sommerhus*|have|haven|grill*|bage*|bager|opskrift*|lasagne|tegning*|trampolin|orienteret)',
    ],
  },
  {
    about: 'our own',
    role: 'everyday',
    weight: -0.25,
    phrases: [
      '(vores|min|mine|vore) (egen|egne|lille|store|yngste|ældste)? (søn|datter|dreng|drenge|piger|børn|unger|mand|kone|kæreste|mor|far|svigermor|svigerfar|bror|søster|hund|kat|naboer|venner|familie|forældre|teenager|tøs|baby|brors|søsters|chef)',
      '(vi|jeg) (er|har|bor|vil|glemte|skal|kommer|drikker|ryger|passer|brækkede|magter)',
    ],
  },
  {
    about: 'joy',
    role: 'everyday',
    weight: -0.5,
    phrases: [
      '(griner|grinede|grine|grin|glad|glade|gladere|sjov|sjovt|hygge*|hyggeligt|elsker|dejligt|dejlig|skønt|fantastisk|vittighed*|vild med|begejstret|hurtigt glad|så godt|rigtig godt|går godt|for sjov|loves|smil|smiler|smilende|stolt|stolte|glæder|glædede|jublede|bedste|heldigvis|søde|sød|tak|hyggede|fint|grinet|modig|dygtig)',
    ],
  },
];
