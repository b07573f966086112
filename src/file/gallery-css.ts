/** The style of the page over decks: paper or ink, after the reader's own choice. */
export const galleryCss = `:root{--page:#f4f2ee;--ink:#1a1816;--quiet:#625b52;--line:#d8d2c8;--focus:#9d2a13;--wrong:#a02c14}
@media (prefers-color-scheme:dark){:root{--page:#161513;--ink:#f1ece3;--quiet:#a9a196;--line:#35322d;--focus:#f0714f;--wrong:#ff8d78}}
*{box-sizing:border-box;margin:0}
body{background:var(--page);color:var(--ink);font:400 1rem/1.5 ui-sans-serif,system-ui,-apple-system,'Segoe UI',sans-serif;padding:clamp(1.5rem,5vw,5rem)}
header{display:flex;align-items:baseline;justify-content:space-between;border-top:6px solid;padding-top:1.25rem;margin-bottom:clamp(2rem,4vw,3.5rem)}
h1{font-size:clamp(2.5rem,6vw,4.5rem);font-weight:600;line-height:1;letter-spacing:-.01em}
header p,.facts,.more{color:var(--quiet);font-size:.9375rem}
main>ul{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,20rem),1fr));gap:clamp(2rem,3vw,3rem) clamp(1.5rem,2.5vw,2.5rem)}
a{color:inherit;text-decoration:none;display:block}
a:focus-visible{outline:3px solid var(--focus);outline-offset:6px}
.face{aspect-ratio:16/9;overflow:hidden;background:var(--ground);color:var(--text);outline:1px solid var(--line);outline-offset:-1px;margin-bottom:1rem;container-type:inline-size;position:relative}
.face img{width:100%;height:100%;object-fit:cover;display:block;transition:scale .4s}
.face.whole img{object-fit:contain}
.face.set{display:flex;align-items:end;font-weight:600;letter-spacing:-.01em;line-height:1.04}
.face.set::before{content:'';position:absolute;inset:0 auto auto 0;width:100%;height:100%;border-top:.5rem solid var(--accent)}
.face.set span{width:100%;max-height:100%;overflow:hidden;overflow-wrap:anywhere;padding:10cqw 7cqw 6.5cqw;font-size:11cqw}
.face .ai{position:absolute;inset:auto auto .75rem .75rem;padding:.125rem .5rem;border-radius:2px;background:#14120fd9;color:#fff;font-size:.8125rem}
.face.set.middle span{font-size:9cqw}
.face.set.long span{font-size:7.2cqw}
.face.set.longest span{font-size:5.6cqw}
h2{font-size:1.3125rem;line-height:1.25;font-weight:600;text-wrap:balance}
a:hover h2{text-decoration:underline;text-underline-offset:.18em;text-decoration-thickness:1px}
a:hover .face.wide img{scale:1.02}
li p{margin-top:.375rem}
.more{display:flex;flex-wrap:wrap;gap:0 1rem;list-style:none;padding:0;margin-top:.125rem}
.more li{display:block}
.more a{display:inline-block;padding:.25rem 0;color:var(--ink);text-decoration:underline;text-decoration-color:var(--line);text-underline-offset:.2em;text-decoration-thickness:1px}
.more a:hover{text-decoration-color:currentColor}
.face.broken{background:none;color:var(--ink);display:flex;flex-direction:column;justify-content:end;padding:1.25rem;border-top:.5rem solid var(--wrong)}
.face.broken p{margin:0;overflow:hidden;display:-webkit-box;-webkit-line-clamp:6;-webkit-box-orient:vertical;line-height:1.4}
code{font:.9375em ui-monospace,'SF Mono',Menlo,Consolas,monospace;background:color-mix(in srgb,var(--ink) 8%,transparent);padding:.05em .3em;border-radius:2px}
.place{font:500 1rem/1.4 ui-monospace,'SF Mono',Menlo,Consolas,monospace;color:var(--wrong);overflow-wrap:anywhere}
@media (prefers-reduced-motion:reduce){.face img{transition:none}}
`
