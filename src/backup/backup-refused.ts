/** A backup cannot be made or taken in; the message tells the operator why, in Danish, and what to do. */
export class BackupRefused extends Error {
  override readonly name = 'BackupRefused';
}
