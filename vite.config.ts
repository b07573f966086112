import { copyFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { defineConfig as defineTests } from 'vitest/config'
import manifest from './package.json' with { type: 'json' }

const external = [/^node:/, ...Object.keys(manifest.dependencies).map((name) => new RegExp(`^${name}(/|$)`))]

/** Code with `\u2026` for `…`. Behind a lone backslash the letter stands for itself, so the backslash goes. No text may be raw (`String.raw`). */
const inAscii = (code: string): string =>
  code.replaceAll(
    /(\\*)([^\0-\x7f])/g,
    (_, before: string, unit: string) => `${before.slice(before.length % 2)}\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** The Node side, in lazy chunks, so that a command loads only what it needs; CommonJS, so that its compiled code can be kept (`src/shell/compiled.ts`). */
const node = defineConfig({
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist/node',
    minify: false,
    rolldownOptions: {
      input: { main: 'src/shell/main.ts', index: 'src/index.ts', 'crew-member': 'src/shell/talks/crew-member.ts' },
      external,
      output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name].cjs' },
    },
  },
  plugins: [
    {
      name: 'commander-without-processes',
      // It starts none for us, and to have that ready costs as much as reading a post.
      transform: (code, id) => (/commander\/lib\/command\.js$/.test(id) ? code.replace("require('node:child_process')", '{}') : undefined),
    },
    {
      name: 'packages-by-way-of-the-loader',
      // Code that was compiled before cannot import; its loader hands in `importPackage`.
      renderChunk: (code) =>
        code.replaceAll(
          /\bimport\(("[^".][^"]*")\)/g,
          (whole, name: string) => `(typeof importPackage === 'function' ? importPackage(${name}) : ${whole})`,
        ),
    },
    {
      name: 'ascii',
      // A byte a letter: V8 would keep two of all, and decode the text first, each time that a command starts.
      generateBundle: (_, bundle) => {
        for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk') chunk.code = inAscii(chunk.code)
      },
    },
  ],
  ssr: { noExternal: true },
  resolve: { alias: { 'js-yaml': fileURLToPath(new URL('src/post/front-matter/no-js-yaml.ts', import.meta.url)) } },
})

/** What stands in front of it: the bin, and the package's own name. */
const front = defineConfig({
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist',
    emptyOutDir: false,
    minify: false,
    rolldownOptions: { input: { cli: 'src/cli.ts' }, output: { entryFileNames: '[name].js' } },
  },
  plugins: [
    {
      name: 'index-of-the-package',
      generateBundle() {
        this.emitFile({ type: 'asset', fileName: 'index.js', source: "export * from './node/index.cjs'\n" })
      },
    },
  ],
})

/** The browser side: classic scripts, since module scripts are blocked on `file://`. */
const player = (name: string) =>
  defineConfig({
    publicDir: false,
    plugins:
      name === 'player'
        ? [
            {
              name: 'mermaid-beside-the-player',
              closeBundle: () => copyFile('node_modules/mermaid/dist/mermaid.min.js', 'dist/player/mermaid.js'),
            },
          ]
        : [],
    build: {
      target: 'es2022',
      outDir: 'dist/player',
      emptyOutDir: false,
      cssCodeSplit: false,
      rolldownOptions: {
        input: `src/player/${name}.ts`,
        output: { format: 'iife', name: `rostrum_${name}`, entryFileNames: `${name}.js`, assetFileNames: `${name}.[ext]` },
      },
    },
  })

const tests = defineTests({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/corpus/**'],
    globalSetup: ['test/get-browser.ts'],
    testTimeout: 30_000,
    // A browser test waits as often as it works: two at a time keep two cores busy.
    maxWorkers: 2,
    css: true,
  },
})

export default defineConfig(({ mode }) =>
  mode.startsWith('player:') ? player(mode.slice('player:'.length)) : mode === 'test' ? tests : mode === 'front' ? front : node,
)
