import { drawDiagrams } from '../deck/diagrams.ts'
import { openLink } from '../link/link.ts'
import { indexOf, type At } from '../link/messages.ts'
import { openHelp } from '../parts/help.ts'
import { openSlideList } from '../parts/slide-list.ts'
import { secondsOf, slidesIn, stepsOf, titleOf } from '../parts/slides.ts'
import { makeEasel } from './easel.ts'
import { bindSpeakerKeys, bindSwipes, speakerKeys } from './keys.ts'
import { makeLights } from './lights.ts'
import { makeNoteSize } from './note-size.ts'
import { clockText, paceOf, paceText } from './pace.ts'
import { makePanel, type Acts } from './panel.ts'
import { after, before, placeOf } from './position.ts'
import { makeStopwatch } from './stopwatch.ts'

/** Without an answer for this long the deck's window counts as closed. */
const silenceMs = 3500

/** Turns this window into the speaker's. It holds the deck's own slides and works alone, too, as a script to rehearse from. */
export const startSpeaker = async (root: HTMLElement): Promise<void> => {
  await document.fonts.ready
  await drawDiagrams(root)
  const easels = { now: makeEasel(root, 'The slide on the screen'), next: makeEasel(root, 'What comes next') }
  const stopwatch = makeStopwatch()
  let at: At = placeOf(slidesIn(root), 0, -1, false)
  let heardAt = Date.now()

  const link = openLink('speaker', (message) => {
    heardAt = Date.now()
    if (message.kind === 'at') arrive(message.at)
    // The deck's window was opened again: it goes on where the talk is.
    else if (message.kind === 'hello') link.send(hasHeard ? { kind: 'go', at } : { kind: 'hello' })
  })
  let hasHeard = false
  const arrive = (there: At): void => {
    const slides = slidesIn(root)
    show(placeOf(slides, Math.max(0, indexOf(there, slides)), there.step, there.black))
    hasHeard = true
  }
  const go = (there: At): void => {
    if (there.index !== at.index || there.step !== at.step) stopwatch.start()
    show(there)
    link.send({ kind: 'go', at: there })
  }

  const acts: Acts & Record<'first' | 'last', () => void> = {
    next: () => go(after(at, slidesIn(root))),
    back: () => go(before(at, slidesIn(root))),
    first: () => go(placeOf(slidesIn(root), 0, -1, at.black)),
    last: () => go(placeOf(slidesIn(root), slidesIn(root).length - 1, -1, at.black)),
    list: () => openSlideList(slidesIn(root), at.index, (index) => go(placeOf(slidesIn(root), index, -1, at.black))),
    help: () => openHelp(speakerKeys),
    smaller: () => size.change(-1),
    larger: () => size.change(1),
    lights: () => lights.change(),
    black: () => go({ ...at, black: !at.black }),
    time: () => {
      if (stopwatch.isRunning()) stopwatch.stop()
      else stopwatch.start()
      tick()
    },
    reset: () => {
      stopwatch.reset()
      tick()
    },
    reopen: () => {
      const opened = window.open(`${location.pathname}#/${slidesIn(root)[at.index]?.id ?? ''}`, `rostrum deck ${location.pathname}`)
      if (opened) link.adopt(opened)
    },
  }
  const panel = makePanel(easels, acts, document.title)
  const size = makeNoteSize(panel.notes)
  const lights = makeLights()
  let notesOf: HTMLElement | undefined

  const show = (there: At): void => {
    const slides = slidesIn(root)
    const hasMoved = hasHeard && (there.index !== at.index || there.step !== at.step)
    if (hasMoved && there.index > 0) stopwatch.start()
    at = there
    const slide = slides[at.index]
    if (!slide) return
    easels.now.show(slide, at.step)
    const upcoming = after(at, slides)
    const isEnd = upcoming === at
    easels.next.show(isEnd ? undefined : slides[upcoming.index], upcoming.step)
    panel.nextLabel.textContent = isEnd
      ? 'the end'
      : upcoming.index === at.index
        ? `step ${upcoming.step + 1} of ${stepsOf(slide)}`
        : titleOf(slides[upcoming.index] ?? slide, upcoming.index)
    panel.count.textContent = `${at.index + 1} / ${slides.length}`
    panel.element.classList.toggle('is-black', at.black)
    panel.black.setAttribute('aria-pressed', String(at.black))
    if (notesOf !== slide) {
      notesOf = slide
      panel.notes.lang = document.documentElement.dataset['lang'] ?? document.documentElement.lang
      panel.notes.dir = document.documentElement.dir || 'auto'
      panel.notes.replaceChildren(...notesFor(slide))
      panel.notes.scrollTop = 0
    }
    tick()
  }

  const tick = (): void => {
    const plan = slidesIn(root).map(secondsOf)
    const total = plan.reduce((sum, seconds) => sum + seconds, 0)
    const seconds = stopwatch.seconds()
    const pace = paceOf(seconds, plan, at.index)
    panel.elapsed.textContent = clockText(seconds)
    panel.elapsed.classList.toggle('still', !stopwatch.isRunning())
    panel.planned.textContent = `of ${clockText(total)}, this slide ${clockText(plan[at.index] ?? 0)}`
    panel.pace.textContent = seconds === 0 ? 'Starts with the next click' : paceText(pace)
    panel.pace.dataset['state'] = seconds === 0 ? 'still' : pace.state
    panel.bar.style.setProperty('--spent', String(total > 0 ? Math.min(1, seconds / total) : 0))
    const reached = plan.slice(0, at.index).reduce((sum, each) => sum + each, 0)
    panel.bar.style.setProperty('--reached', String(total > 0 ? reached / total : 0))
    panel.clock.textContent = new Date().toLocaleTimeString([], { hour: 'numeric', minute: '2-digit' })
    panel.lost.hidden = Date.now() - heardAt < silenceMs
  }

  root.remove()
  document.documentElement.classList.add('rostrum-speaks')
  document.body.prepend(panel.element)
  document.title = `Speaker view · ${document.title}`
  bindSpeakerKeys(acts)
  bindSwipes(easels.now.element, acts)
  window.rostrum = {
    root,
    where: () => at,
    show: (there) => {
      notesOf = undefined
      show(there)
    },
  }
  show(at)
  link.send({ kind: 'hello' })
  setInterval(tick, 250)
  setInterval(() => link.send({ kind: 'hello' }), 1000)
  document.documentElement.dataset['rostrum'] = 'ready'
}

const notesFor = (slide: HTMLElement): Node[] => {
  const notes = slide.querySelector('aside.notes')
  if (!notes?.textContent?.trim()) {
    const none = document.createElement('p')
    none.className = 'none'
    none.textContent = 'No notes for this slide.'
    return [none]
  }
  return [...notes.childNodes].map((node) => node.cloneNode(true))
}
