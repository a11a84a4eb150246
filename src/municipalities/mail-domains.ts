import { municipalityByName } from './by-name.ts';
import { type Municipality, municipalityOf } from './municipality.ts';

/** Domains that do not hold the municipality's name. */
const SHORT_DOMAINS: Readonly<Record<string, string>> = {
  kk: '0101',
  rk: '0175',
  ltk: '0173',
  htk: '0169',
  brk: '0400',
  egekom: '0240',
  holb: '0316',
  ikast: '0756',
  rksk: '0760',
  fmk: '0430',
};

/**
 * The municipality that owns a Danish mail or web domain: "aarhus.dk", "mbu.aarhus.dk", "skivekommune.dk",
 * "aeroe-kommune.dk".
 */
export function municipalityOfDomain(domain: string): Municipality | undefined {
  const [label = ''] = /[\p{L}\d-]+(?=\.dk$)/u.exec(domain.toLowerCase()) ?? [];
  const short = SHORT_DOMAINS[label];
  if (short !== undefined) return municipalityOf(short);

  const name = label.replace(/-?kom(?:mune)?$/, '');
  return name.length < 4 ? undefined : municipalityByName(name);
}
