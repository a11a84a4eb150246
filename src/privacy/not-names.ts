/** Words that stand where a name could, written with a capital or not, and name nobody. */
const WORDS = `
  af aften afsender aftale ahmen al alle allesammen altid and anden andre anonym at august april
  barn barnet barnets be bedste begge bestyrelse besøg bh børn børnene børnenes bør
  da dag danmark dansk de december deg dejligt dejlig dem den denne der deres desværre det dette dig din dine dit dog du
  efter egen eller emne en er et
  familie familien familier far faren farens fars februar flere folkens for forælder forældre forældrene forældrenes forældres fra fredag fremover frivillig frivillige fx
  gerne gid goddag godmorgen godt gruppe gør gud
  hallo ham han handler har havde hej hejsa hele held hendes her herre hermed hi hjælp hjælper hjem hun hvad hvem hver hvilke hvilken hvilket hvis hvor hvordan hvorfor hvornår hilsen håber
  i idag igen igår ikke imorgen ind inden ingen ingenting it
  ja januar jeg jer jeres jul julen juli juni
  kan kollega kollegaer kolleger kom kommer kommune kommunen kontakt korrespondance kun kunne kære
  lad lige livet lørdag
  ma maj mandag mange marts med meget mellem men mens mig min mine mit mon mor moren morens mors mv må måske mvh
  naboen nej nogen noget nogle november nu nye nå når
  og ok også okay oktober om onsdag os over
  pga pigen pigens projekt projektet projektgruppe projektleder projektteam ps på
  rest red rådgiver rådgiveren rådgivning
  sagsbehandler sagsbehandleren sammen samme se selv selvom sendt september sidste sidst siden skal skat ska skole skriver skulle snart som spørgsmål sådan stadig stor subject super svar så særlig søn søndag søster
  tak team teamet thanks the tid til tilbage tirsdag to torsdag tusind
  uden uge under
  vedr vedrørende ved vel venlig venligst venner venskabsbarn venskabsbarnet venskabsfamilie venskabsfamilien vi videre videresendt vil ville vores vær være vs
  findes fremtidsaftale fremtidsaftalen kommunens mødes projektets skolens
  weekend we what where who why wonderful
  drengen drengens dreng pige børnefaglig børnefaglige dagens søde team hans sig sin sit sine an my our your his him you they she he can could do does did is are was please should would will when how if this that there here
  kort hurtig hurtige nyt igennem stort lidt lille god gode glad glæder først første ønsker synes tror ved prøver har havde fik får går giver tager siger spørger skrev ring ringer bare blot endelig efterhånden egentlig ellers eventuelt evt ang angående alt allerede
`;
export const NOT_NAMES: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/));

/** What makes several capitalised words the name of a place of work. */
export const WORKPLACE =
  /(?:kommune|barnet|skole|skolen|center|centret|centeret|afdeling|afdelingen|forvaltning|forvaltningen|børnehave|børnehaven|rådgivning|rådgivningen|team|teamet|sygehus|hospital|police|politi|politiet|foreningen|hjælp|hjælpen|vilkår|kors|styrelsen|danmark|klub|klubben|sfo)$/i;

/** Names that are common words as well: taken out where they are introduced, left alone elsewhere in the text. */
export const ALSO_COMMON_WORDS: ReadonlySet<string> = new Set(
  'hans bo liv maj storm sol sky rose bjørn may my sten stig per gry ask dag eng lund holm bak bach skov berg dahl dal krog bruun brun stor lille ung'.split(
    ' ',
  ),
);
