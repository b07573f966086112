import { escapeHtml } from '../../file/escape.ts'
import type { LiveFault } from '../../live-message.ts'

/** What a served page needs to hear of changes. */
export type LiveTag = { readonly deck: string; readonly version: number; readonly token: string }

/** Adds the live script to a deck's page, and to its policy the one thing that the script does: talk to this server. */
export const withLive = (html: string, tag: LiveTag): string =>
  html.replace('content="default-src', `content="connect-src 'self'; default-src`).replace('</head>', () => `${liveTags(tag)}</head>`)

/** The page of a deck that has never worked so far; the live script says why, and loads the deck once it works. */
export const brokenHtml = (fault: LiveFault, tag: LiveTag): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="dark">
<title>${fault.path === undefined ? 'Rostrum' : escapeHtml(fault.path)}</title>
<link rel="icon" href="data:,">
${liveTags(tag)}</head>
<body>
</body>
</html>
`

/** The live script and its style, for the head of a page. */
export const liveTags = ({ deck, version, token }: LiveTag): string =>
  `<link rel="stylesheet" href="live.css">\n<script src="live.js" data-deck="${escapeHtml(deck)}" data-version="${version}" data-token="${escapeHtml(token)}" defer></script>\n`
