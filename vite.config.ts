import { copyFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { defineConfig as defineTests } from 'vitest/config'
import manifest from './package.json' with { type: 'json' }

const external = [/^node:/, ...Object.keys(manifest.dependencies).map((name) => new RegExp(`^${name}(/|$)`))]

/** The Node side, in lazy chunks, so that a command loads only what it needs; CommonJS, so that its compiled code can be kept (`src/shell/compiled.ts`). */
const node = defineConfig({
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist/node',
    minify: false,
    rolldownOptions: {
      input: { main: 'src/shell/main.ts', index: 'src/index.ts', 'crew-member': 'src/shell/crew-member.ts' },
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
  ],
  ssr: { noExternal: true },
  resolve: { alias: { 'js-yaml': fileURLToPath(new URL('src/post/no-js-yaml.ts', import.meta.url)) } },
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
