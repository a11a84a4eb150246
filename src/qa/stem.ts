import { danishStem } from './danish-stem.ts';

/**
 * The stem that a word's endings hang on ("besøgene" → "besøg"). The Danish Snowball rules do not know words that change
 * inside ("børn", "mødre") or are very short, so those are led to their plain form by a list.
 */
export function stem(form: string): string {
  const known = CHANGED_INSIDE.get(form) ?? stems.get(form);
  if (known !== undefined) return known;

  const found = danishStem(form).replace(NOUN_OF_A_VERB, '$1');
  if (stems.size < REMEMBERED) stems.set(form, found);
  return found;
}

/** The same few thousand words come again and again. */
const stems = new Map<string, string>();
const REMEMBERED = 30_000;

/** "overnatning" is to "overnatte" what "hentning" is to "hente". */
const NOUN_OF_A_VERB = /^(.{3,})ning$/;

const CHANGED_INSIDE: ReadonlyMap<string, string> = new Map(
  [
    ['barn', 'barnet', 'børn', 'børnene', 'børnenes', 'barnets', 'børns'],
    ['mor', 'moren', 'moder', 'moderen', 'mødre', 'mødrene', 'morens', 'mors'],
    ['far', 'faren', 'fader', 'faderen', 'fædre', 'fædrene', 'farens', 'fars'],
    ['bror', 'broren', 'broder', 'brødre', 'brødrene'],
    ['søster', 'søsteren', 'søstre', 'søstrene'],
    ['datter', 'datteren', 'døtre', 'døtrene', 'datters'],
    ['mand', 'manden', 'mænd', 'mændene'],
    ['forælder', 'forældre', 'forældrene', 'forældres', 'forældrenes', 'forælderen'],
    ['uge', 'ugen', 'uger', 'ugerne', 'ugens'],
    ['år', 'året', 'årene', 'års', 'årets'],
    ['nat', 'natten', 'nætter', 'nætterne'],
    ['bog', 'bogen', 'bøger', 'bøgerne'],
    ['hånd', 'hånden', 'hænder', 'hænderne'],
    ['fod', 'foden', 'fødder', 'fødderne'],
    ['lille', 'lidt', 'små', 'mindre', 'mindste'],
    ['gammel', 'gamle', 'ældre', 'ældste'],
    ['ung', 'unge', 'yngre', 'yngste'],
    ['stor', 'store', 'større', 'største'],
    ['mange', 'flere', 'flest', 'fleste'],
    ['lang', 'langt', 'lange', 'længere', 'længst'],
    ['tæt', 'tætte', 'tættere'],
    ['sove', 'sover', 'sov', 'sovet'],
    ['give', 'giver', 'gav', 'givet', 'gi', 'gir'],
    ['tage', 'tager', 'tog', 'taget', 'ta', 'tar'],
    ['få', 'får', 'fik', 'fået'],
    ['gå', 'går', 'gik', 'gået'],
    ['komme', 'kommer', 'kom', 'kommet'],
    ['sige', 'siger', 'sagde', 'sagt'],
    ['spørge', 'spørger', 'spurgte', 'spurgt'],
    ['bringe', 'bringer', 'bragte', 'bragt'],
    ['drikke', 'drikker', 'drak', 'drukket'],
    ['skrive', 'skriver', 'skrev', 'skrevet'],
    ['fortælle', 'fortæller', 'fortalte', 'fortalt'],
    ['slå', 'slår', 'slog', 'slået'],
    ['blive', 'bliver', 'blev', 'blevet'],
    ['hjælpe', 'hjælper', 'hjalp', 'hjulpet', 'hjælp'],
    ['se', 'ser', 'så', 'set', 'ses'],
    ['vide', 'ved', 'vidste', 'vidst'],
    ['stå', 'står', 'stod', 'stået'],
    ['bede', 'beder', 'bad', 'bedt'],
    ['synge', 'synger', 'sang', 'sunget'],
    ['ligge', 'ligger', 'lå', 'ligget'],
    ['lægge', 'lægger', 'lagde', 'lagt'],
    ['holde', 'holder', 'holdt'],
    ['finde', 'finder', 'fandt', 'fundet'],
    ['flyve', 'flyver', 'fløj', 'fløjet'],
    ['gøre', 'gør', 'gjorde', 'gjort'],
    ['have', 'har', 'havde', 'haft'],
    ['være', 'er', 'var', 'været'],
    ['kunne', 'kan', 'kunnet'],
    ['skulle', 'skal', 'skullet'],
    ['ville', 'vil', 'villet'],
    ['måtte', 'må', 'måttet'],
  ].flatMap((forms) => forms.map((form) => [form, forms[0] ?? form] as const)),
);
