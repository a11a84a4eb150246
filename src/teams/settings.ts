export type TenantSettings = {
  readonly kind: 'tenant';
  readonly appId: string;
  readonly appPassword: string;
  /** The only tenant whose people are served. */
  readonly tenantId: string;
  /** Where the keys that sign incoming requests are listed; another one for tests and national clouds. */
  readonly openIdMetadataUrl?: string;
  /** Where tokens for outgoing requests are had; another one for tests and national clouds. */
  readonly loginUrl?: string;
  /** Further hosts ("*.example.org") that may be answered; "http://127.0.0.1:…" for a connector on this machine. */
  readonly serviceUrls?: readonly string[];
};

/** Development without any authentication, against a connector on this machine. Only for a loopback bind. */
export type LocalSettings = { readonly kind: 'local' };

export type TeamsSettings = TenantSettings | LocalSettings;

/** Refuses a half set tenant: the SDK takes an empty app id to mean that nobody is to be authenticated. */
export function checkSettings(settings: TeamsSettings): void {
  if (settings.kind === 'local') return;

  const missing = (['appId', 'appPassword', 'tenantId'] as const).filter(
    (name) => settings[name].trim() === '',
  );
  if (missing.length > 0) throw new Error(`Teams: ${missing.join(', ')} must not be empty`);
}
