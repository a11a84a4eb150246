import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { AppManifestUtils } from '@microsoft/app-manifest';
import { zipSync } from 'fflate';

const FOLDER = join(import.meta.dirname, 'teams');
/** The app id that stands in the manifest until somebody has one. */
const INVENTED = '5d3b7e52-6c1f-4f0a-9a5e-2f4c8d1b7a60';
/** Zip entries of the same content are the same bytes whenever they are made. */
const EPOCH = new Date('1980-01-01T00:00:00');

export type PackageSettings = {
  /** The Azure bot's application id. */
  readonly appId: string;
  /** How the bot is reached from outside, "https://hjem-til-os.example.org". */
  readonly publicUrl: string;
  /** "1.2.0"; Teams takes a package anew only under a higher one. */
  readonly version: string;
};

/** The zip that Teams takes; or what its schema has against the manifest. */
export type TeamsPackage =
  | { readonly kind: 'package'; readonly zip: Uint8Array }
  | { readonly kind: 'mistakes'; readonly mistakes: readonly string[] };

/** Puts the settings into the manifest, holds it against its schema, and packs it with its translation and icons. */
export async function teamsPackage({ appId, publicUrl, version }: PackageSettings): Promise<TeamsPackage> {
  const template = (await readFile(join(FOLDER, 'manifest.json'), 'utf8')).replaceAll(INVENTED, appId);
  const manifest = { ...JSON.parse(template), version, validDomains: [new URL(publicUrl).hostname] };
  const schema = createRequire(import.meta.url)(
    `@microsoft/app-manifest/build/json-schemas/teams/v${manifest.manifestVersion}/MicrosoftTeams.schema.json`,
  );
  const mistakes = await AppManifestUtils.validateAgainstSchema(manifest, schema);
  if (mistakes.length > 0) return { kind: 'mistakes', mistakes };

  const { icons, localizationInfo } = manifest;
  const beside = [icons.color, icons.outline, ...localizationInfo.additionalLanguages.map(fileOf)];
  const files = await Promise.all(
    beside.map(async (name) => [name, await readFile(join(FOLDER, name))] as const),
  );
  const text = new TextEncoder().encode(`${JSON.stringify(manifest, undefined, 2)}\n`);
  const zip = zipSync(Object.fromEntries([['manifest.json', text], ...files]), { mtime: EPOCH });
  return { kind: 'package', zip };
}

function fileOf({ file }: { readonly file: string }): string {
  return file;
}
