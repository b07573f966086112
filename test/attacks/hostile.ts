import { createServer, type Server } from 'node:http'
import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { workIn } from '../cli/fake-terminal.ts'

/** What lies outside the site and must turn up nowhere. */
export const canary = 'CANARY-7f3a91'

/** Sets a mark, so that whatever ran is caught. */
const run = 'window.hacked=(window.hacked||0)+1;console.log("HACKED")'
const attribute = run.replaceAll('"', '&quot;')

/** A host inside the network that keeps what it was asked. */
export async function startInside(): Promise<{ readonly port: number; readonly asked: readonly string[]; readonly server: Server }> {
  const asked: string[] = []
  const server = createServer((request, answer) => {
    asked.push(`${request.headers.host ?? ''}${request.url ?? ''}`)
    answer.writeHead(200, { 'content-type': 'image/svg+xml' }).end(`<svg xmlns="http://www.w3.org/2000/svg"><text>${canary}</text></svg>`)
  })
  await new Promise<void>((done) => server.listen(0, '::', done))
  const address = server.address()
  return { port: typeof address === 'object' && address ? address.port : 0, asked, server }
}

/** Every spelling of this machine and of the network around it that a picture's address can have. */
const insideHosts = [
  '127.0.0.1',
  'localhost',
  '[::1]',
  '[::ffff:127.0.0.1]',
  '2130706433',
  '0x7f000001',
  '0177.0.0.1',
  '127.1',
  '0.0.0.0',
  '[::]',
  '0',
  'localhost.',
  '127.0.0.1.',
]

const svg = (inner: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40" height="40" onload="${attribute}">${inner}</svg>`

const pictures = (port: number): Record<string, string> => ({
  'script.svg': svg(`<script>${run}</script><circle r="9" onclick="${attribute}"/>`),
  'foreign.svg': svg(
    `<foreignObject width="9" height="9"><img xmlns="http://www.w3.org/1999/xhtml" src="x" onerror="${attribute}"/><iframe xmlns="http://www.w3.org/1999/xhtml" src="file:///etc/passwd"/></foreignObject>`,
  ),
  'use.svg': svg(
    `<use href="http://127.0.0.1:${port}/use.svg#a"/><image xlink:href="http://127.0.0.1:${port}/image.png" width="9" height="9"/><image href="file:///etc/passwd"/><a href="javascript:${attribute}"><rect width="9" height="9"/></a>`,
  ),
  'css.svg': svg(
    `<style>@import url(http://127.0.0.1:${port}/import.css);rect{fill:url(http://127.0.0.1:${port}/fill)}</style><rect width="9" height="9" style="background:url(http://127.0.0.1:${port}/style)"/>`,
  ),
  'animate.svg': svg(
    `<a id="a"><rect width="9" height="9"/></a><animate href="#a" attributeName="href" to="javascript:${attribute}"/><set href="#a" attributeName="onclick" to="${attribute}"/>`,
  ),
  'entity.svg': `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg('<text>&x;</text>')}`,
})

/** Each piece on its own: a heading, what attacks, a sentence. */
const pieces = (port: number, secret: string): readonly string[] => {
  const to = (name: string): string => `http://127.0.0.1:${port}/${name}`
  return [
    `<script>${run}</script>`,
    `<script src="${to('script.js')}"></script>`,
    `<img src="x" onerror="${attribute}"> <img src=x onerror=${run.replaceAll(' ', '')}> <svg onload="${attribute}"><script>${run}</script></svg>`,
    `<a href="javascript:${attribute}">one</a> [two](javascript:${encodeURI(run)}) [three][ref] [four](JaVaScRiPt:alert(1)) <a href="&#106;avascript:${attribute}">five</a> [six](  javascript:alert(1)) [seven](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==) [eight](vbscript:x) [nine](file:///etc/passwd)\n\n[ref]: javascript:${encodeURI(run)} "title"`,
    `<base href="${to('base/')}">\n\n<meta http-equiv="refresh" content="0;url=${to('refresh')}">\n\n<link rel="stylesheet" href="${to('link.css')}">\n\n<link rel="preload" as="image" href="${to('preload')}">`,
    `<p style="background:url(${to('style')});position:fixed;inset:0" onclick="${attribute}">Styled</p>\n\n<style>@import '${to('import')}'; body{background:url(${to('sheet')})}</style>`,
    `<iframe src="file:///etc/passwd"></iframe>\n\n<iframe srcdoc="<script>parent.hacked=1</script>"></iframe>\n\n<object data="${to('object')}"></object>\n\n<embed src="${to('embed')}">\n\n<video src="${to('video.mp4')}" poster="${to('poster')}"></video>\n\n<audio src="${to('audio.mp3')}"></audio>`,
    `<form action="${to('form')}"><input autofocus onfocus="${attribute}"><button formaction="javascript:${attribute}">Go</button></form>\n\n<details open ontoggle="${attribute}"><summary>More</summary>Less</details>\n\n<math><mtext></mtext><a xlink:href="javascript:${attribute}">m</a></math>`,
    `<noscript><p title="</noscript><img src=x onerror=${attribute}>"></noscript>\n\n<template><img src=x onerror="${attribute}"></template>\n\n<table background="${to('table')}"><tr><td background="${to('cell')}">Cell</td></tr></table>`,
    `"><img src=x onerror=${run.replaceAll(' ', '')}>\n\n\`</code><script>${run}</script>\`\n\n\`\`\`html "><script>${run}</script>\n</code></pre><script>${run}</script>\n\`\`\``,
    ...insideHosts.map((host) => `![Of ${host}](http://${host}:${port}/picture-of-${encodeURIComponent(host)}.png)`),
    `![Clouds](http://169.254.169.254/latest/meta-data/) ![More](http://[fd00:ec2::254]/latest/)`,
    `![Up](../../${secret}) ![Absolute](${secret.startsWith('/') ? secret : `/${secret}`}) ![Encoded](..%2f..%2f${secret}) ![Twice](..%252f${secret}) ![File](file:///etc/passwd) ![Linked](linked.png) ![Folder](linked-folder/secret.png) ![Back](..\\..\\${secret}) ![Null](a.png%00.txt)`,
    ...Object.keys(pictures(port)).map((name) => `![Drawing ${name}](${name})`),
    `![Data](data:text/html,<script>${encodeURIComponent(run)}</script>) ![Data 2](data:image/svg+xml;base64,${Buffer.from(svg(`<script>${run}</script>`)).toString('base64')})`,
    `\`\`\`mermaid\nflowchart LR\n  A["<img src=x onerror='${run.replaceAll('"', '`')}'>"] --> B["<script>${run.replaceAll('"', '`')}</script>"]\n  click A "javascript:${run.replaceAll('"', '`')}"\n  click B href "${to('mermaid')}"\n\`\`\``,
    `\`\`\`mermaid\n%%{init: {"securityLevel": "loose", "themeCSS": "*{background:url(${to('mermaid-css')})}", "fontFamily": "x;}</style><img src=x onerror=${run.replaceAll('"', '`')}>"}}%%\nflowchart LR\n  C --> D\n\`\`\``,
    String.raw`$$\href{javascript:window.hacked=1}{x} \url{javascript:window.hacked=1} \includegraphics{${to('katex.png')}} \htmlData{x=1}{y} \htmlStyle{background:url(${to('katex')})}{z} \htmlId{app}{w}$$`,
    `[Wiki](//127.0.0.1:${port}/protocol-relative) <${to('auto')}>`,
    `{{< figure src="javascript:${attribute}" link="javascript:${attribute}" >}}\n\n<a href="${to('ping')}" ping="${to('ping-out')}" target="_blank">Ping</a>`,
    `<!-- notes: <script>${run}</script> <img src=x onerror="${attribute}"> [x](javascript:${encodeURI(run)}) -->`,
  ]
}

/** A site with a hostile post in it, and a secret beside the site. */
export function hostileSite(port: number): { readonly root: string; readonly post: string; readonly count: number } {
  const all = pieces(port, 'secret.png')
  const post = `---\ntitle: '<script>${run}</script> "A title"'\nauthor: '<img src=x onerror=${run.replaceAll("'", '')}>'\ndescription: '</title><script>${run}</script>'\ntags: ['"><script>${run}</script>']\nurl: 'javascript:${run}'\ncover: http://127.0.0.1:${port}/cover.png\n---\n\n${all
    .map(
      (piece, index) =>
        `## Piece ${index} <img src=x onerror="${attribute}">\n\nA sentence before it, so that there is something to say.\n\n${piece}\n`,
    )
    .join('\n')}`
  const root = workIn(
    {
      'secret.png': canary,
      'site/hugo.toml': "baseURL = 'https://blog.example/'\n",
      'site/content/posts/post.md': post,
      ...Object.fromEntries(Object.entries(pictures(port)).map(([name, text]) => [`site/content/posts/${name}`, text])),
    },
    { keep: true },
  )
  symlinkSync(join(root, 'secret.png'), join(root, 'site/content/posts/linked.png'))
  symlinkSync(root, join(root, 'site/content/posts/linked-folder'))
  writeFileSync(join(root, 'site/content/posts/a.png'), 'no picture')
  return { root, post: 'site/content/posts/post.md', count: all.length }
}
