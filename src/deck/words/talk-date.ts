/** A calendar day (`2024-05-02`) as people of a language write it: `2 May 2024`. The day itself where it is none. */
export function talkDate(day: string, lang: string): string {
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`)
  if (Number.isNaN(date.getTime())) return day
  return new Intl.DateTimeFormat([locale(lang), 'en-GB'], { dateStyle: 'long', timeZone: 'UTC', calendar: 'gregory' }).format(date)
}

// English without a country is written day first, as on the rest of the slide; a tag that is none must not stop a talk.
function locale(lang: string): string {
  if (lang === 'en') return 'en-GB'
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? 'en-GB'
  } catch {
    return 'en-GB'
  }
}
