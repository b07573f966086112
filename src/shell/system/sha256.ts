/** SHA-256 of texts and bytes, one after the other. The tools for it are loaded when there is something to hash: most builds have nothing. */
export function sha256(encoding: 'hex' | 'base64', ...parts: readonly (string | Uint8Array)[]): string {
  const hash = process.getBuiltinModule('node:crypto').createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest(encoding)
}
