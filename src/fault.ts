/** The faults there are: a code for scripts and the exit code that it means. Codes are permanent. */
export const faultCodes = {
  'front-matter-broken': 1,
  'front-matter-script': 1,
  'post-missing': 1,
  'post-too-large': 1,
  'post-too-deep': 1,
  'folder-foreign': 1,
  'folder-unwritable': 1,
  'slug-taken': 1,
  'theme-missing': 1,
  'theme-broken': 1,
  'config-broken': 1,
  'sidecar-broken': 1,
  'browser-missing': 1,
  'browser-failed': 1,
  'browser-slow': 1,
  'port-taken': 1,
  'install-failed': 1,
  usage: 2,
} as const

export type FaultCode = keyof typeof faultCodes

export type FaultPlace = { readonly path?: string; readonly line?: number; readonly column?: number }

/**
 * The one error class: something stops us and the person at the terminal can do something about it. `message` is one
 * paragraph of full sentences: what happened and why, what to do. Anything else that is thrown is a bug and keeps its stack.
 */
export class Fault extends Error {
  override readonly name = 'Fault'
  constructor(
    readonly code: FaultCode,
    message: string,
    readonly at: FaultPlace = {},
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}
