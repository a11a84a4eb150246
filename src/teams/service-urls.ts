import type { TeamsSettings } from './settings.ts';

const TEAMS_HOSTS = ['smba.trafficmanager.net', '*.botframework.com'];
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Whether the bot may send its answers, and with them its token, to this address: https to a listed host, or a listed
 * loopback origin; in local development any loopback address.
 */
export function mayServe(settings: TeamsSettings, serviceUrl: string): boolean {
  const url = URL.parse(serviceUrl);
  if (url === null) return false;

  const local = LOOPBACK.includes(url.hostname);
  if (settings.kind === 'local') return local && url.protocol === 'http:';

  const listed = [...TEAMS_HOSTS, ...(settings.serviceUrls ?? [])];
  if (url.protocol === 'http:') return local && listed.includes(url.origin);
  return (
    url.protocol === 'https:' && url.port === '' && listed.some((pattern) => matches(pattern, url.hostname))
  );
}

function matches(pattern: string, host: string): boolean {
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern;
}
