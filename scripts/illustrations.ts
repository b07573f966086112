/**
 * Draws the three illustrations of the example post and writes them as JPEG with the IPTC digital source type that says
 * who drew them. `node scripts/illustrations.ts` makes the same bytes each time.
 */
import { mkdirSync } from 'node:fs'
import sharp from 'sharp'

const night = '#14222d'
const teal = '#1d5660'
const sea = '#2f7f83'
const foam = '#9cc7b8'
const cream = '#f5e8cf'
const sand = '#e0bd86'
const ochre = '#e8a233'
const oxide = '#c43d1c'
const wine = '#7d2418'

/** A repeatable stream of numbers in [0, 1): mulberry32, public domain. */
const dice = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}

type Point = readonly [x: number, y: number]
const path = (points: readonly Point[], fill: string, more = '') =>
  `<path d="M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z" fill="${fill}" ${more}/>`
const circle = (x: number, y: number, r: number, fill: string, more = '') => `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}" ${more}/>`
const line = (a: Point, b: Point, stroke: string, width: number) =>
  `<line x1="${a[0]}" y1="${a[1]}" x2="${b[0]}" y2="${b[1]}" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round"/>`
const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index))

/** A sheet with paper grain over everything. */
const sheet = (
  width: number,
  height: number,
  body: string,
) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<defs>
  <filter id="grain" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency=".9" numOctaves="2" seed="7"/>
    <feColorMatrix values="0 0 0 0 .1  0 0 0 0 .08  0 0 0 0 .06  0 0 0 .55 -.17"/></filter>
  <linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${teal}"/><stop offset=".55" stop-color="${foam}"/><stop offset="1" stop-color="${cream}"/></linearGradient>
  <linearGradient id="dusk" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${night}"/><stop offset=".6" stop-color="${teal}"/><stop offset="1" stop-color="${sea}"/></linearGradient>
  <linearGradient id="shade" x1="0" y1="0" x2="1" y2="0"><stop offset="0" stop-color="${night}" stop-opacity="0"/><stop offset="1" stop-color="${night}" stop-opacity=".4"/></linearGradient>
</defs>
${body}
<rect width="${width}" height="${height}" filter="url(#grain)" opacity=".5"/>
</svg>`

/** A ridge from left to right, higher where `peak` says, with facets in the shade on its right. */
function ridge(width: number, base: number, seed: number, peaks: readonly Point[], light: string, dark: string): string {
  const roll = dice(seed)
  const top: Point[] = []
  for (let at = 0; at < peaks.length - 1; at++) {
    const [ax, ay] = peaks[at] as Point
    const [bx, by] = peaks[at + 1] as Point
    const steps = Math.max(2, Math.round(Math.abs(bx - ax) / 46))
    for (let step = 0; step < steps; step++) {
      const t = step / steps
      top.push([ax + (bx - ax) * t, ay + (by - ay) * t + (step ? (roll() - 0.5) * 26 : 0)])
    }
  }
  top.push(peaks.at(-1) as Point)
  const shadows = top.flatMap((point, at) => {
    const next = top[at + 1]
    if (!next || next[1] < point[1]) return []
    const drop = 90 + roll() * 190
    return [
      path([point, next, [next[0] + 12, next[1] + drop], [point[0] - 20 + roll() * 30, point[1] + drop * 1.35]], dark, 'opacity=".85"'),
    ]
  })
  return path([...top, [width, base], [0, base]], light) + shadows.join('')
}

/** A walker seen from afar: coat, head, two legs, and what the hand holds. */
function walker(
  x: number,
  y: number,
  size: number,
  coat: string,
  options: { readonly face?: string; readonly step?: number; readonly hold?: string } = {},
): string {
  const { face = sand, step = 0.5, hold = '' } = options
  const spread = 0.16 + step * 0.16
  return `<g transform="translate(${x} ${y}) scale(${size})">
    <path d="M-.06 -.48L${-spread} 0h.13L.02 -.4z" fill="${night}"/><path d="M.02 -.48L${spread - 0.02} 0h-.13L-.04 -.4z" fill="${night}"/>
    <path d="M-.19 -.36Q-.17 -.9 0 -.93Q.17 -.9 .2 -.36Q0 -.3 -.19 -.36z" fill="${coat}"/>
    <path d="M0 -.93Q.17 -.9 .2 -.36Q.1 -.33 .02 -.33z" fill="${night}" opacity=".28"/>
    <circle cx=".01" cy="-1.03" r=".105" fill="${face}"/><path d="M-.11 -1.06Q0 -1.2 .12 -1.06Q.02 -1.09 -.11 -1.06z" fill="${night}"/>${hold}</g>`
}

/** Someone points at the summit; someone behind has the map, the rope and the lamps. */
function summit(): string {
  const [w, h] = [1792, 1008]
  const rays = times(28, (n) => {
    const a = (n / 28) * Math.PI * 2
    const b = a + Math.PI / 42
    return path(
      [
        [1210, 330],
        [1210 + Math.cos(a) * 1700, 330 + Math.sin(a) * 1700],
        [1210 + Math.cos(b) * 1700, 330 + Math.sin(b) * 1700],
      ],
      cream,
      'opacity=".16"',
    )
  }).join('')
  const roll = dice(11)
  const trail: Point[] = [
    [240, 1008],
    [600, 905],
    [470, 850],
    [860, 776],
    [760, 728],
    [1065, 668],
    [1000, 628],
    [1185, 560],
    [1150, 520],
    [1225, 452],
  ]
  const dashes = trail
    .slice(0, -1)
    .map((a, n) => {
      const b = trail[n + 1] as Point
      const wide = 20 - n * 1.9
      return `<line x1="${a[0]}" y1="${a[1]}" x2="${b[0]}" y2="${b[1]}" stroke="${sand}" stroke-width="${wide}" stroke-linecap="round"/>`
    })
    .join('')
  const lamp = (glow: number) =>
    `<path d="M.14 -.72L.36 -.66" stroke="${night}" stroke-width=".05"/><circle cx=".38" cy="-.54" r="${glow}" fill="${ochre}" opacity=".35"/><circle cx=".38" cy="-.54" r=".085" fill="${cream}"/>`
  const map = `<path d="M.1 -.74L.34 -.6" stroke="${night}" stroke-width=".06"/><path d="M.24 -.78l.34 .06l-.06 .3l-.34 -.06z" fill="${cream}"/><path d="M.28 -.66l.1 .04l.06 -.05l.08 .06" fill="none" stroke="${oxide}" stroke-width=".025"/>`
  const pointing = `<path d="M.1 -.8L.62 -1.1" stroke="${oxide}" stroke-width=".11" stroke-linecap="round"/><circle cx=".65" cy="-1.12" r=".05" fill="${sand}"/><path d="M-.16 -.7L-.34 -.34" stroke="${oxide}" stroke-width=".1" stroke-linecap="round"/><path d="M-.1 -.9Q-.5 -.74 -.62 -.4Q-.4 -.5 -.12 -.42z" fill="${wine}"/>`
  const trees = times(46, () => {
    const x = roll() * w
    const y = 915 + roll() * 85
    const s = 24 + roll() * 46
    return x < 720
      ? ''
      : path(
          [
            [x, y - s * 2.1],
            [x + s * 0.52, y],
            [x - s * 0.52, y],
          ],
          roll() > 0.4 ? night : '#1a3640',
        )
  }).join('')
  return sheet(
    w,
    h,
    `<rect width="${w}" height="${h}" fill="url(#sky)"/>${rays}${circle(1210, 330, 214, ochre)}${circle(1210, 330, 214, oxide, 'opacity=".82"')}${circle(1210, 330, 172, ochre, 'opacity=".55"')}
${ridge(
  w,
  h,
  3,
  [
    [0, 640],
    [190, 520],
    [380, 610],
    [620, 470],
    [840, 600],
    [1100, 500],
    [1420, 620],
    [1600, 510],
    [1792, 600],
  ],
  '#6fa8a1',
  '#5b938f',
)}
${ridge(
  w,
  h,
  8,
  [
    [0, 760],
    [260, 690],
    [560, 740],
    [900, 610],
    [1228, 372],
    [1390, 560],
    [1560, 640],
    [1792, 700],
  ],
  sea,
  teal,
)}
<path d="M1228 372l-58 66l34 -8l22 26l24 -30l40 14z" fill="${cream}"/>
${ridge(
  w,
  h,
  21,
  [
    [0, 905],
    [330, 860],
    [760, 880],
    [1180, 800],
    [1500, 850],
    [1792, 800],
  ],
  teal,
  '#174650',
)}
${dashes}
<line x1="1228" y1="372" x2="1228" y2="300" stroke="${night}" stroke-width="5"/><path d="M1230 302l62 17l-62 19z" fill="${cream}"/>
${walker(1010, 634, 46, ochre, { step: 0.4, hold: lamp(0.2) })}${walker(1060, 672, 56, cream, { step: 0.8, hold: lamp(0.2) })}${walker(800, 740, 74, ochre, { step: 0.6, hold: lamp(0.21) })}${walker(700, 812, 96, foam, { step: 0.9, hold: lamp(0.22) })}
<path d="M1010 602Q920 690 800 690Q760 730 700 750Q620 800 545 806" fill="none" stroke="${cream}" stroke-width="3" opacity=".8"/>
${walker(520, 892, 158, teal, { step: 0.7, hold: map })}
<path d="M0 1008V760Q120 744 210 790L300 850Q330 900 250 1008Z" fill="${night}"/><path d="M210 790L300 850Q330 900 250 1008H190Q250 900 210 790Z" fill="#1a3640"/>
${walker(170, 782, 250, oxide, { step: 0.3, hold: pointing })}
${trees}`,
  )
}

/** One person who does everything at once, on one wheel, on one wire. */
function juggler(): string {
  const s = 1254
  const bursts = times(24, (n) => {
    const a = (n / 24) * Math.PI * 2
    const b = a + Math.PI / 24
    return path(
      [
        [627, 560],
        [627 + Math.cos(a) * 1300, 560 + Math.sin(a) * 1300],
        [627 + Math.cos(b) * 1300, 560 + Math.sin(b) * 1300],
      ],
      ochre,
      'opacity=".5"',
    )
  }).join('')
  const orbit = [-168, -140, -112, -90, -68, -40, -12].map((deg) => {
    const a = (deg * Math.PI) / 180
    return [627 + Math.cos(a) * 452, 610 + Math.sin(a) * 440] as Point
  })
  const at = (n: number, turn: number, body: string) =>
    `<g transform="translate(${(orbit[n] as Point)[0].toFixed(0)} ${(orbit[n] as Point)[1].toFixed(0)}) rotate(${turn})">${body}</g>`
  const compass = `${circle(0, 0, 74, night)}${circle(0, 0, 60, cream)}${path(
    [
      [0, -50],
      [14, 0],
      [-14, 0],
    ],
    oxide,
  )}${path(
    [
      [0, 50],
      [14, 0],
      [-14, 0],
    ],
    teal,
  )}${circle(0, 0, 7, night)}`
  const clock = `${circle(0, 0, 74, night)}${circle(0, 0, 60, foam)}${times(12, (n) => `<rect x="-2.5" y="-54" width="5" height="12" fill="${night}" transform="rotate(${n * 30})"/>`).join('')}${line([0, 0], [0, -38], night, 8)}${line([0, 0], [26, 14], oxide, 7)}`
  const chart = `<rect x="-66" y="-78" width="132" height="156" rx="6" fill="${cream}"/><rect x="-30" y="-90" width="60" height="24" rx="5" fill="${night}"/>${[0, 1, 2, 3].map((n) => `<rect x="${-48 + n * 26}" y="${40 - n * 22}" width="17" height="${18 + n * 22}" fill="${n === 3 ? oxide : teal}"/>`).join('')}${line([-48, -44], [44, -44], sand, 7)}${line([-48, -22], [10, -22], sand, 7)}`
  const horn = `<path d="M-70 -20L40 -74V74L-70 26Z" fill="${oxide}"/><ellipse cx="42" cy="0" rx="24" ry="76" fill="${wine}"/><ellipse cx="42" cy="0" rx="13" ry="56" fill="${night}"/><rect x="-92" y="-22" width="26" height="50" rx="6" fill="${night}"/><path d="M-40 26l10 50h26l-8 -40z" fill="${night}"/>`
  const bulb = `${times(9, (n) => `<rect x="-4" y="-118" width="8" height="26" rx="4" fill="${cream}" transform="rotate(${-100 + n * 25})"/>`).join('')}<path d="M0 -76a62 62 0 0 1 38 111q-10 10 -10 26h-56q0 -16 -10 -26a62 62 0 0 1 38 -111z" fill="${cream}"/><path d="M-16 56V10l16 14l16 -14v46" fill="none" stroke="${oxide}" stroke-width="6"/><rect x="-28" y="64" width="56" height="14" rx="5" fill="${night}"/><rect x="-22" y="82" width="44" height="12" rx="5" fill="${night}"/>`
  const gear = `${times(5, (n) => `<rect x="-15" y="-82" width="30" height="164" rx="4" fill="${teal}" transform="rotate(${n * 36})"/>`).join('')}${circle(0, 0, 60, teal)}${circle(0, 0, 26, oxide)}${circle(0, 0, 14, cream)}`
  const flag = `${line([-40, 90], [-40, -86], night, 9)}<path d="M-36 -84Q10 -104 44 -78T104 -74V2Q70 -14 36 4T-36 0Z" fill="${cream}"/><path d="M30 -66l8 17l18 2l-13 13l3 19l-16 -9l-16 9l3 -19l-13 -13l18 -2z" fill="${oxide}"/>`
  return sheet(
    s,
    s,
    `<rect width="${s}" height="${s}" fill="${sand}"/>${bursts}${circle(627, 560, 372, oxide)}${circle(627, 560, 372, 'url(#shade)')}
${at(0, -12, compass)}${at(1, -14, chart)}${at(2, 10, gear)}${at(3, 0, bulb)}${at(4, 12, clock)}${at(5, 8, flag)}${at(6, -16, horn)}
<path d="M0 1136Q627 1196 1254 1128" fill="none" stroke="${night}" stroke-width="10"/>
<g fill="none" stroke="${night}"><circle cx="627" cy="1064" r="98" stroke-width="17"/>${times(12, (n) => `<line x1="627" y1="1064" x2="${(627 + Math.cos((n * Math.PI) / 6) * 94).toFixed(1)}" y2="${(1064 + Math.sin((n * Math.PI) / 6) * 94).toFixed(1)}" stroke-width="3.5"/>`).join('')}</g>${circle(627, 1064, 16, ochre)}
<path d="M616 1064L612 884h30l-4 180z" fill="${night}"/><rect x="572" y="868" width="110" height="26" rx="13" fill="${night}"/>
<path d="M590 826Q520 916 590 980L570 1052" fill="none" stroke="${night}" stroke-width="50" stroke-linejoin="round" stroke-linecap="round"/><path d="M662 826Q744 900 690 984L706 1078" fill="none" stroke="#1d3140" stroke-width="50" stroke-linejoin="round" stroke-linecap="round"/>
<path d="M540 1046h62v28h-86q0 -22 24 -28z" fill="${wine}"/><path d="M676 1070h62v28h-62z" fill="${wine}"/>
<path d="M560 560Q420 600 300 520" fill="none" stroke="${teal}" stroke-width="56" stroke-linecap="round"/><path d="M692 560Q830 600 956 512" fill="none" stroke="#174650" stroke-width="56" stroke-linecap="round"/>
${circle(292, 512, 32, sand)}${circle(964, 504, 32, sand)}${line([330, 536], [346, 544], cream, 54)}${line([912, 536], [926, 528], cream, 54)}
<path d="M526 560Q540 522 627 516Q716 522 728 560L704 850Q627 884 550 850Z" fill="${teal}"/><path d="M627 516Q716 522 728 560L704 850Q668 868 627 868Z" fill="#174650"/>
<path d="M588 519L627 640L668 519Q627 506 588 519Z" fill="${cream}"/><path d="M616 540h24l-6 26l14 96l-21 26l-21 -26l14 -96z" fill="${oxide}"/>
<rect x="602" y="474" width="52" height="52" fill="${sand}"/><ellipse cx="628" cy="424" rx="64" ry="76" fill="${sand}"/><path d="M628 348q64 0 64 76q0 76 -64 76z" fill="#cf9f63" opacity=".6"/>
<path d="M560 424Q548 336 628 330Q712 336 696 424Q690 384 664 376Q610 388 574 378Q562 398 560 424Z" fill="${night}"/>
${circle(602, 426, 7, night)}${circle(654, 426, 7, night)}<path d="M606 466q22 -12 46 2" fill="none" stroke="${night}" stroke-width="6" stroke-linecap="round"/><path d="M588 404q14 -10 28 -2M640 402q14 -8 28 2" fill="none" stroke="${night}" stroke-width="6" stroke-linecap="round"/>
<path d="M708 388q14 22 2 34q-14 -10 -2 -34zM726 430q10 16 2 24q-10 -8 -2 -24z" fill="${foam}"/>`,
  )
}

/** Two halves of a bridge, one of light and one of iron, that meet over the water. */
function bridge(): string {
  const [w, h] = [1792, 1008]
  const roll = dice(5)
  const stars = times(90, () =>
    circle(
      Math.round(roll() * w),
      Math.round(roll() * 470),
      +(0.8 + roll() * 2).toFixed(1),
      cream,
      `opacity="${(0.3 + roll() * 0.6).toFixed(2)}"`,
    ),
  ).join('')
  const deck = (x: number) => 640 - 96 * (1 - ((x - 896) / 640) ** 2)
  const arcs = times(9, (n) => {
    const rise = 22 + n * 25
    return `<path d="M256 640Q${560 - n * 8} ${deck(560) - rise * 1.9} 896 ${deck(896) - 4}" fill="none" stroke="${[cream, ochre, '#f0c777'][n % 3]}" stroke-width="${7 - n * 0.55}" opacity="${1 - n * 0.07}"/>`
  }).join('')
  const posts = times(11, (n) => 896 + n * 64)
  const top = (x: number) => deck(x) - 34 - 150 * Math.sin(((x - 896) / 640) * Math.PI) ** 0.8
  const truss = posts
    .slice(0, -1)
    .map((x, n) => {
      const next = posts[n + 1] as number
      const brace = n % 2 ? line([x, top(x)], [next, deck(next)], oxide, 8) : line([x, deck(x)], [next, top(next)], oxide, 8)
      return (
        brace + line([x, top(x)], [next, top(next)], oxide, 13) + line([x, deck(x)], [x, top(x)], oxide, 9) + circle(x, top(x), 8, ochre)
      )
    })
    .join('')
  const road = `<path d="M896 ${deck(896)}${times(33, (n) => `L${896 + n * 20} ${deck(896 + n * 20).toFixed(1)}`).join('')}" fill="none" stroke="${oxide}" stroke-width="20"/>`
  const glow = `<path d="M256 ${deck(256)}${times(33, (n) => `L${256 + n * 20} ${deck(256 + n * 20).toFixed(1)}`).join('')}" fill="none" stroke="${cream}" stroke-width="14" stroke-linecap="round"/>`
  const ripples = times(120, (n) => {
    const y = 752 + (n / 120) * 250
    const x = 300 + roll() * 1180
    return `<rect x="${x.toFixed(0)}" y="${y.toFixed(0)}" width="${(30 + roll() * 130).toFixed(0)}" height="${(2 + (n / 120) * 5).toFixed(1)}" rx="3" fill="${x < 890 ? ochre : oxide}" opacity="${(0.15 + roll() * 0.45).toFixed(2)}"/>`
  }).join('')
  const beam =
    path(
      [
        [208, 246],
        [1792, -40],
        [1792, 210],
      ],
      cream,
      'opacity=".17"',
    ) +
    path(
      [
        [208, 246],
        [0, 214],
        [0, 300],
      ],
      cream,
      'opacity=".12"',
    )
  const house = `<path d="M168 640L178 282h62l10 358z" fill="${cream}"/><path d="M209 282h31l10 358h-41z" fill="${sand}"/><path d="M173 480l74 -46l2 60l-78 48zM176 360l66 -40l1 52l-69 44z" fill="${oxide}"/><rect x="164" y="264" width="90" height="20" rx="4" fill="${night}"/><rect x="182" y="222" width="54" height="44" fill="${ochre}"/><path d="M174 224Q209 160 244 224z" fill="${oxide}"/>`
  const works = `<g fill="#0e1922"><path d="M1536 640V470l58 -40v40l58 -40v40l58 -40v40l82 -50V640z"/><rect x="1600" y="330" width="26" height="160"/><rect x="1652" y="290" width="26" height="180"/></g><path d="M1613 326q-26 -40 10 -66t-12 -74M1665 286q22 -34 -8 -60" fill="none" stroke="${foam}" stroke-width="16" stroke-linecap="round" opacity=".35"/>${times(8, (n) => `<rect x="${1560 + (n % 4) * 56}" y="${520 + (n >> 2) * 50}" width="24" height="30" fill="${n === 5 ? cream : ochre}"/>`).join('')}`
  const left = walker(866, deck(866) - 8, 128, ochre, {
    step: 0.5,
    hold: `<path d="M.1 -.74L.24 -.62" stroke="${ochre}" stroke-width=".11" stroke-linecap="round"/>`,
  })
  const right = `<g transform="translate(1852 0) scale(-1 1)">${walker(926, deck(926) - 8, 128, oxide, { step: 0.5, hold: `<path d="M.1 -.74L.24 -.62" stroke="${oxide}" stroke-width=".11" stroke-linecap="round"/><path d="M-.3 -.5h.16v.22h-.16z" fill="${cream}"/>` })}</g>`
  return sheet(
    w,
    h,
    `<rect width="${w}" height="${h}" fill="url(#dusk)"/>${stars}${circle(896, 560, 330, ochre, 'opacity=".10"')}${circle(896, 560, 220, ochre, 'opacity=".16"')}${circle(896, 560, 120, cream, 'opacity=".22"')}${beam}
<path d="M0 700Q300 640 520 690T1000 676T1792 690V760H0Z" fill="#17414c"/>
<rect y="740" width="${w}" height="268" fill="#0f2a35"/>${ripples}
${works}<path d="M0 630Q150 606 262 640L320 760Q300 880 380 1008H0Z" fill="${night}"/><path d="M262 640L320 760Q300 880 380 1008H300Q240 860 262 640Z" fill="#1d3644"/>
<path d="M1792 600L1530 640L1478 760Q1500 900 1420 1008H1792Z" fill="${night}"/><path d="M1530 640L1478 760Q1500 900 1420 1008H1500Q1560 880 1530 640Z" fill="#0e1922"/>
${house}${circle(209, 244, 46, cream, 'opacity=".5"')}${circle(209, 244, 20, cream)}${arcs}${glow}${truss}${road}
${circle(896, deck(896) - 92, 62, cream, 'opacity=".22"')}${left}${right}`,
  )
}

/** XMP that names the digital source type as the IPTC's controlled vocabulary does. */
const xmp = `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" Iptc4xmpExt:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`

const folder = new URL('../content/static/assets/img/', import.meta.url).pathname
mkdirSync(folder, { recursive: true })
for (const [name, svg] of Object.entries({
  'summit-and-path': summit(),
  'one-wheel-seven-jobs': juggler(),
  'two-halves-of-a-bridge': bridge(),
})) {
  await sharp(Buffer.from(svg))
    .jpeg({ quality: 86, mozjpeg: true, chromaSubsampling: '4:4:4' })
    .withXmp(xmp)
    .toFile(`${folder}${name}.jpeg`)
}
