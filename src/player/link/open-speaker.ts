import type { Link } from './link.ts'

/** Opens the speaker's window, or brings it to the front. A blocked one is said in the console and to the speaker. */
export const openSpeaker = (link: Link): void => {
  const address = new URL(location.href)
  address.search = '?speaker'
  address.hash = ''
  const opened = window.open(address.href, `rostrum speaker ${location.pathname}`, 'popup,width=1280,height=800')
  if (opened) link.adopt(opened)
  else window.alert('The browser blocked the speaker view. Allow this page to open windows and press S again.')
}
