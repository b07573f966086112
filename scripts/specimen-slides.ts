import type { Unfitted } from '../src/deck/types.ts'
import type { Picture } from '../src/picture.ts'
import type { Inline } from '../src/post/types.ts'

/** Every layout and every form, short and long, in words of our own. */

export const said = (words: string): readonly Inline[] => [{ kind: 'text', text: words }]
const strong = (words: string): Inline => ({ kind: 'strong', inlines: said(words) })
const from = { line: 1, lastLine: 1 }
const frame = (words: string) => ({ title: said(words), from, passages: [] })
const point = (words: string | readonly Inline[], more: { term?: string; points?: readonly string[] } = {}) => ({
  text: typeof words === 'string' ? said(words) : words,
  step: true,
  from,
  points: (more.points ?? []).map((inner) => ({ text: said(inner), step: false, from, points: [] })),
  ...(more.term !== undefined && { term: said(more.term) }),
})
export const picture = (file: string, widthPx: number, heightPx: number, alt: string): Picture => ({
  src: file,
  file,
  widthPx,
  heightPx,
  alt,
  animated: false,
  vector: false,
})

const sample = `import { composeDeck, makeOutline, readPost } from 'rostrum'

/** A post goes in, a talk comes out. */
export function talkOf(text: string, kit: Kit): Deck {
  const { made: post, remarks } = readPost(text, { path: kit.path })
  const outline = makeOutline(post)
  const { made: deck } = composeDeck(outline.made, kit)

  for (const remark of remarks) console.warn(remark.code)
  return { ...deck, minutes: 20 }
}`

const unified = `@@ -1,4 +1,4 @@
 export const port = 4040
-export const host = '0.0.0.0'
+export const host = '127.0.0.1'
 export const isOpen = true`

const long = `from dataclasses import dataclass
import time

@dataclass
class Signal:
    sender: str
    strokes: int
    heard_at: float

class Lamp:
    def __init__(self, patience: float = 30.0) -> None:
        self.patience = patience
        self.log: list[Signal] = []

    def hear(self, signal: Signal) -> str:
        self.log.append(signal)  # every signal counts
        if signal.strokes > 4:
            return "say it again, more slowly"
        waited = time.monotonic() - signal.heard_at
        return "anchor" if waited > self.patience else "answer"`

export const slides: readonly Unfitted[] = [
  {
    ...frame('Lighthouses and Harbours: What Two Kinds of Care Owe Each Other'),
    layout: 'title',
    subtitle: said('After twenty winters on the same coast'),
    byline: ['Mara Lindqvist'],
    kicker: 'Leadership',
    date: '2 May 2024',
    site: 'Slow Water',
  },
  {
    ...frame('On Keeping a Light'),
    layout: 'title',
    byline: ['Mara Lindqvist'],
    date: '2 May 2024',
    site: 'Slow Water',
    cover: picture('img/one-wheel-seven-jobs.jpeg', 1254, 1254, 'Two towers at dusk'),
  },
  {
    ...frame('Fog'),
    layout: 'title',
    subtitle: said('Notes from a coast that nobody sees until it is too late to turn'),
    byline: [],
    date: '2 May 2024',
  },
  {
    ...frame(
      'Everything That Was Written Down in the Second Ledger, and the Little of It That the Harbour Board Ever Chose to Read Aloud in Spring',
    ),
    layout: 'title',
    byline: ['Mara Lindqvist', 'Ilse Okonkwo-Brandt'],
    kicker: 'History',
    date: '30 September 2024',
    site: 'Slow Water',
  },
  { ...frame('A harbour that is never quiet has no time to be deep.'), layout: 'statement', label: 'TL;DR' },
  {
    title: [{ kind: 'text', text: 'Fog is ' }, strong('not'), { kind: 'text', text: ' an excuse.' }],
    from,
    passages: [],
    layout: 'statement',
  },
  {
    ...frame(
      'Nobody thanks the lamp on a clear night, and that is how you know that it works, that somebody trimmed the wick, carried the oil and stayed awake.',
    ),
    layout: 'statement',
  },
  {
    ...frame('Agenda'),
    titleIsFurniture: true,
    layout: 'agenda',
    entries: [
      'The keeper and the pilot',
      'Why fog makes both of them honest',
      'Rope, oil and other small debts',
      'What the tide forgets: a year of ledgers',
      'Signals that nobody answered',
      'Night watches',
      'The cost of a second lamp',
      'When to leave the rock',
    ].map((title, n) => ({ title: said(title), id: `part-${n + 1}` })),
  },
  { ...frame('The Keeper and the Pilot: Two Ways of Looking at Water'), layout: 'section', n: 4 },
  { ...frame('Signals That Nobody Answered'), layout: 'section', n: 4 },
  { ...frame('Night Watches'), layout: 'section', n: 12 },
  {
    ...frame('A Pilot Earns Trust in Small Change'),
    layout: 'points',
    ordered: false,
    start: 1,
    points: [
      point('They name the rocks before the crew can see them, and say how sure they are.'),
      point('They hand over the wheel early, while there is still room to be wrong.'),
      point('They keep the ledger open so that nobody has to guess what it costs.'),
    ],
  },
  {
    ...frame('Night Watches'),
    layout: 'points',
    ordered: false,
    start: 1,
    points: [point('A watch is a promise that somebody else may sleep.')],
  },
  {
    ...frame('What the Ledger Is For'),
    layout: 'points',
    ordered: false,
    start: 1,
    points: [point('A ledger that only one person can read is a diary, and a diary does not help a pilot who arrives in the dark.')],
  },
  {
    ...frame('Ports of Call'),
    layout: 'points',
    ordered: false,
    start: 1,
    points: [point('Lisbon'), point('Turku'), point('Bergen')],
  },
  {
    ...frame('What the Fog Teaches'),
    layout: 'points',
    ordered: false,
    start: 1,
    points: [
      point('Sound travels further than light.'),
      point(
        ['Say ', 'where you are', ' before you say where you are going.'].map((text, n) =>
          n === 1 ? strong(text) : { kind: 'text', text },
        ),
      ),
      point('Slow is a direction, too, and a crew that has learned to wait for the second bell seldom needs the third.'),
      point([
        { kind: 'text', text: 'Answer every signal, even with ' },
        { kind: 'code', text: 'not_yet' },
        { kind: 'text', text: '.' },
      ]),
    ],
  },
  {
    ...frame('Before You Leave the Rock'),
    layout: 'points',
    ordered: true,
    start: 1,
    points: [
      point('Trim the lamp', { points: ['Cut the wick straight', 'Wipe the glass from the inside first'] }),
      point('Write down the wind', { points: ['Direction, force, and what you thought it would do'] }),
      point('Wake your relief'),
      point('Walk down slowly'),
    ],
  },
  {
    ...frame('Sharpening the Keeper’s Eye'),
    layout: 'points',
    ordered: false,
    start: 1,
    points: [
      point('Do not describe the storm; say what the deck will feel like when it comes.', { term: 'Forecasting' }),
      point('A name is easier to carry than a number.', { term: 'Storytelling' }),
      point('Let the apprentice ring the bell.', { term: 'Handing over' }),
      point('The channel moves every winter.', { term: 'Taking soundings' }),
      point('Be the loudest friend your crew has on shore.', { term: 'Standing by' }),
    ],
  },
  {
    ...frame('Considerations That Every Harbourmaster Eventually Writes into the Second Ledger'),
    layout: 'points',
    ordered: false,
    start: 1,
    points: [
      point(
        'Dredging is invisible work until the first keel touches ground, and after that it is the only work that anyone has ever heard of.',
      ),
      point('Berths are promises with a length and a date.'),
      point('A crane that is always busy is a queue with a motor.'),
    ],
  },
  {
    ...frame('The Year of the Two Ledgers'),
    layout: 'prose',
    blocks: [
      {
        kind: 'paragraph',
        place: from,
        inlines: said(
          'The first ledger counted ships. It was neat, it was public, and it was read aloud each spring. The second counted favours: who had lent a pump, who had sat up with a sick engineer, who had said no in time.',
        ),
      },
      {
        kind: 'paragraph',
        place: from,
        inlines: said('When the office burned, the first was rebuilt within a week from invoices. Nobody could rebuild the second.'),
      },
    ],
  },
  {
    ...frame('Two Lights on One Rock'),
    layout: 'image',
    picture: picture('img/one-wheel-seven-jobs.jpeg', 1254, 1254, 'Two towers on one rock, one lit'),
    aiCredit: said('Generated with AI ∙ 2 May 2024 at 3:03 pm'),
    ai: true,
  },
  {
    ...frame('The Harbour at First Light'),
    layout: 'image',
    picture: picture('img/summit-and-path.jpeg', 1792, 1008, 'A harbour seen from the hill'),
    caption: said('The inner harbour, an hour before the ferries'),
    aiCredit: said('Generated with AI ∙ 2 May 2024 at 3:24 pm'),
    ai: true,
  },
  {
    ...frame('A Chart of the Channel'),
    layout: 'image',
    picture: picture('img/chart.jpeg', 1792, 780, 'A chart of the channel'),
    caption: said('Soundings in fathoms, spring 1911'),
    ai: false,
  },
  {
    ...frame('The Second Lamp, Drawn from the Water'),
    layout: 'image',
    picture: picture('img/photo.jpeg', 1350, 900, 'A lamp'),
    caption: said('A study for the lamp room, with the keeper for scale'),
    ai: false,
  },
  {
    ...frame('A Tall One'),
    layout: 'image',
    picture: picture('img/tower.jpeg', 700, 1000, 'A tower'),
    caption: said('Seen from the mole'),
    ai: false,
  },
  {
    ...frame('The Bell on the North Mole'),
    layout: 'image',
    picture: {
      src: '/assets/img/bell.jpeg',
      widthPx: 0,
      heightPx: 0,
      alt: 'A bronze bell, green at the rim',
      animated: false,
      vector: false,
      missing: 'not-found',
    },
    ai: false,
  },
  {
    ...frame('Three Ways to Tie Up'),
    layout: 'gallery',
    pictures: [
      { picture: picture('img/one-wheel-seven-jobs.jpeg', 1254, 1254, 'A bowline'), caption: said('A bowline, for the night'), ai: false },
      { picture: picture('img/chart.jpeg', 1792, 780, 'A cleat'), caption: said('A cleat, for an hour'), ai: false },
      {
        picture: picture('img/summit-and-path.jpeg', 1792, 1008, 'A spring line'),
        caption: said('A spring line, for weather'),
        aiCredit: said('Generated with AI'),
        ai: true,
      },
    ],
  },
  {
    ...frame('Four Mornings'),
    layout: 'gallery',
    pictures: ['Fog', 'Rain', 'Wind', 'Nothing at all, which is the weather that everybody forgets'].map((text) => ({
      picture: picture('img/summit-and-path.jpeg', 1792, 1008, text),
      caption: said(text),
      ai: false,
    })),
  },
  {
    ...frame('Install'),
    layout: 'code',
    text: 'npm install --save-dev rostrum\nnpx rostrum present post.md',
    lang: 'sh',
    firstLine: 1,
    steps: [],
  },
  {
    ...frame('Start the Lamp'),
    layout: 'code',
    text: 'lampd --port 7070',
    lang: 'sh',
    firstLine: 1,
    steps: [],
    below: [
      {
        lead: said('Then ask it how it is:'),
        text: 'curl localhost:7070/health\n# {"lit": true}',
        lang: 'sh',
        firstLine: 1,
        steps: [],
        from,
      },
    ],
  },
  { ...frame('A Lamp That Listens'), layout: 'code', text: long, lang: 'python', file: 'lamp.py', firstLine: 1, steps: [] },
  {
    ...frame('From Post to Talk'),
    layout: 'code',
    text: sample,
    lang: 'ts',
    file: 'src/talk-of.ts',
    firstLine: 1,
    steps: [[5, 6, 7], [9]],
  },
  { ...frame('Only the Loopback Listens'), layout: 'code', text: unified, lang: 'diff', firstLine: 1, steps: [] },
  {
    ...frame('Who Came In, and When'),
    layout: 'table',
    head: ['Vessel', 'Tons', 'Share', 'Hours'].map(said),
    align: [undefined, 'right', 'right', 'right'],
    columnsPx: [],
    rows: [
      ['The Patient Margit', '950', '9.2%', '0.7'],
      ['Second Opinion', '1,160', '11.2%', '0.9'],
      ['Rope and Oil', '880', '8.5%', '0.7'],
      ['Everything Else That Floats', '3,330', '32.3%', '2.6'],
      ['Not Before Thursday', '820', '7.9%', '0.6'],
    ].map((row) => row.map(said)),
  },
  {
    ...frame('Signals and What They Ask Of You'),
    layout: 'table',
    head: ['Signal', 'Meaning', 'Answer'].map(said),
    align: [],
    columnsPx: [],
    caption: said('After the harbour rules of 1911'),
    rows: [
      ['One long bell', 'A vessel is leaving its berth and cannot stop for you', 'Hold, and show a light'],
      ['Two short', 'The pilot is aboard', 'One short'],
      ['Three short', 'Engines are astern', 'None; keep clear'],
      ['Five short', 'Somebody does not understand what you intend', 'Say it again, more slowly'],
      ['Silence in fog', 'The worst of them', 'Anchor'],
      ['A lamp, swung', 'All hands ashore', 'Swing it back'],
      ['A flag at noon', 'Mail', 'Send the boat'],
    ].map((row) => row.map(said)),
  },
  {
    ...frame('Two Lights'),
    layout: 'table',
    head: ['Lamp', 'Carries'].map(said),
    align: [],
    columnsPx: [],
    rows: [
      ['The old one', 'Eleven miles, on a clear night'],
      ['The new one', 'Nineteen'],
    ].map((row) => row.map(said)),
  },
  {
    ...frame('A Year of Arrivals'),
    layout: 'table',
    head: ['Month', 'Ships', 'Tons', 'Grain', 'Coal', 'Timber', 'Fish', 'Mail'].map(said),
    align: [undefined, ...Array.from({ length: 7 }, () => 'right' as const)],
    columnsPx: [],
    rows: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August'].map((month, n) =>
      [month, ...Array.from({ length: 7 }, (_, column) => String((n + 3) * (column + 2) * 17))].map(said),
    ),
  },
  {
    ...frame('Fog'),
    layout: 'quote',
    paragraphs: [said('A light that wants to be admired is a danger to shipping.')],
    source: said('Mara Lindqvist, The Second Ledger'),
  },
  {
    ...frame('A Longer View'),
    layout: 'quote',
    paragraphs: [
      said(
        'I have kept this lamp for thirty years and been thanked four times, and each of the four had come ashore by accident, looking for someone else, and stayed for soup.',
      ),
    ],
  },
  ...(
    [
      ['warning', 'Warning', 'Before you dredge'],
      ['note', 'Note', ''],
      ['tip', 'Tip', 'Ask on shore'],
      ['info', 'Info', 'Where the log is kept'],
      ['danger', 'Danger', 'Open water'],
    ] as const
  ).map(([tone, label, title]): Unfitted => ({
    ...frame(title),
    title: title === '' ? [] : said(title),
    layout: 'callout',
    tone,
    label,
    points: [
      {
        ...point('Ask who sleeps on the boats nearby. Dredging is loud, and the channel will still be shallow in the morning.'),
        step: false,
      },
    ],
  })),
  {
    ...frame('How Far a Light Carries'),
    layout: 'math',
    tex: 'd \\approx 3.57\\left(\\sqrt{h_{\\text{lamp}}} + \\sqrt{h_{\\text{eye}}}\\right) = \\sqrt{\\frac{2R}{\\cos\\varphi}}\\,\\int_0^{h} \\frac{\\mathrm{d}z}{\\sqrt{z}}',
  },
  {
    ...frame('What Happens to a Signal'),
    layout: 'diagram',
    language: 'mermaid',
    text: 'flowchart LR\n  A[Bell rings] --> B{Heard?}\n  B -- yes --> C[Answer]\n  B -- no --> D[Anchor]',
  },
  {
    ...frame('How the lamp room was rebuilt'),
    layout: 'embed',
    service: 'YouTube',
    url: 'https://www.youtube.com/watch?v=abc',
    host: 'youtube.com',
  },
  {
    ...frame('Lighthouses and Harbours: What Two Kinds of Care Owe Each Other'),
    layout: 'closing',
    url: 'https://slow-water.example/posts/lighthouses-and-harbours',
    signed: 'Slow Water',
  },
]
