import { readFileSync, statSync } from 'node:fs';
import { parseEnv } from 'node:util';
import type { Environment } from './config.ts';
import { configProblems as says } from './wording/config.ts';

/** The bits of a file's mode that let anybody but its owner at it. */
const OTHERS = 0o077;

type WithSecrets =
  | { readonly kind: 'environment'; readonly environment: Environment }
  /** A Danish sentence; nothing of the file is in it. */
  | { readonly kind: 'problem'; readonly problem: string };

/**
 * The environment with what stands in the file that HTO_SECRETS names, a NAME=value a line. What is set in the environment
 * itself counts first. A file that anybody but its owner can read is refused: what is in it is no secret any more.
 */
function withSecrets(environment: Environment): WithSecrets {
  const path = environment['HTO_SECRETS']?.trim();
  if (!path) return { kind: 'environment', environment };

  try {
    const { mode } = statSync(path);
    // Windows has no such bits: there the folder's own rights must do.
    if (process.platform !== 'win32' && (mode & OTHERS) !== 0)
      return { kind: 'problem', problem: says.secretsOpen(path) };

    const secrets = parseEnv(readFileSync(path, 'utf8'));
    const set = Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== '');
    return { kind: 'environment', environment: { ...secrets, ...Object.fromEntries(set) } };
  } catch {
    return { kind: 'problem', problem: says.secretsUnreadable(path) };
  }
}

/** Reads the settings from the environment and that file, or says what is wrong with the file. */
export function readWithSecrets<Read>(
  environment: Environment,
  read: (environment: Environment) => Read,
): Read | { readonly kind: 'problems'; readonly problems: readonly string[] } {
  const given = withSecrets(environment);
  return given.kind === 'problem' ? { kind: 'problems', problems: [given.problem] } : read(given.environment);
}
