const months: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  oct: 10,
  nov: 11,
  dec: 12,
  janv: 1,
  févr: 2,
  mars: 3,
  avr: 4,
  mai: 5,
  juin: 6,
  juil: 7,
  août: 8,
  déc: 12,
  mär: 3,
  okt: 10,
  dez: 12,
  gen: 1,
  mag: 5,
  giu: 6,
  lug: 7,
  ago: 8,
  set: 9,
  ott: 10,
  dic: 12,
  ene: 1,
  abr: 4,
  fev: 2,
  out: 10,
}

/** A day as a blog writes it, as an ISO date: the author's own calendar day, whatever the time zone. */
export function dayOf(text: string): string | undefined {
  const numbers = /(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/.exec(text)
  if (numbers) return day(Number(numbers[1]), Number(numbers[2]), Number(numbers[3]))
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T|$)/.exec(text)
  if (compact) return day(Number(compact[1]), Number(compact[2]), Number(compact[3]))
  const dayFirst = /(\d{1,2})(?:st|nd|rd|th|\.)?\s+(?:de\s+)?(\p{L}{3,})\.?,?\s+(?:de\s+)?(\d{4})/u.exec(text)
  if (dayFirst) return day(Number(dayFirst[3]), monthOf(dayFirst[2]), Number(dayFirst[1]))
  const monthFirst = /(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/u.exec(text)
  if (monthFirst) return day(Number(monthFirst[3]), monthOf(monthFirst[1]), Number(monthFirst[2]))
  const lastYear = /^(\d{1,2})[./](\d{1,2})[./](\d{4})/.exec(text)
  return lastYear ? day(Number(lastYear[3]), Number(lastYear[2]), Number(lastYear[1])) : undefined
}

function monthOf(name: string | undefined): number {
  const lower = (name ?? '').toLowerCase()
  return months[lower.slice(0, 4)] ?? months[lower.slice(0, 3)] ?? 0
}

function day(year: number, month: number, date: number): string | undefined {
  if (month < 1 || month > 12 || date < 1 || date > 31) return undefined
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}
