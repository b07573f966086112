import 'reveal.js/reveal.css'
import './styles/deck.css'
import './styles/dialog.css'
import './styles/print.css'
import './styles/speaker.css'
import { startDeck } from './deck/start.ts'
import { startSpeaker } from './speaker/start.ts'

const root = document.querySelector<HTMLElement>('.reveal')
if (root) void (new URLSearchParams(location.search).has('speaker') ? startSpeaker(root) : startDeck(root))
