import type { ConcernSigns } from './concern-signs.ts';

/** The plainest signs in English, for volunteers who write it. */
export const ENGLISH_SIGNS: readonly ConcernSigns[] = [
  {
    kind: 'violence',
    level: 'alvorlig',
    phrases: [
      '(hit|hits|hitting|beat|beats|beating|beaten|slap|slaps|slapped|kick|kicks|kicked|punch*|shakes|shook|choke*|hurts|hurt|threaten*|locks|locked|burns|burned|whips|spanks|smacks) .. (him|her|them|me|the (boy|girl|child|kids)) ..',
      '(being|been|gets|get|was|is|got) (hit|beaten|slapped|kicked|abused|locked|threatened|hurt by|punched|molested|neglected)',
      '(throws|threw|throwing) .. at (him|her|them|me)',
      '(bruise*|black eye|burn marks|cigarette burn*|cuts on|scars on|marks on (his|her))',
      '(abuse*|abusive|violent|violence|molest*|raped|assault*|neglect*|belt)',
      '(touches|touched|touching) (him|her|me|them) ..',
      '(drunk|drinks|drinking|drugs|high on|stoned) .. (mum|mom|mother|dad|father|parents|home|boyfriend|all the time|every)',
      '(mum|mom|mother|dad|father|parents|stepdad|stepfather|boyfriend) .. (drunk|drinks|drinking|drugs|screams|yells|passed out|high|disappears|left (him|her)|shouts)',
      '(cuts|cutting|cut|harms|harm|harming|hurting) (himself|herself|themselves)',
      '(naked (people|men|man|woman|women|pictures)|self harm*|nude*|sexual*)',
      '(alone|by (himself|herself)) .. (at night|all night|overnight|all weekend|for days)',
    ],
  },
  {
    kind: 'worry',
    level: 'bekymring',
    phrases: [
      '(afraid|scared|frightened|terrified|fear*) .. (home|dad|father|mum|mom|mother|parents|stepdad|stepfather|him|her|boyfriend|uncle)',
      '(does not|doesn t|won t|didn t|did not|refuses to|doesnt|wont|don t|not) (want|wants|dare)? (to)? (go|going|be) (back)? home',
      '(hungry|starving) .. (all the time|always|every time|constantly|at home|every)',
      '(always|constantly|so|very|often) (hungry|starving|dirty|tired and)',
      '(no|not enough|any) food (at home|in the (house|fridge)|for)',
      '(same|dirty|smelly) clothes',
      '(worried|worrying|concerned|concerns|concern|uneasy) (about|for|at|with|that|by) ..',
      '(something|things) .. (worrying|wrong|terrible|awful|disturbing|not right|going on) .. ',
      '(cooks|cares|looks after) .. (brother*|sister*|siblings|mother|mum|mom|family)',
      '(forgot|forgets|forgotten) to (pick|feed|collect)',
      '(home alone|left alone|alone at home|takes care of (his|her) (mum|mom|mother|siblings|brother|sister|little))',
      '(smells|stinks) (of|bad|like|terrible)',
      '(secret) .. (uncle|dad|father|stepdad|tell|nobody|anyone)',
      '(not allowed to tell|must not tell|can t tell|mustn t tell|cannot tell)',
      '(flinch*|wets (himself|herself)|wet (himself|herself)|hides when|shakes when|trembl*)',
      '(hasn t|has not|not) (been|gone) (to|in) school',
      '(strange|strangers|unknown) .. (men|people|man) .. (night|house|home)',
      '(live with us|stay with us forever|never go home)',
    ],
  },
  {
    kind: 'danger now',
    level: 'akut',
    phrases: [
      '(want|wants|wanted|wish*|going|trying) .. (to)? (die|dead|be dead|kill (himself|herself)|end (his|her) life|not (be )?alive)',
      '(suicid*|kill (himself|herself|him|her)|unconscious|overdose*|knife|gun|not breathing|won t wake up|took pills)',
      '(ran|run|runs|running) away (from home)?',
      '(is|are|has been|went) missing',
      '(right now|at this moment) .. (hit*|beat*|scream*|afraid|scared|alone|drunk|knife)',
    ],
  },
];
