const names = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Elements without a closing tag. */
export const voidElements = names('area base basefont br col embed frame hr img input link meta param source track wbr')

/** Elements that stand on lines of their own. */
export const blockElements = names(
  'address article aside blockquote body center details dialog dir div dl dd dt fieldset figure figcaption footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe ' +
    'li main menu nav ol p picture pre search section summary table tbody td tfoot th thead tr ul video audio object embed canvas legend caption',
)

/** Elements whose content nobody reads. */
export const silentElements = names(
  'script style noscript template head meta link base param source track svg title colgroup col map area datalist select option input textarea canvas',
)

const blocks = names(
  'address article aside blockquote center details dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main menu nav ol p pre section table ul',
)

/** Which opening tags end an element that its author left open, as HTML has it. */
export const closedBy: Readonly<Record<string, ReadonlySet<string> | undefined>> = Object.assign(Object.create(null), {
  p: blocks,
  li: names('li'),
  dt: names('dt dd'),
  dd: names('dt dd'),
  tr: names('tr tbody tfoot thead'),
  td: names('td th tr tbody tfoot'),
  th: names('td th tr tbody tfoot'),
  thead: names('tbody tfoot'),
  tbody: names('tbody tfoot'),
  option: names('option'),
  rt: names('rt rp rb'),
  rp: names('rt rp rb'),
})
