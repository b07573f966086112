/** Most talks need no more; to have the system's tables read for one date is a tenth of a small build. */
const months = 'January February March April May June July August September October November December'.split(' ')

/** A calendar day (`2024-05-02`) as people of a language write it: `2 May 2024`. The day itself where it is none. */
export function talkDate(day: string, lang: string): string {
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`)
  if (Number.isNaN(date.getTime())) return day
  if (lang === 'en') return `${date.getUTCDate()} ${months[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`
  return new Intl.DateTimeFormat([locale(lang), 'en-GB'], { dateStyle: 'long', timeZone: 'UTC', calendar: 'gregory' }).format(date)
}

// English without a country is written day first, as on the rest of the slide; a tag that is none must not stop a talk.
function locale(lang: string): string {
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? 'en-GB'
  } catch {
    return 'en-GB'
  }
}
