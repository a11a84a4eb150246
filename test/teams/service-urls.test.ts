import { describe, expect, it } from 'vitest';
import { mayServe } from '../../src/teams/service-urls.ts';
import { checkSettings, type TenantSettings } from '../../src/teams/settings.ts';

const tenant: TenantSettings = { kind: 'tenant', appId: 'app', appPassword: 'secret', tenantId: 'tenant' };

describe('where the bot sends its answers and its token', () => {
  it.each([
    'https://smba.trafficmanager.net/emea/',
    'https://europe.smba.botframework.com/x',
    'https://SMBA.trafficmanager.net/teams',
  ])('is Teams: %s', (url) => {
    expect(mayServe(tenant, url)).toBe(true);
  });

  it.each([
    'http://smba.trafficmanager.net/emea/',
    'https://evil.example/',
    'https://smba.trafficmanager.net.evil.example/',
    'https://evilbotframework.com/',
    'https://evil.example/#smba.trafficmanager.net',
    'https://smba.trafficmanager.net@evil.example/',
    'http://localhost:3978',
    'http://127.0.0.1:9000',
    'file:///etc/passwd',
    'not a url',
    '',
  ])('is not %j', (url) => {
    expect(mayServe(tenant, url)).toBe(false);
  });

  it('is also a host that the settings name, and a listed address on this machine', () => {
    const settings = {
      ...tenant,
      serviceUrls: ['*.example.org', 'http://127.0.0.1:9000', 'http://evil.example'],
    };
    expect(mayServe(settings, 'https://teams.example.org/')).toBe(true);
    expect(mayServe(settings, 'http://127.0.0.1:9000/')).toBe(true);
    expect(mayServe(settings, 'http://127.0.0.1:9001/')).toBe(false);
    expect(mayServe(settings, 'http://evil.example/')).toBe(false);
  });

  it.each([
    ['http://localhost:56150/_connector', true],
    ['http://127.0.0.1:56150/_connector', true],
    ['http://[::1]:56150/', true],
    ['https://smba.trafficmanager.net/emea/', false],
    ['http://localhost.evil.example:56150/', false],
    ['http://192.168.0.2:56150/', false],
  ])('in local development, is %s: %s', (url, may) => {
    expect(mayServe({ kind: 'local' }, url)).toBe(may);
  });
});

describe('the settings of a tenant', () => {
  it.each(['appId', 'appPassword', 'tenantId'] as const)('are refused without %s', (name) => {
    expect(() => checkSettings({ ...tenant, [name]: '' })).toThrow(name);
    expect(() => checkSettings({ ...tenant, [name]: '  ' })).toThrow(name);
  });

  it('do not quote the secret when they are refused', () => {
    expect(() => checkSettings({ ...tenant, appId: '' })).toThrow(/^Teams: appId must not be empty$/);
  });

  it('pass when they are whole', () => {
    expect(() => checkSettings(tenant)).not.toThrow();
  });
});
