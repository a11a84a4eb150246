import { WEEKDAY, type WishSign, wishSign } from './reads-wish-sign.ts';

const THEM =
  '(?:ham|hende|dem|barnet|børnene|begge børn|begge to|pigen|drengen|datteren|sønnen|hendes \\p{L}+|hans \\p{L}+|him|her|\\p{L}+)';
const HOLIDAY =
  '(?:\\p{L}*ferien|\\p{L}*ferie|påsken?|julen?|juledagene|nytåret?|sommeren|weekenden|pinsen?|efteråret|vinteren)';
const HOME_OF_FAMILY = '(?:hos|ved|her hos|with) (?:jer|os|dem|familien|venskabsfamilien|dig|mig|us|you)';

/** More time together than the fixed afternoon: overnight stays, weekends, holidays, more days (Q&A 7 and 11). */
export const WISHES_FOR_CONTACT: readonly WishSign[] = [
  wishSign(
    'more-contact',
    4,
    'overnat\\p{L}*|sleep ?overs?|overnight|sleep over|stay(?:s|ing)? (?:the night|overnight)|(?:blive|ligge|være) (?:hos \\p{L}+ )?natten over|natten (?:over|med)',
    '(?:øget|mere|ekstra|yderligere|udvidet|hyppigere|flere|more|extra) (?:samvær\\p{L}*|tid|tiden|kontakt|besøg\\p{L}*|eftermiddag\\p{L}*|dage?|timer?|gange?|aftener?|weekender?|nætter|nat|days?|time|contact|visits)',
    '(?:sove|sover|sov|sovende)(?: hos| her| hjemme hos| ved| over)?',
    `(?:bo|bor|boende|flytte ind|flytter ind|blive boende|live|stay) (?:permanent |fast |midlertidigt |helt |bare )?${HOME_OF_FAMILY}|flytte ind|boende|bo her`,
    '(?:netværkspleje|pleje|weekend|døgnpleje)familie (?:for|til)|(?:være|blive|blev|bliver|som|til en slags|agere) (?:\\p{L}+ ){0,3}(?:netværkspleje|pleje|weekend|kontakt|aflastnings)familie|weekendfamilie',
    '(?:oftere|hyppigere|tiere|more often|more frequently)(?! og oftere)|mere (?:hos|sammen med|til)|se mere til',
    'aflastning(?!sfamilien)\\p{L}*|respite\\p{L}*',
    '(?:udvid\\p{L}*|øge|øget|øger|øges|forlæng\\p{L}*|skrue op for|sætte \\p{L}+ op) (?:\\p{L}+ ){0,3}(?:aftale\\p{L}*|samvær\\p{L}*|besøg\\p{L}*|kontakt\\p{L}*|antallet|tiden|timerne|til|fra|med)|(?:samværet|besøgene|aftalen) (?:\\p{L}+ ){0,2}(?:øges|udvides|forlænges|udvidet|forlænget)',
    `(?:en|ét|et) (?:dag|gang|eftermiddag|aften|overnatning) (?:mere|til|ekstra)|en ekstra (?:\\p{L}+ )?(?:dag|eftermiddag|aften|gang|${WEEKDAY})`,
  ),
  wishSign(
    'more-contact',
    3,
    '\\p{L}*weekend(?:en|er|erne|s)?',
    `(?:have|ha|tage|tager|passe|passer|se|være|tager sig af|have på besøg|tage imod|holde) (?:${THEM} ){1,2}(?:\\p{L}+ ){0,3}?(?:hele|i (?:hele )?${HOLIDAY}|i uge \\d+|en uge|også|alle dage|hver|to|tre|flere|hos|lidt mere|noget mere)`,
    '(?:to|tre|fire|fem|2|3|4|5) (?:gange|dage|eftermiddage|aftener|hverdage|nætter|døgn)(?: ugentlig\\p{L}*| om ugen| i ugen)?',
    `(?:anden|yderligere|fast) (?:ugentlig |fast )?(?:dag|eftermiddag|aften|gang|${WEEKDAY}) (?:om|i|hver)`,
    `(?:(?:om |på )?${WEEKDAY} (?:også|med)|også (?:om |på |hver |i )?(?:${WEEKDAY}|${HOLIDAY})|(?:både |hver |begge )?${WEEKDAY} og ${WEEKDAY}|i stedet for (?:kun |bare )?(?:en|én)(?! (?:time|halv)))`,
    '(?:holde|fejre|tilbringe|være til|komme til) (?:jul\\p{L}*|juleaften|nytår\\p{L}*|påske\\p{L}*|eid)',
    `(?:blive|være|er|komme|kommer) (?:her|hos \\p{L}+|ved \\p{L}+) (?:\\p{L}+ ){0,3}(?:længere|hele|til|også|mere|i ${HOLIDAY}|alle|det meste)`,
    `fra (?:\\p{L}+ )?${WEEKDAY} (?:\\p{L}+ ){0,2}til (?:\\p{L}+ )?${WEEKDAY}|${WEEKDAY} til ${WEEKDAY}`,
    'every (?:other )?(?:week(?:end)?|day|\\p{L}+day)|twice a week|two days|the whole (?:week|weekend|holiday)|another day',
    `hele (?:dagen|ugen|natten|${HOLIDAY}|${WEEKDAY})|det meste af (?:ugen|dagen|tiden)|i et døgn|(?:nogle|et par) (?:dage|døgn)`,
  ),
  wishSign(
    'more-contact',
    2,
    `\\p{L}*ferie(?:n|r|rne)?|i (?:jul|påsk)en`,
    '(?:lidt |meget )?længere(?: tid)?|efter aftensmad(?:en)?|til (?:efter )?(?:puttetid|sengetid|om aftenen|sent)|blive puttet|putning hos',
    `(?:blive|være|komme|bliver|er) (?:\\p{L}+ ){0,2}?(?:${HOME_OF_FAMILY}|her(?= |$))`,
    `(?:alle dage|hver (?:anden|tredje|fjerde|eneste) (?:uge|dag|${WEEKDAY})|hver uge|om (?:lør|søn)dagen)`,
    'forlænge\\p{L}*|tage imod|more contact|spend more|stay with|(?:take|have) (?:him|her|them)|have (?:ham|hende|dem) (?:hos|her)|plejefamilie',
    `(?:passe|tage|have|se) (?:ham|hende|dem|barnet|børnene|begge børn|drengen|pigen)`,
  ),
];
