import { aboutDialects } from '../src/post/dialects/about.ts'
import { dialects } from '../src/post/dialects/index.ts'
import { vocabulary } from '../src/post/dialects/vocabulary.ts'
import { grammars } from '../src/post/grammars/index.ts'
import type { DialectName } from '../src/post/types.ts'

/** How each spelling looks to who writes it. */
const spellings: Readonly<Record<keyof typeof grammars, string>> = {
  shortcode: '`{{< name … >}}`, `{{% name %}} … {{% /name %}}`',
  liquid: '`{% name … %}`, `{% name %} … {% endname %}`, `{{ value }}`',
  container: '`::: name … :::`',
  leaf: '`::name[Title]{#id}`',
  mdc: '`::name{key="value"} … ::`',
  mdcInline: '`:name[text]`',
  percentCard: '`%[address]`',
  admonition: '`!!! name "Title"`, `=== "Tab"`',
  slashes: '`/// name | Title`',
  simpleTable: 'text in columns under a line of dashes',
  snippet: '`<<< file`, `--8<-- "file"`',
  blockId: '`^name`',
  wiki: '`[[Page]]`, `![[file.png]]`',
  percentComment: '`%% comment %%`',
  atLink: '`@[name](…)`',
  moduleLine: '`import`, `export`',
  expression: '`{/* comment */}`, `{"text"}`, `{name}`',
  component: '`<Name …>…</Name>`',
  bracket: '`[caption …]…[/caption]`, `[youtube …]`',
}

/** The page of the docs on dialects, made from what the reader of posts knows. */
export function dialectsText(): string {
  const names = Object.keys(dialects) as DialectName[]
  const rows = names.map((name) => `| \`${name}\` | ${aboutDialects[name].name} | ${aboutDialects[name].signs} | ${spellingsOf(name)} |`)
  return [
    '# Which blogs Rostrum can read',
    '',
    '<!-- Written by `node scripts/run.mjs scripts/dialects-table.ts`. Change the grammars or the vocabulary, not this page. -->',
    '',
    'A post stays as it is. Rostrum finds out from the site and from the post itself which engine it was written for, and says so in its',
    'report; `--dialect NAME` says it for you. Posts move between engines and keep their old directives, so `{{< … >}}`, `{% … %}`,',
    '`:::`, `!!! note`, `///` and the brackets of WordPress (`[caption …]`) are read in every dialect, and so are the fences and roles of MyST',
    "(`{figure}`, `` {ref}`lamp` ``), lines such as `::youtube[Title]{#id}` and Hashnode's `%[address]`.",
    '',
    '| name | engine | recognised by | reads besides |',
    '|---|---|---|---|',
    ...rows,
    '',
    'Markdown itself is read the same everywhere: GitHub tables, task lists and strikethrough, footnotes, definition lists, `$math$`,',
    '`==marks==`, `H~2~O`, `:emoji:`, keys (`++ctrl+c++`), citations (`[@knuth1984, p. 33]`, to the notes), attributes such as `{: .wide}` and',
    '`{#name}`, and raw HTML (figures, tables, lists, `<details>`).',
    '',
    '## What a directive becomes',
    '',
    'The name counts, not the brackets: `{{< figure >}}`, `{% figure %}` and `<Figure />` are all a picture.',
    '',
    '| becomes | names |',
    '|---|---|',
    ...meanings().map(([says, called]) => `| ${says} | ${called.map((name) => `\`${name}\``).join(' ')} |`),
    '',
    'A directive with any other name leaves its inner text where it stands; without one, the words among its arguments go to the notes.',
    'Either way the report names it, with its line.',
    '',
  ].join('\n')
}

function spellingsOf(name: DialectName): string {
  const own = Object.entries(grammars).filter(
    ([spelling, list]) =>
      !/^(shortcode|liquid|container|leaf|percentCard|admonition|slashes|snippet|bracket)$/.test(spelling) &&
      list.some((grammar) => dialects[name].grammars.includes(grammar)),
  )
  return own.map(([spelling]) => spellings[spelling as keyof typeof grammars]).join(', ') || '–'
}

/** Names by what they mean, in the order of the vocabulary. Names that only grammars give are left out. */
function meanings(): readonly (readonly [string, readonly string[]])[] {
  const bySaying = new Map<string, string[]>()
  for (const [name, meaning] of Object.entries(vocabulary)) {
    if (meaning === undefined || /^(output|expression|nothing|comment-text|wiki-\w+|endraw|endcomment)$/.test(name)) continue
    bySaying.set(meaning.says, [...(bySaying.get(meaning.says) ?? []), name])
  }
  return [...bySaying]
}
