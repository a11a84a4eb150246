import { type WishSign, wishSign } from './reads-wish-sign.ts';

const SCHOOL =
  '(?:skole\\p{L}*|sfo\\p{L}*|børnehave\\p{L}*|vuggestue\\p{L}*|dagpleje\\p{L}*|klub\\p{L}*|fritids\\p{L}*|institution\\p{L}*)';
const ACTIVITY =
  '(?:fodbold\\p{L}*|håndbold\\p{L}*|svøm\\p{L}*|ridning|ride\\p{L}*|gymnastik|musik\\p{L}*|spejder\\p{L}*|træning\\p{L}*|dans|karate|judo|badminton|fritidsaktivitet\\p{L}*|kampe|stævner|lejrskole\\p{L}*)';
const DOCTOR =
  '(?:tandlæge\\p{L}*|læge\\p{L}*|psykolog\\p{L}*|fysioterapeut\\p{L}*|sundhedsplejerske\\p{L}*|frisør\\p{L}*)';

/** Help that is no part of the afternoon: homework, driving, money, the household, papers. */
export const WISHES_FOR_SUPPORT: readonly WishSign[] = [
  wishSign(
    'extra-support',
    3.5,
    '\\p{L}*lektie\\p{L}*|læsning|øve (?:sig|læsning|matematik|dansk)|homework|undervis\\p{L}*|med (?:dansk|matematik|engelsk|tysk)',
    '(?:køre|kører|kørsel|transportere|chauffør|følge(?:s)?|ledsage|bringe|aflevere) (?:\\p{L}+ ){0,4}(?:til|fra|mellem|i)',
    'transport\\p{L}*|kørsel(?:en)?|drive (?:him|her|me|us|them)|skjutse',
    '(?:låne|lån|betal\\p{L}*|penge(?:ne)?|økonomi\\p{L}*|husleje\\p{L}*|kontingent\\p{L}*|depositum|sponsere|udlægge|\\d+ ?(?:kr|kroner)|money|lend|pay|rent)',
    'flytning(?:en)?|flytte(?:n|r)? (?:\\p{L}+ )?(?:møbler|ting)|flyttehjælp|samle (?:skab|møbler|seng|reol)|møbler|(?:male|istandsætte) (?:\\p{L}+ )?(?:lejlighed|værelse|væg|stue|hus)\\p{L}*|bære (?:kasser|møbler|ting)|moving',
    '(?:ansøgning\\p{L}*|blanket\\p{L}*|formular\\p{L}*|mitid|nemid|papirarbejde\\p{L}*)',
    '(?:tolk\\p{L}*|oversæt\\p{L}*|translate|interpret\\p{L}*)',
    'gøre rent|rengøring|(?:lave|give) (?:\\p{L}+ ){0,3}mad|putning|putte|morgenrutine\\p{L}*|indkøb|handle ind|vasketøj|vaske|tøj og mad|medicin',
    `(?:tage|tager|gå|følge|følger|køre|kører|komme) (?:\\p{L}+ ){0,4}til (?:\\p{L}+ )?(?:${DOCTOR}|${ACTIVITY})|i svømmehallen`,
    '(?:støtte|kontakt|støttekontakt)person(?:en)?|mentor|støttefamilie|babysit\\p{L}*|besøgsven',
    `(?:af)?hente[rs]? (?:\\p{L}+ ){0,4}(?:i|fra|på) (?:\\p{L}+ )?${SCHOOL}|pick (?:\\p{L}+ )?up`,
    'stå for|sørge for|lære (?:mor|moren|moderen|far|faren|forældrene|ham|hende) (?:at|dansk)',
    '(?:passe|hente|tage) (?:de |den |hans |hendes |barnets )?(?:lillebror|lillesøster|storebror|storesøster|små|søskende|baby)\\p{L}* (?:mens|i|fra|når)',
  ),
  wishSign(
    'extra-support',
    2,
    'råd til|lægge ud|\\p{L}*jakke|vintertøj|træde til|købe|bestille|skaffe|\\p{L}*støvler|læse (?:et |et brev|breve)|skrive til (?:bolig|skatte|kommunen|udlændinge)\\p{L}*|skrive (?:en klage|ansøgninger)',
    'hjælp(?:e|er|es|en)?(?! os)|bistå|(?:yde |ekstra )?støtte(?:r)?|aflaste(?!ning)|help|support',
    `(?:til |hos )?${DOCTOR}|to the (?:doctor|dentist)|(?:til )?${ACTIVITY}`,
    '(?:af)?hente[rs]?|passe (?:de |den |hans |hendes |lille|små|søskende|baby)\\p{L}*|praktisk\\p{L}*|lære (?:ham|hende)|reparer\\p{L}*',
    'cykel|cykle|computer|tøj|mad|ikea|trailer(?:en)?|bil(?:en)?|telefon(?= )|flyverdragt',
  ),
];
