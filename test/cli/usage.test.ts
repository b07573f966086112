import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rostrum, workIn } from './fake-terminal.ts'

describe('wrong usage', () => {
  it.each([
    [['buidl', 'post.md'], 'There is no command `buidl`. Did you mean `rostrum build`?'],
    [['post.md'], 'There is no command `post.md`. To show a post, say `rostrum present post.md`.'],
    [['build', '--thme', 'stage', 'post.md'], 'There is no option `--thme` for `build`. Did you mean `--theme`?'],
    [['present', 'post.md', '--handout'], 'There is no option `--handout` for `present`. It belongs to `export`.'],
    [['build'], '`rostrum build` needs a post'],
    [['build', 'post.md', '--size', '4:4'], '`--size` takes `16:9`, `16:10` or `4:3`, not `4:4`. Did you mean `4:3`?'],
    [['build', 'post.md', '--minutes', 'ten'], '`--minutes` takes a number from 1 to 600, not `ten`.'],
    [['export', 'post.md', '--to', 'pfd,png'], 'Did you mean `pdf`?'],
    [['export', 'post.md', '--range', 'a-b'], '`--range` takes slide numbers such as `1,4-6`'],
    [['outline', 'one.md', 'two.md'], '`rostrum outline` takes one post or one folder, and these are 2.'],
    [['build', 'post.md', '--no-stict'], 'Did you mean `--no-strict`?'],
    [['build', 'post.md', '-o', 'talk.pdf'], '`rostrum export post.md -o talk.pdf` writes that.'],
    [['build', 'post.md', '-o', 'talk.docx'], 'Rostrum writes no `.docx`.'],
    [['export', 'post.md', '-o', 'talk.pdf', '--to', 'png'], '`--out talk.pdf` is the name of a PDF, and `--to` asks for `png`.'],
    [['export', 'post.md', '-o', '-', '--to', 'notes,html'], '`--out -` takes one format, and these are 2: `notes`, `html`.'],
    [['export', 'post.md', '--range', '4-2'], '`--range` takes slide numbers such as `1,4-6`, counted from 1, not `4-2`.'],
    [['hlp'], 'Did you mean `rostrum help`?'],
    [['doctor', 'post.md'], '`rostrum doctor` takes fewer words than these.'],
    [['themes', 'ejct', 'stage'], '`rostrum themes eject NAME`'],
  ])('ends with 2 and says what was meant: %j', async (argv, sentence) => {
    const ran = await rostrum(workIn({ 'post.md': '# One' }), argv)
    expect(ran.err).toContain(sentence)
    expect(ran).toMatchObject({ code: 2, out: '' })
  })

  it('refuses one file for two posts, and a report where an artifact goes', async () => {
    const cwd = workIn({ 'a.md': '# A\n\ntext', 'b.md': '# B\n\ntext' })
    expect(await rostrum(cwd, ['build', '.', '-o', 'x.html'])).toMatchObject({ code: 2, out: '' })
    expect(await rostrum(cwd, ['build', 'a.md', '-o', '-', '--json'])).toMatchObject({ code: 2, out: '' })
  })
})

describe('what a talk is made from', () => {
  it.each([
    ['export', 'post.md'],
    ['export', './lid.png'],
    ['export', 'linked.md'],
    ['build', 'post.md'],
  ])('is never written over: %s -o %s', async (command, out) => {
    const cwd = workIn({ 'post.md': '# A lid\n\n![A lid](lid.png)\n' })
    writeFileSync(join(cwd, 'lid.png'), Buffer.from(pixel, 'base64'))
    symlinkSync('post.md', join(cwd, 'linked.md'))
    const before = ['post.md', 'lid.png'].map((name) => readFileSync(join(cwd, name), 'base64'))
    const ran = await rostrum(cwd, [command, 'post.md', '-o', out])
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err).toContain(`\`--out ${out}\` is a file that the talk is made from`)
    expect(['post.md', 'lid.png'].map((name) => readFileSync(join(cwd, name), 'base64'))).toEqual(before)
  })
})

it.skipIf(!existsSync('/dev/full'))('says that standard output took nothing, where its disk is full', () => {
  const cwd = workIn({ 'post.md': '# A lid\n\nIt is round.\n' })
  const full = openSync('/dev/full', 'w')
  const ran = spawnSync(process.execPath, [resolve('dist/cli.js'), 'build', 'post.md', '-o', '-'], {
    cwd,
    stdio: ['ignore', full, 'pipe'],
    encoding: 'utf8',
  })
  closeSync(full)
  expect(ran.status).toBe(1)
  expect(ran.stderr).toContain('Standard output could not be written (ENOSPC)')
})

const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='

describe('help', () => {
  it('has the words that other programs have', async () => {
    const cwd = workIn()
    expect(await rostrum(cwd, ['help'])).toEqual(await rostrum(cwd, ['--help']))
    expect(await rostrum(cwd, ['help', 'export'])).toEqual(await rostrum(cwd, ['export', '-h']))
    expect(await rostrum(cwd, ['version'])).toEqual(await rostrum(cwd, ['-V']))
  })

  it('is shown on standard output, also for no words at all', async () => {
    const help = await rostrum(workIn(), ['--help'])
    expect(help).toMatchObject({ code: 0, err: '' })
    expect((await rostrum(workIn(), [])).out).toContain('Commands:')
    expect(help.out).toMatchInlineSnapshot(`
      "Usage: rostrum <command> <post|folder> [options]

      Turns a blog post that already exists into a talk.

      Options:
        -V, --version          print the version
        -h, --help             show this help

      Commands:
        present <post|folder>  show the talk live in the browser
        build <post|folder…>   write each deck as a folder that opens anywhere
        export <post|folder…>  write PDF, pictures, PowerPoint or notes
        outline <post>         print what each slide says, and from which lines
        check <post|folder…>   look for what would embarrass you on stage
        themes [eject] [name]  list the themes; \`eject NAME\` copies one to start from
        doctor                 say what is there and what is missing

      For instance:
        rostrum present post.md --open
        rostrum build posts/ -o decks
        rostrum export post.md --to pdf,notes --minutes 20

      \`rostrum <command> --help\` says more. A post may be \`-\`, standard input.
      "
    `)
  })

  it('lists the options of a command by what they are for', async () => {
    expect((await rostrum(workIn(), ['build', '--help'])).out).toMatchInlineSnapshot(`
      "Usage: rostrum build <post|folder…> [options]

      Write each deck as a folder that opens anywhere.

      The talk:
        -t, --theme <NAME|DIR>  how it looks; \`rostrum themes\` lists them (broadsheet)
        --scheme <LIGHT>        the theme on light or on dark ground: light, dark
        --size <RATIO>          shape of a slide: 16:9, 16:10, 4:3 (16:9)
        --prose <HOW>           what becomes of paragraphs: points, full, notes
                                (points)
        --fragments <WHICH>     what waits for a click: lists, all, none (lists)
        --minutes <N>           make the talk that long
        --lang <TAG>            language of the post, \`en\` or \`pt-BR\`
        --dialect <NAME>        blog engine the post is written for
        --site <DIR>            root of the site around the post
        --html <TRUST>          what HTML in the post may do: safe, trusted (safe)
        --no-remote             do not fetch pictures from other hosts

      Files:
        -o, --out <DIR|FILE|->  folder of decks; a file name; \`-\` is standard output
                                (decks)
        --single-file           one HTML file with everything in it
        --drafts                drafts in a folder too
        -w, --watch             build again when something changes

      Output:
        --strict                a remark is a failure
        --json                  report on standard output
        -q, --quiet             no talk
        -c, --config <file>     instead of rostrum.config.{ts,js,json} here

      Options:
        -h, --help              show this help
      "
    `)
  })
})
