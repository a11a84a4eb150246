import { type WishSign, wishSign } from './reads-wish-sign.ts';

const MEETING = '(?:møde(?:t|r)?|samtale(?:n|r)?|børnesamtale(?:n)?|retsmøde(?:t)?)';
const OFFICE =
  '(?:kommunen|retten|jobcent\\p{L}+|sagsbehandler\\p{L}*|\\p{L}*rådgiver\\p{L}*|forvaltningen|familieretshuset|statsforvaltningen|advokat\\p{L}*|udlændinge\\p{L}*|politiet)';
const SOMEONE =
  '(?:ham|hende|mig|dem|mor|far|moren|faren|moderen|faderen|forældrene|barnet|pigen|drengen|hans|hendes|den unge)';

/** Meetings: as part of the child's network, or as somebody's companion. */
export const WISHES_FOR_MEETINGS: readonly WishSign[] = [
  wishSign(
    'lay-companion',
    5,
    '(?:bisidder|bissidder|børnebisidder|bisidning|bisidde)\\p{L}*',
    'partsrepræsentant\\p{L}*',
    'lay (?:companion|assessor)',
  ),
  wishSign(
    'lay-companion',
    4,
    `(?:tage|tager|tag|gå|går|komme|kommer|kom|følge|følger|være|er|møde op|møder op|deltage) (?:\\p{L}+ ){0,2}med (?:(?:${SOMEONE}|ind|hen|op|ned|som \\p{L}+) ){0,3}(?:til|i|på|når|hos) (?:\\p{L}+ ){0,4}(?:${MEETING}|${OFFICE})`,
    `(?:vil|ville) (?:gerne |meget gerne |så gerne |helst )?(?:have|ha) (?:mig|os|min \\p{L}+|en af os) med(?:,|\\.|$| (?:til (?!aftens)|når|som|ind|ned|hen|op))`,
    'med,? når (?:han|hun|jeg|de|barnet|mor|far|moren|faren) (?:skal|går|taler|snakker|møder)',
    `(?:sidde|sidder|sætte sig) (?:ved siden af|med (?:hende|ham|mig) (?:til|ved|under|inde))`,
    `(?:følge|følger|ledsage|ledsager) ${SOMEONE} (?:ned |hen |ind |op )?(?:til|på) (?:\\p{L}+ ){0,3}(?:${MEETING}|${OFFICE})`,
    '(?:go|come|coming|be|join) (?:along )?with (?:me|her|him|them|the mother|the father) (?:to|at|in|when)',
    `(?:støtte|støtter|bistå|bistår|opbakning|hjælp|hjælpe) (?:(?:${SOMEONE}) )?(?:til|ved|under|på) (?:en |et |sit |sin |hendes |hans )?(?:\\p{L}+ )?${MEETING}`,
    'sidde(?:r)? med (?:som|til|inde|ved siden)|med ind(?: og sidde)?|gå med (?:og støtte|derind|derned|derhen|moren|moderen|faren|faderen|hende|ham|mor|far|mig)',
    'på (?:sin|hendes|hans|min) side(?: (?:af|til|ved))?',
  ),
  wishSign(
    'lay-companion',
    2,
    'som støtte|til støtte|moral(?:sk)? støtte|as support|for support|holde (?:hende|ham|mig) i hånden|ikke (?:gå|være|sidde) alene|tør ikke (?:gå |møde op )?alene|så (?:nervøs|bange|utryg)',
    '(?:skal|går) (?:til|i) (?:\\p{L}+ )?(?:samtale|retten|møde (?:med|hos|på))',
  ),
  wishSign(
    'network-meeting',
    4.5,
    '(?:netværks|netværk )(?:møde|samråd|samtale|rådslagning|gruppe)\\p{L}*|netværksmøde\\p{L}*|netværks møde',
    '(?:familie)?rådslagning\\p{L}*',
    '(?:samråd|rundbordssamtale|rundbordsmøde|familiesamråd|familienetværks\\p{L}+)\\p{L}*',
    '(?:status|opfølgnings|samarbejds|handleplans|trivsels|koordinerings|koordinations|overleverings|fælles|samordnings|evaluerings|dialog|tværfaglige?|tværfagligt|afklarings|forældre|børnefaglige?t)-?(?: )?møde\\p{L}*',
    'network meeting\\p{L}*|family (?:group )?conference|stakeholder meeting|status meeting|follow-up meeting',
  ),
  wishSign(
    'network-meeting',
    3.5,
    `(?:deltag\\p{L}*|inviter\\p{L}*|invitation\\p{L}*|indbyd\\p{L}*|indkald\\p{L}*|mødeindkald\\p{L}*|komme?r?|være|møde op|stille op|stiller op) (?:\\p{L}+ ){0,5}(?:i|til|på|ved) (?:\\p{L}+ ){0,2}møde\\p{L}*`,
    'med (?:ved bordet|rundt om bordet|om bordet)|sidde(?:r)? med ved|omkring bordet',
    '(?:samle(?:r|s)?|mødes) (?:\\p{L}+ ){0,3}(?:omkring|rundt om|om) (?:\\p{L}+)',
    'attend (?:a|the) \\p{L}* ?meeting|(?:join|come to|invited to) (?:a|the) \\p{L}* ?meeting',
    'som (?:en del af )?(?:barnets |hendes |hans )?netværk|hele netværket|lægge en (?:fælles )?plan|drøfte\\p{L}*',
    '\\p{L}*møde(?:t)? (?:om|vedr|vedrørende|omkring|ang|angående)',
    'mødeindkaldelse\\p{L}*|(?:dukker|dukke) op|handle-?plan(?!s?møde)\\p{L}*|venskabsfamiliens deltagelse|børnegruppemøde',
  ),
  wishSign('network-meeting', 1.5, 'være med (?:som|til|ved)', '\\p{L}*møde(?:t|r|rne)?', 'meeting'),
];
