const hosts: readonly (readonly [RegExp, string])[] = [
  [/(^|\.)(youtube(-nocookie)?\.com|youtu\.be)$/, 'youtube'],
  [/(^|\.)vimeo\.com$/, 'vimeo'],
  [/(^|\.)(twitter|x)\.com$/, 'twitter'],
  [/^gist\.github\.com$/, 'gist'],
  [/(^|\.)codepen\.io$/, 'codepen'],
  [/(^|\.)(codesandbox\.io|csb\.app)$/, 'codesandbox'],
  [/(^|\.)stackblitz\.com$/, 'stackblitz'],
  [/(^|\.)jsfiddle\.net$/, 'jsfiddle'],
  [/(^|\.)spotify\.com$/, 'spotify'],
  [/(^|\.)soundcloud\.com$/, 'soundcloud'],
  [/(^|\.)(slideshare\.net)$/, 'slideshare'],
  [/(^|\.)speakerdeck\.com$/, 'speakerdeck'],
  [/(^|\.)bilibili\.com$/, 'bilibili'],
  [/(^|\.)instagram\.com$/, 'instagram'],
  [/(^|\.)(bsky\.app)$/, 'bluesky'],
  [/(^|\.)figma\.com$/, 'figma'],
  [/(^|\.)github\.com$/, 'github'],
  [/^(www\.)?google\.[a-z.]+$|^maps\.google\./, 'map'],
]

/** The name of the service behind an address, `link` where it is none that we know. */
export function serviceOf(url: string): string {
  const host = /^(?:https?:)?\/\/([^/?#:]+)/i.exec(url)?.[1]?.toLowerCase() ?? ''
  return hosts.find(([pattern]) => pattern.test(host))?.[1] ?? 'link'
}
