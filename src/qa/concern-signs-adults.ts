import type { ConcernSigns } from './concern-signs.ts';

export const ADULT_SIGNS: readonly ConcernSigns[] = [
  {
    kind: 'intoxication',
    level: 'alvorlig',
    phrases: [
      '<adult> .. (drikker|drak|drukket|druk*|fuld|fulde|beruset|berusede|påvirket|påvirkede|skæv|skæve|stang|plørefuld|stiv|snalret|alkohol*|misbrug*|hash|stoffer|kokain|coke|narko*|junkie|fixer*|pusher*|heroin|øl|øller|vodka|sprut|vin|rødvin|ruset)',
      '(fuld|fulde|beruset|berusede|påvirket|plørefuld|skæv|stangstiv|døddrukken|drukfest*|fordrukken|drukken) .. (<adult>|derhjemme|hjemme|kørte|kører|kørt|bil*|hente*|aflever*|hver (dag|aften))',
      '(hun|han|de) (er|var|bliver|blev) (tit|ofte|altid|tydeligt|helt|meget|vist|igen|sgu)? (fuld|fulde|beruset|berusede|skæv|skæve|påvirket|plørefuld|stiv af stoffer|høj på) (når|da|hver|om|og|igen|af|ved|i|derhjemme|midt)?',
      '(ryger|røg|ryge|lugter af|lugtede af|lugt af|stinker af|stank af) (meget|tit|altid|kraftigt)? (hash|joints|pot|sprut|alkohol|øl|spiritus|fed|weed|crack)',
      '(drikker|drukket|drak|drikke) .. (øl|vodka|sprut|alkohol|sig fuld|hver (dag|aften|weekend)|hele (dagen|tiden|weekenden)|for meget|igen|meget|rødvin|vin|morgen*|spiritus)',
      '(alkohol*|druk*|misbrug*|stofmisbrug*|narko*|stoffer|hash*|kokain|heroin|joint*|kanyle*|sprøjter|sprut*) .. (hjemme*|derhjemme|mor*|far*|børn*|stuen|bordet|gulvet|hende|ham)',
      '(tomme|fulde af|masser af) (flasker|øldåser|ølflasker|vinflasker|dåser)',
      '(misbruger|misbrugere|misbrug|alkoholiker|alkoholikere|narkoman*|stofmisbrug*|alkoholmisbrug|afrusning|druktur*)',
      '(fuld|beruset|drukket) .. (køre|kører|kørt|kørte|bilen|bil)',
    ],
  },
  {
    kind: 'loss of control',
    level: 'bekymring',
    phrases: [
      '<adult> (er|bliver|blev|har|kan|kunne|går|gik|stod|står|sidder|kommer|tit|altid|hele tiden|begynder at|begyndte at|bare|kun|pludselig|igen|helt|nogle gange)* .. (skriger|skreg|råber|råbte|råbe|råbende|brøle*|eksploder*|amok|flipper ud|flippede ud|flipper|flippet|raser|rasende|skælder og smælder|skælder ud hele|hidsig*|aggressiv*|truende|vanvittig|ude af sig selv|uberegnelig*|psykotisk|psykose*|manisk|paranoid|hører stemmer|helt væk|hysterisk|voldsomt vred|vred hele tiden|sur hele tiden|ondskabsfuld*)',
      '<adult> .. (kan ikke mere|orker ikke mere|magter ikke (ham|hende|børnene|længere|mere|at være)|giver op|bryder sammen|brød sammen|brudt sammen|kommer ikke ud af sengen|kan ikke (stå op|komme op|komme ud af sengen)|står ikke op|ligger (bare)? (i sengen|på sofaen) (hele|og|altid|når|hver|bare)|ligger i sengen (hele|og|altid|når|hver)|sover hele (dagen|tiden)|sover (altid|til langt)|græder hele|lyst til at (køre|løbe|forsvinde|dø)|vil dø|tage sit liv|selvmord*|køre væk|forlade (dem|børnene|ham|hende)|væk fra det hele)',
      '(<adult>|hun|han) (kaldte|kalder|kaldt|kalde) (altid|tit|hele tiden|også|jo|nu)? (<object>) (en|et|for|for en|dum*|grim*|ond*|idiot*|lort*|luder*|møg*|svin*|tyk*|fed*|uduelig*|taber*|klam*|værdiløs*|.. (dum|idiot|lort|luder|møgunge|svin|tyk|fed|uduelig|taber|klam|grim|værdiløs))',
      '(<adult>|hun|han) (siger|sagde|sige|sagt|råbte|råber|skreg|skriver|skrev|mener) .. (aldrig (var|være) født|ikke (gider|ønsker|vil have|elsker|kan lide|kan holde ud) <object>|hader <object>|fortryder .. (ham|hende|børnene|fået|født)|gid <object> (ikke|aldrig)|en fejl|ødelagt (mit|hendes|hans|hele) liv|ikke er noget værd|intet værd|ingen værdi|ikke elsker|dum|idiot|lort|luder|møgunge|uduelig|et monster|en byrde|skyld|uønsket|aldrig skulle have (fået|haft|født))',
      '(gider|vil|ville|ønsker|magter|orker|elsker) (hun|han|mor|far)? (ikke|aldrig) (have|mere|længere|længere have|at have|at se|se|kende|kendes ved|have noget med)? (ham|hende|børnene|barnet|drengen|pigen|navn|sin søn|sin datter) (mere|længere|boende|hjemme|derhjemme|tilbage|og|i|at gøre)?',
      '(hader|foragter|afviser|ignorere*|latterliggør|ydmyge*|håner|nedgør*|mobber|svine* .. til|truer) (tit|altid|også|bare)? (ham|hende|børnene|barnet|drengen|pigen|navn|sin søn|sin datter|sit barn|sit eget barn)',
      '(skælde*|skælder|skældte|råbe*|råber|skrige*|skriger|skreg) (altid|tit|voldsomt|hele tiden|meget|konstant|vildt)? (ad|af|på|ud) .. (hele tiden|voldsomt|konstant|for ingenting|for alt|grimt|hver|så (han|hun|børnene)|<object>)',
      '(møgunge*|lorteunge*|din lille lort|luder|taber|idiot) ',
      '(politi*|politiet|betjent*|anholdt|fængsl*|varetægts*|ambulance*) .. (hjemme*|derhjemme|hos dem|far*|mor*|kæreste*|natten|weekenden|lejligheden|opgang*|hente*|kom|været|igen|børnene)',
      '(far*|mor*|kæreste*|hjemme|derhjemme|naboen) .. (politiet|politi|anholdt|ambulance*|varetægts*)',
      '(skænde*|skændes|skændtes|skænderi*|råb og skrig|råber og skriger|råb|skrig) .. (natten|hele tiden|voldsom*|vildt|så|ting|gemme*|smække*|døgnet|derhjemme|hver (aften|nat|dag)|børnene|lejligheden|naboen|hører)',
      '(hørte|høre|hører|hørt) .. (skrig*|råb*|gråd*|slag|bump|skrige|råbe|smadre*) ..',
      '(fremmede|ukendte|nye|mange forskellige|forskellige|forskelligt) (mænd|mand|voksne|folk|mennesker|fyre|typer) .. (natten|hjemme|hjem|derhjemme|lejligheden|sover|går ind og ud|kommer og går|hos dem|fester|aften*|seng*|mor*|hos mor)',
      '(mænd|mand|voksne|folk|fyre) .. (går ind og ud|kommer og går|kommer om natten|om natten)',
      '(fester|fest|festede|festet) .. (hele natten|derhjemme|hjemme hos dem|hver weekend|børnene|naet*|ikke sove)',
      '(våben|pistol|gevær|kniv*|machete|økse|skydevåben|økse) .. (hjemme|derhjemme|far*|mor*|puden|sengen|truer|truet|vist|viste|køkken*)',
    ],
  },
];
