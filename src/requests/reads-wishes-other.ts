import { type WishSign, wishSign } from './reads-wish-sign.ts';

/** What fits none of the programme's kinds: statements, details, siblings, pictures, custody. */
export const WISHES_FOR_OTHER_THINGS: readonly WishSign[] = [
  wishSign(
    'other',
    4,
    '(?:skriftlig\\p{L}* )?(?:udtalelse|erklæring|rapport|redegørelse|vidneudsagn|forklaring|statement|report|vurdering|notat)(?:n|en|r|er|erne)?',
    'vidne(?:r|udsagn)?|afhøring\\p{L}*|witness|testify|på skrift',
    '\\p{L}*skema(?:et|er)?|questionnaire|interview\\p{L}*|artikel|reportage',
    'gudforældre|gudmor|gudfar|faddere?|barnedåb|dåb',
    'skrive under|underskrift|underskrive|folkeregister\\p{L}*|samtykke\\p{L}*|adoptere\\p{L}*',
    '(?:passe|opbevare|fodre) (?:\\p{L}+ ){0,2}(?:kat|hund|kanin\\p{L}*|dyr|papirer|ting|nøgle\\p{L}*|marsvin|fugl)',
    '(?:cpr\\p{L}*|fødselsdato\\p{L}*|telefonnummer|telefonnumre|mailadresse|navn og adresse|fulde navne|adresse)(?:-?\\p{L}*)?',
    '(?:tage|have|få) (?:en|et|hans|hendes|barnets|også) (?:\\p{L}+ )?(?:dreng|pige|barn|storesøster|lillesøster|storebror|lillebror|søster|bror|søskende|fætter|kusine) (?:mere|med|til|også)',
    '(?:skrive|skriver|lave|laver|sende) (?:\\p{L}+ ){0,2}(?:beskrivelse|notat|rapport|udtalelse|brev om)|holde øje med|føre (?:dagbog|logbog)',
    '(?:få|have|give) (?:\\p{L}+ )?besked',
  ),
  wishSign(
    'other',
    3.2,
    '(?:tage|have|få) (?:\\p{L}+ )?(?:lille|store)?(?:bror|søster|søskende)\\p{L}* (?:med|også|ind)',
  ),
  wishSign(
    'other',
    2.5,
    'oplysning(?:er)?|oplyst|oplyse|indtryk|mening|observation\\p{L}*|beskrivelse(?:n)?|billede(?:r|t)?|fotos?',
    '(?:fortælle|høre|vide|svare på),? (?:\\p{L}+ ){0,4}(?:hvordan|hvad (?:vi|i|de)|hvilke|om (?:moren|moderen|mor|faren|faderen|far|hjemmet|forældrene))',
    '(?:tale|snakke) med (?:os|familien|venskabsfamilien|jer) om|ringe tilbage|call (?:her|him|them) back|overtale',
    '(?:søster|bror|søskende|storesøster|lillesøster|lillebror|storebror) (?:\\p{L}+ )?(?:med|ind i)',
    'fortælle|forældremyndighed(?:en)?',
  ),
];
